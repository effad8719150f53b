import { describe, expect, it } from 'vitest'
import { encodePaper } from '../../electron/printing/encode/encode-paper.ts'
import { escapeZpl, ZplLabel } from '../../electron/printing/encode/zpl/zpl-label.ts'
import { checkZpl } from '../../electron/printing/preview/check-zpl.ts'
import { readHexEscapes } from '../../electron/printing/preview/zpl-fields.ts'
import { itemTag, returnLabel } from './sample-papers.ts'

describe('ZPL', () => {
  it('says everything explicitly, before the first field', () => {
    const zpl = new TextDecoder().decode(encodePaper(itemTag('en'), { language: 'zpl', dpi: 203 }).bytes)
    expect(zpl.split('\n').slice(0, 7)).toEqual(['^XA', '^CI28', '^PW406', '^LL203', '^LH0,0', '^MNY', '^PQ1'])
    expect(zpl.trimEnd().endsWith('^XZ')).toBe(true)
  })

  it('escapes what printers take for commands, and reads back the same', () => {
    expect(escapeZpl('a^b~c_d\\e')).toBe('a_5Eb_7Ec_5Fd_5Ce')
    expect(readHexEscapes(escapeZpl('a^b~c_d\\e'))).toBe('a^b~c_d\\e')
  })

  it('keeps every line of a long address, smaller if it must be', () => {
    const lines = ['Industriestraße 123, Gebäude 7, Tor 4b, Hinterhof links', '90402 Nürnberg', 'Deutschland']
    const to = { name: 'Rücksendezentrum Donaudampfschifffahrtsgesellschaft GmbH & Co. KG', lines, phone: '+49 911 1' }
    for (const dpi of [203, 300] as const) {
      const zpl = new TextDecoder().decode(encodePaper(returnLabel('de', { to }), { language: 'zpl', dpi }).bytes)
      const said = [...zpl.matchAll(/\^FD(.*?)\^FS/g)].map(([, text = '']) => readHexEscapes(text)).join(' ')
      for (const text of [to.name, ...lines, to.phone]) expect(said).toContain(text)
      expect(said).not.toContain('…')
    }
  })

  it('draws letters that font 0 lacks', () => {
    const label = new ZplLabel(400, 200)
    label.text(10, 10, 30, 'Größe ł €', 380)
    label.text(10, 60, 30, 'Ωμέγα', 380)
    const zpl = label.finish()
    expect(zpl).toContain('^FDGröße ł €^FS')
    expect(zpl).toMatch(/\^FO10,60\^GFA,(\d+),\1,\d+,[0-9A-F]+\^FS/)
  })

  it.each([
    ['^XA^CI28^PW100^LL100^LH0,0^MNY^PQ1^FO90,0^BY2^BCN,50,N,N,N,N^FDRMA-1^FS^XZ', /barcode of \d+ dots/],
    ['^XA^CI28^PW100^LL100^LH0,0^MNY^PQ1^FO120,0^A0N,9,9^FDx^FS^XZ', /off the label/],
    ['^XA^CI28^PW100^LL100^LH0,0^MNY^PQ1~JR^XZ', /unknown command \^JR/],
    ['^XA^CI28^PW100^LL100^LH0,0^PQ1^XZ', /\^MN is missing/],
    ['^XA^CI28^PW100^LL100^LH0,0^MNY^PQ1^XZ^XA^XZ', /more or less than one label/],
  ])('warns of %s', (zpl, warning) => {
    expect(checkZpl(zpl).warnings.join('; ')).toMatch(warning)
  })
})
