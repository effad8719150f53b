import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText, readDecimal, timesToMinor, toMinor } from '../../../shared/sales/import/read-decimal.ts'

describe('a number in a file', () => {
  it('is read exactly, as people and programs write it', () => {
    const cases: readonly (readonly [string, '.' | ',', number, number])[] = [
      ['2.55', '.', 255, 2],
      ['0', '.', 0, 0],
      ['-0.00', '.', 0, 2],
      ['.5', '.', 5, 1],
      ['5.', '.', 5, 0],
      ['1,234.50', '.', 123450, 2],
      ['1.234,50', ',', 123450, 2],
      ['1 234,50 €', ',', 123450, 2],
      ['1\u202f234,5', ',', 12345, 1],
      ["1'234.05", '.', 123405, 2],
      ['£12.00', '.', 1200, 2],
      ['EUR 12', '.', 12, 0],
      ['(12.00)', '.', -1200, 2],
      ['12.00-', '.', -1200, 2],
      ['-£3.10', '.', -310, 2],
      ['\u22123', '.', -3, 0],
      ['+7', '.', 7, 0],
    ]
    for (const [text, sign, units, scale] of cases) expect(readDecimal(text, sign), text).toEqual({ units, scale })
  })

  it('is none where it could be read in two ways, or is no number', () => {
    for (const text of ['2,55', '1,23,456.00', '1.2.3', 'abc', '-', '.', '1e5', '0x10', '12 34', 'NaN', '--1', '1-2'])
      expect(readDecimal(text, '.'), text).toBe('not_a_number')
    expect(readDecimal('2.55', ',')).toBe('not_a_number')
    expect(readDecimal('1234567890123456', '.')).toBe('number_too_large')
    expect(readDecimal('0.1000000000000000055', '.')).toBe('number_too_large')
  })

  it('survives being written and read', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 0, max: 9 }), (units, scale) => {
        const read = readDecimal(decimalText({ units, scale }), '.')
        expect(read).toEqual({ units: units === 0 ? 0 : units, scale })
      }),
    )
  })

  it('becomes minor units only where they hold all of it', () => {
    expect(toMinor({ units: 2550, scale: 3 }, 2)).toBe(255)
    expect(toMinor({ units: 2555, scale: 3 }, 2)).toBeNull()
    expect(toMinor({ units: 15, scale: 1 }, 0)).toBeNull()
    expect(toMinor({ units: 5, scale: 0 }, 3)).toBe(5000)
    expect(timesToMinor({ units: 125, scale: 4 }, 3, 2)).toBe(4)
    expect(timesToMinor({ units: 999_999_999_999_999, scale: 0 }, 1000, 2)).toBeNull()
  })
})
