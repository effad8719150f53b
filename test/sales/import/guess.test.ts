import { describe, expect, it } from 'vitest'
import { guessDateOrder, guessDecimal, guessDelimiter } from '../../../shared/sales/import/guess-shape.ts'
import { matchesPattern } from '../../../shared/sales/import/matches-pattern.ts'

describe('how a file is written', () => {
  it('shows its delimiter, also with other signs in quotes', () => {
    expect(guessDelimiter('a;b;c\n"1,5";"2,5";"x, y, z"\n1,5;2,5;x\n')).toBe(';')
    expect(guessDelimiter('a,b,c\n1,"x;y;z;w",3\n')).toBe(',')
    expect(guessDelimiter('a\tb\n1,5\t2,5\n')).toBe('\t')
    expect(guessDelimiter('a|b|c\n1|2|3')).toBe('|')
    expect(guessDelimiter('one column\n1\n')).toBe(',')
  })

  it('shows its decimal sign, and thousands alone tell nothing', () => {
    expect(guessDecimal(['1,50', '2,00', '3.000'], '.')).toBe(',')
    expect(guessDecimal(['1.50', '2'], ',')).toBe('.')
    expect(guessDecimal(['1,234', '2'], '.')).toBe('.')
    expect(guessDecimal(['1.234,5', '12.05.2024'], '.')).toBe(',')
    expect(guessDecimal(['1,234.5'], ',')).toBe('.')
  })

  it('shows the order of its dates, or says that it is a guess', () => {
    expect(guessDateOrder(['12/1/10', '12/13/10'], 'dmy')).toEqual({ order: 'mdy', certain: true })
    expect(guessDateOrder(['1/12/10', '13/12/10'], 'mdy')).toEqual({ order: 'dmy', certain: true })
    expect(guessDateOrder(['2024-01-02'], 'dmy')).toEqual({ order: 'ymd', certain: true })
    expect(guessDateOrder(['01.02.2024'], 'mdy')).toEqual({ order: 'dmy', certain: true })
    expect(guessDateOrder(['12/1/10', '12/2/10', '12/3/10'], 'dmy')).toEqual({ order: 'mdy', certain: false })
    expect(guessDateOrder(['1/1/10'], 'mdy')).toEqual({ order: 'mdy', certain: false })
    expect(guessDateOrder([], 'dmy')).toEqual({ order: 'dmy', certain: false })
  })
})

describe('a pattern of codes', () => {
  it('knows any characters, one character, and no case', () => {
    expect(matchesPattern('C536379', 'c*')).toBe(true)
    expect(matchesPattern('gift_0001_20', 'GIFT_*')).toBe(true)
    expect(matchesPattern('C2', 'C?')).toBe(true)
    expect(matchesPattern('C22', 'C?')).toBe(false)
    expect(matchesPattern('POSTER', 'POST')).toBe(false)
    expect(matchesPattern('', '')).toBe(true)
    expect(matchesPattern('x', '')).toBe(false)
    expect(matchesPattern('a.b', 'a?b')).toBe(true)
    expect(matchesPattern('axb', 'a.b')).toBe(false)
  })

  it('answers whatever a person types, where trying every way would never end', () => {
    expect(matchesPattern('a'.repeat(20_000), `${'*a'.repeat(30)}b`)).toBe(false)
  })
})
