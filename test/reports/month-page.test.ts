import { describe, expect, it } from 'vitest'
import { changeOf, daysOf, pointsOf } from '../../renderer/reports/compare.ts'
import { monthAsked } from '../../renderer/reports/month-address.ts'
import { periodsOf } from '../../renderer/reports/periods.ts'
import { lookOf } from '../../renderer/reports/series-looks.ts'

describe('the address of the month', () => {
  const asked = (words: string) => monthAsked(new URLSearchParams(words), '2026-11')

  it('is the running month, its bars ending with it', () => {
    expect(asked('')).toMatchObject({ month: '2026-11', by: 'reason', measure: 'units' })
    expect(asked('').months).toHaveLength(13)
    expect(asked('month=2025-12').months.at(-1)).toBe('2026-11')
  })

  it('goes back as far as it is asked, the bars with it', () => {
    expect(asked('month=2025-10').months).toEqual(expect.arrayContaining(['2024-10', '2025-10']))
    expect(asked('month=2025-10').months.at(-1)).toBe('2025-10')
  })

  it('takes no month to come and no nonsense', () => {
    expect(asked('month=2026-12').month).toBe('2026-11')
    expect(asked('month=2026-13').month).toBe('2026-11')
    expect(asked('by=weather').by).toBe('reason')
  })

  it('shows units where a value is not counted', () => {
    expect(asked('show=value').measure).toBe('valueMinor')
    expect(asked('show=value&by=grade').measure).toBe('units')
  })
})

describe('a figure beside an earlier one', () => {
  it('moves in part of it, and not at all from nothing', () => {
    expect(changeOf(12, 10)).toEqual({ milli: 20_000, way: 'up' })
    expect(changeOf(10, 10)).toEqual({ milli: 0, way: 'same' })
    expect(changeOf(10, 0)).toBeNull()
    expect(changeOf(null, 10)).toBeNull()
  })

  it('moves in points where it is a rate, in days where it is a time', () => {
    expect(pointsOf(6_800, 5_900)).toEqual({ milli: 900, way: 'up' })
    expect(pointsOf(0, 5_940)).toEqual({ milli: 5_900, way: 'down' })
    expect(daysOf(0, 0)).toEqual({ milli: 0, way: 'same' })
    expect(daysOf(1, 3)).toEqual({ milli: 2000, way: 'down' })
  })
})

describe('usual periods', () => {
  it('end where they say', () => {
    const of = (name: string) => periodsOf('2026-02').find(one => one.name === name)
    expect(of('last_12')).toMatchObject({ from: '2025-03', until: '2026-02' })
    expect(of('last_year')).toMatchObject({ from: '2025-01', until: '2025-12' })
    expect(of('this_year')).toMatchObject({ from: '2026-01', until: '2026-02' })
  })
})

describe('the looks of series', () => {
  it('differ in pattern where colours could be taken for one another', () => {
    const looks = ['mind', 'size', 'described', 'faulty', 'other'].map((group, place) => lookOf('reason', group, place))
    expect(new Set(looks.map(look => look.pattern)).size).toBe(5)
    const six = Array.from({ length: 6 }, (_, place) => lookOf(null, `s${place}`, place))
    expect(new Set(six.map(look => look.pattern)).size).toBe(6)
  })
})
