import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAmount } from '../../renderer/parts/form/read-amount.ts'
import { decimalsOf } from '../../shared/money.ts'

describe('reading an amount', () => {
  it('takes comma and point for decimals, and groups', () => {
    expect(readAmount('12,5', 'EUR')).toBe(1250)
    expect(readAmount('12.50', 'EUR')).toBe(1250)
    expect(readAmount('1.234,56', 'EUR')).toBe(123_456)
    expect(readAmount('1,234.56', 'EUR')).toBe(123_456)
    expect(readAmount('1 234', 'EUR')).toBe(123_400)
    expect(readAmount('1.234', 'EUR')).toBe(123_400)
    expect(readAmount("1'234.50", 'CHF')).toBe(123_450)
    expect(readAmount('−3,40', 'EUR')).toBe(-340)
    expect(readAmount('1.234', 'KWD')).toBe(1234)
    expect(readAmount('1,234', 'JPY')).toBe(1234)
  })

  it('refuses what is none, and more decimals than the currency has', () => {
    for (const text of ['', 'x', '12,5x', '1,2345', '12.345.6', '--1', '.', '1e5'])
      expect(readAmount(text, 'EUR')).toBeNull()
    expect(readAmount('1.5', 'JPY')).toBeNull()
  })

  it('reads back every amount as it was written, in any locale and currency', () => {
    const locale = fc.constantFrom('en-GB', 'en-US', 'de-DE', 'de-AT', 'de-CH')
    const currency = fc.constantFrom('EUR', 'JPY', 'KWD', 'USD')
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), currency, locale, (minor, money, reader) => {
        const decimals = decimalsOf(money)
        const format = new Intl.NumberFormat(reader, {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
        })
        expect(readAmount(format.format(minor / 10 ** decimals), money)).toBe(minor)
      }),
    )
  })
})
