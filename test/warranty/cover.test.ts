import { describe, expect, it } from 'vitest'
import { type CoverFacts, coverOf, isCovered } from '../../shared/warranty/cover.ts'

const facts: CoverFacts = {
  start: { day: '2023-05-05', from: 'delivery' },
  makerMonths: 36,
  legalEnd: () => '2025-05-05',
  typed: null,
}

describe('until when a basis covers', () => {
  it('counts the maker’s months from delivery, the day itself not counted', () => {
    expect(coverOf('maker', facts)).toEqual({ endsOn: '2026-05-05', endsFrom: 'delivery' })
  })
  it('ends on the last day of a month that has no such day', () => {
    const leap = { ...facts, start: { day: '2024-02-29', from: 'sale' as const }, makerMonths: 12 }
    expect(coverOf('maker', leap).endsOn).toBe('2025-02-28')
    const long = { ...facts, start: { day: '2025-01-31', from: 'sale' as const }, makerMonths: 1 }
    expect(coverOf('maker', long).endsOn).toBe('2025-02-28')
  })
  it('takes the law’s last day, and the maker’s own paper before any sum', () => {
    expect(coverOf('legal_guarantee', { ...facts, typed: '2030-01-01' }).endsOn).toBe('2025-05-05')
    expect(coverOf('maker', { ...facts, typed: '2030-01-01' })).toEqual({ endsOn: '2030-01-01', endsFrom: 'typed' })
  })
  it('does not guess: no sale, no months, no law', () => {
    const unknown = { endsOn: null, endsFrom: 'unknown' }
    expect(coverOf('maker', { ...facts, start: null })).toEqual(unknown)
    expect(coverOf('maker', { ...facts, makerMonths: null })).toEqual(unknown)
    expect(coverOf('legal_guarantee', { ...facts, legalEnd: null })).toEqual(unknown)
  })
  it('covers on the last day, not after it; goodwill has none', () => {
    expect(isCovered('maker', '2025-05-05', '2025-05-05')).toBe(true)
    expect(isCovered('maker', '2025-05-05', '2025-05-06')).toBe(false)
    expect(isCovered('legal_guarantee', null, '2025-05-05')).toBe(false)
    expect(isCovered('goodwill', null, '2025-05-05')).toBe(true)
  })
})
