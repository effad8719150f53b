import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { behindCell, behindSum, type Row, returnsHref } from '../../shared/reports/behind.ts'
import { reportColumn } from '../../shared/reports/contract.ts'

const units = reportColumn.parse({
  name: 'units',
  title: 'x',
  type: 'units',
  codes: null,
  behind: {
    basis: 'value:authorized',
    from: 'column:month',
    until: 'column:month',
    reason: 'column:reason',
    channel: 'parameter:channel',
  },
})
const row = (month: string, reason: string | null, of: number | null): Row => ({ month, reason, units: of })

describe('the returns behind a cell', () => {
  it('are named by values of its row, of the parameters, and fixed ones', () => {
    expect(behindCell(units, row('2026-03', 'size_fit', 4), { channel: 'counter' })).toEqual({
      basis: 'authorized',
      from: '2026-03',
      until: '2026-03',
      reason: 'size_fit',
      channel: 'counter',
    })
  })

  it('are not narrowed by a parameter that was not asked for', () => {
    expect(behindCell(units, row('2026-03', 'size_fit', 4), { channel: '' })).not.toHaveProperty('channel')
    expect(behindCell(units, row('2026-03', 'size_fit', 4), {})).not.toHaveProperty('channel')
  })

  it('are none for nought, for nothing, and for a column without any', () => {
    expect(behindCell(units, row('2026-03', 'size_fit', 0), {})).toBeNull()
    expect(behindCell(units, row('2026-03', 'size_fit', null), {})).toBeNull()
    expect(behindCell({ ...units, behind: null }, row('2026-03', 'size_fit', 4), {})).toBeNull()
  })

  it('are none, rather than too many, where the row does not say what to filter by', () => {
    expect(behindCell(units, row('2026-03', null, 4), {})).toBeNull()
  })
})

describe('the returns behind rows added up', () => {
  it('span the months of the rows', () => {
    const rows = [row('2026-04', 'size_fit', 1), row('2026-02', 'size_fit', 2)]
    expect(behindSum(units, rows, {})).toMatchObject({ from: '2026-02', until: '2026-04', reason: 'size_fit' })
  })

  it('are none where two of them differ in a filter, unless these are all rows', () => {
    const rows = [row('2026-02', 'size_fit', 1), row('2026-02', 'changed_mind', 2)]
    expect(behindSum(units, rows, {})).toBeNull()
    expect(behindSum(units, rows, {}, { whole: true })).toEqual({
      basis: 'authorized',
      from: '2026-02',
      until: '2026-02',
    })
  })

  it('are none where a row that counts has none of its own', () => {
    const rows = [row('2026-02', 'size_fit', 1), row('2026-02', null, 2)]
    expect(behindSum(units, rows, {})).toBeNull()
  })

  it('of one row alone are those of its cell', () => {
    const month = fc.integer({ min: 1, max: 12 }).map(one => `2026-${String(one).padStart(2, '0')}`)
    fc.assert(
      fc.property(month, fc.constantFrom('size_fit', 'changed_mind', null), fc.nat(3), (at, reason, of) => {
        expect(behindSum(units, [row(at, reason, of)], {})).toEqual(behindCell(units, row(at, reason, of), {}))
      }),
    )
  })
})

describe('the address of returns', () => {
  it('says every filter, and any text survives it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('reason', 'lot', 'category'), fc.string({ minLength: 1 })), filters => {
        const [path, words] = returnsHref(filters).split('?')
        expect(path).toBe('/returns')
        expect(Object.fromEntries(new URLSearchParams(words))).toEqual({ ...filters })
      }),
    )
  })
})
