import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestRank, shareInterval } from '../../shared/reports/interval.ts'

describe('a share with its interval', () => {
  // Newcombe 1998, Statistics in Medicine 17, table I, method 3 (score), given there to four decimals.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is as published', (part, whole, low, high) => {
    const found = shareInterval(part, whole)
    expect((found?.lowMilli ?? 0) / 100_000).toBeCloseTo(low, 4)
    expect((found?.highMilli ?? 0) / 100_000).toBeCloseTo(high, 4)
  })

  it('holds the share, stays within 0 and 1, and is mirrored for what did not come back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(1000), (whole, at) => {
        const part = Math.round((whole * at) / 1000)
        const one = shareInterval(part, whole)
        const other = shareInterval(whole - part, whole)
        if (!one || !other) throw new Error('no interval')
        expect(one.lowMilli).toBeLessThanOrEqual(one.rateMilli)
        expect(one.highMilli).toBeGreaterThanOrEqual(one.rateMilli)
        expect(one.lowMilli).toBeGreaterThanOrEqual(0)
        expect(one.highMilli).toBeLessThanOrEqual(100_000)
        expect(Math.abs(one.lowMilli - (100_000 - other.highMilli))).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is unknown of nothing, and says when more came back than was sold', () => {
    expect(shareInterval(0, 0)).toBeNull()
    expect(shareInterval(3, 2)).toMatchObject({ rateMilli: 150_000, highMilli: 100_000 })
  })
})

describe('the nearest rank', () => {
  it('is a value that was seen', () => {
    expect(nearestRank([], 0.5)).toBeNull()
    expect(nearestRank([4], 0.9)).toBe(4)
    expect(nearestRank([1, 2, 3, 4], 0.5)).toBe(2)
    expect(nearestRank([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9)
  })
})
