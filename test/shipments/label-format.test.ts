import { expect, test } from 'vitest'
import { labelFormatOf } from '../../shared/shipments/label-format.ts'
import { pdfLabel, pngLabel, zplLabel } from './labels.ts'

test('a label is known by its bytes', () => {
  expect(labelFormatOf(pdfLabel)).toBe('pdf')
  expect(labelFormatOf(pngLabel)).toBe('png')
  expect(labelFormatOf(zplLabel)).toBe('zpl')
})

test('ZPL with a printer’s own settings before its label, and in small letters, is ZPL', () => {
  expect(labelFormatOf(Buffer.from('\r\n~DG000.GRF,00080,010,FF\r\n^xa^fdx^fs^xz'))).toBe('zpl')
})

test.each([
  ['a web page in place of a label', Buffer.from('<!doctype html><title>Sign in</title>')],
  ['a picture of another kind', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ['ZPL without a whole label', Buffer.from('^XA^FDx^FS')],
  ['ZPL that ends before it begins', Buffer.from('^XZ^XA')],
  ['a PDF cut off on its way', pdfLabel.subarray(0, pdfLabel.length - 10)],
  ['a PNG cut off on its way', pngLabel.subarray(0, 50)],
  ['a PNG of no size', Buffer.concat([pngLabel.subarray(0, 16), Buffer.alloc(8), pngLabel.subarray(24)])],
  ['nothing', Buffer.alloc(0)],
])('%s is no label', (_, bytes) => {
  expect(labelFormatOf(bytes)).toBe(null)
})
