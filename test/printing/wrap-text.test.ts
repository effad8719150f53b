import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../electron/printing/encode/clean-text.ts'
import { layOut } from '../../electron/printing/encode/lay-out.ts'
import { measureColumns } from '../../electron/printing/encode/measure-columns.ts'
import { rollOf } from '../../electron/printing/encode/roll.ts'
import { wrapText } from '../../electron/printing/encode/wrap-text.ts'

const plain = (text: string) => text.replace(/[\s-]/g, '')

/** The lines of a pair, each as it stands on a roll of 32 columns. */
const pair = (left: string, right: string) =>
  layOut([{ is: 'pair', left, right, maxLines: 8 }], rollOf(32)).map(laid =>
    laid.is === 'line'
      ? laid.pieces
          .map(({ text, columns, align }) => (align === 'right' ? text.padStart(columns) : text.padEnd(columns)))
          .join('')
          .trimEnd()
      : '',
  )

describe('words and their value', () => {
  it('stand on one line, or the words go on below', () => {
    expect(pair('Ware', '34,00')).toEqual(['Ware                       34,00'])
    expect(pair('Karte mit Endziffern 4242', '12.340.000,00')).toEqual([
      'Karte mit          12.340.000,00',
      'Endziffern 4242',
    ])
  })

  it('put the value at the end where the first word leaves no room for it', () => {
    expect(pair('Wiedereinlagerungsgebühr 10 % auf geöffnete Ware', '-1.234.567,89')).toEqual([
      'Wiedereinlagerungsgebühr 10 %',
      'auf geöffnete Ware -1.234.567,89',
    ])
    expect(pair('Wiedereinlagerungsgebühr für Geöffnetes und Benutztes', '-1.234.567,89')).toEqual([
      'Wiedereinlagerungsgebühr für',
      'Geöffnetes und Benutztes',
      '                   -1.234.567,89',
    ])
  })
})

describe('wrapping', () => {
  it('breaks between words and after a hyphen, and a word only when it is too long', () => {
    expect(wrapText('Müller-Lüdenscheidt wohnt hier', { columns: 12 })).toEqual([
      'Müller-',
      'Lüdenscheidt',
      'wohnt hier',
    ])
    expect(wrapText('Kapitänsmützenaufbewahrungsbox', { columns: 12 })).toEqual([
      'Kapitänsmüt-',
      'zenaufbewah-',
      'rungsbox',
    ])
  })

  it('gives the first line less room', () => {
    expect(wrapText('1 x Wasserdichte Jacke', { columns: 16, first: 8 })).toEqual(['1 x', 'Wasserdichte', 'Jacke'])
  })

  it('ends with an ellipsis when lines are not enough', () => {
    expect(wrapText('eins zwei drei vier', { columns: 9, maxLines: 1 })).toEqual(['eins zwe…'])
    expect(wrapText('eins zwei drei vier', { columns: 9, maxLines: 2 })).toEqual(['eins zwei', 'drei vier'])
  })

  it('counts Chinese letters and emoji as two columns', () => {
    expect(wrapText('漢字漢字', { columns: 5 })).toEqual(['漢字', '漢字'])
  })

  it('keeps every letter, and no line is too wide', () => {
    const clean = fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem(), fc.string()).map(cleanText)
    const columns = fc.integer({ min: 4, max: 64 })
    fc.assert(
      fc.property(clean, columns, (text, width) => {
        const lines = wrapText(text, { columns: width })
        expect(plain(lines.join(''))).toBe(plain(text))
        for (const line of lines) expect(measureColumns(line)).toBeLessThanOrEqual(width)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps to the first line and the number of lines', () => {
    const text = fc.lorem({ maxCount: 20 })
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 20 }), fc.integer({ min: 1, max: 4 }), (words, first, maxLines) => {
        const lines = wrapText(words, { columns: 24, first, maxLines })
        expect(lines.length).toBeLessThanOrEqual(maxLines)
        expect(measureColumns(lines[0] ?? '')).toBeLessThanOrEqual(first)
        for (const line of lines) expect(measureColumns(line)).toBeLessThanOrEqual(24)
      }),
    )
  })
})
