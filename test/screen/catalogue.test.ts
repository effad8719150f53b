import { describe, expect, it } from 'vitest'
import { contract, deskFailures } from '../../shared/contract.ts'
import { de, en, isTextKey } from '../../shared/texts/catalogue.ts'
import { formatValue, formatValues, type Reading } from '../../shared/texts/format.ts'
import { pseudoText } from '../../shared/texts/pseudo.ts'

const placeholders = (text: string) => [...new Set(text.match(/\{\{\s*\w+/g) ?? [])].sort()
const german: Reading = { locale: 'de-DE', currency: 'EUR', timeZone: 'Europe/Berlin' }
const plain = (text: string | number) => String(text).replace(/\s/gu, ' ')

describe('the catalogue', () => {
  it('says the same facts in both languages', () => {
    const different = Object.entries(en).filter(
      ([name, text]) => placeholders(text).join() !== placeholders(de[name as keyof typeof en]).join(),
    )
    expect(different.map(([name]) => name)).toEqual([])
  })

  it('has no empty text, no doubled blank and never says successfully', () => {
    const odd = [...Object.entries(en), ...Object.entries(de)].filter(
      ([, text]) => text.trim() === '' || / {2}/.test(text) || /successfully|erfolgreich/i.test(text),
    )
    expect(odd).toEqual([])
  })

  it('has both forms of every plural', () => {
    const names = Object.keys(en)
    const halves = names.filter(name => name.endsWith('_one') && !names.includes(name.replace(/_one$/, '_other')))
    expect(halves).toEqual([])
  })

  it('has words for every code the contract can answer, naming only facts that come with it', () => {
    const operations = Object.values(contract).flatMap(operation => Object.entries(operation.failures))
    const silent = [...operations, ...Object.entries(deskFailures)].filter(([code]) => !isTextKey(`failure.${code}`))
    expect(silent.map(([code]) => code)).toEqual([])
    const texts: Readonly<Record<string, string>> = en
    const unknownFacts = operations.flatMap(([code, facts]) =>
      placeholders(texts[`failure.${code}`] ?? '')
        .map(mark => mark.replace(/\W/g, ''))
        .filter(name => !(name in facts))
        .map(name => `${code}: ${name}`),
    )
    expect(unknownFacts).toEqual([])
  })
})

describe('values in a sentence', () => {
  it('are written by the unit their name ends with', () => {
    expect(plain(formatValue('limitMinor', 123_456, german))).toBe('1.234,56 €')
    expect(plain(formatValue('soldDay', '2026-11-03', german))).toBe('3. Nov. 2026')
    expect(plain(formatValue('month', '2026-11', german))).toBe('November 2026')
    expect(plain(formatValue('rateMilli', 7_700, german))).toBe('7,7 %')
    expect(plain(formatValue('soldAt', '2026-11-03T23:30:00.000Z', german))).toBe('4. Nov. 2026, 00:30')
    expect(plain(formatValue('names', ['A', 'B', 'C'], german))).toBe('A, B und C')
    expect(formatValue('number', '1042', german)).toBe('1042')
  })

  it('take the currency that comes with them before the shop’s, with its own decimals', () => {
    expect(plain(formatValues({ amountMinor: 1234, currency: 'JPY' }, german).amountMinor ?? '')).toBe('1.234 ¥')
    expect(plain(formatValues({ amountMinor: 1234, currency: 'KWD' }, german).amountMinor ?? '')).toBe('1,234 KWD')
  })

  it('leave a text alone that only looks like a day by its name', () => {
    expect(formatValue('day', 'someday', german)).toBe('someday')
  })
})

describe('the pseudo-language', () => {
  it('is longer, accented, and keeps values and tags', () => {
    const text = pseudoText('Pay {{amountMinor}} <b>now</b>')
    expect(text).toContain('{{amountMinor}}')
    expect(text).toContain('<b>')
    expect(text).not.toContain('Pay')
    expect(text.length).toBeGreaterThan('Pay {{amountMinor}} <b>now</b>'.length * 1.3)
  })
})
