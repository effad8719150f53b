import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { behindCell, behindSum, returnsHref } from '../../shared/reports/behind.ts'
import { reportColumn } from '../../shared/reports/contract.ts'

const units = reportColumn.parse({
  name: 'units',
  title: 'report.column.units',
  type: 'units',
  codes: null,
  behind: {
    basis: 'value:authorized',
    from: 'column:month',
    until: 'column:month',
    channel: 'parameter:channel',
    reason: 'column:reason',
  },
})
const row = (month: string, reason: string | null, amount: number) => ({ month, reason, units: amount })

describe('the returns behind a number', () => {
  it('come from the row, the parameters and what is fixed; an empty parameter filters nothing', () => {
    expect(behindCell(units, row('2026-03', 'size_fit', 4), { channel: '' })).toEqual({
      basis: 'authorized',
      from: '2026-03',
      until: '2026-03',
      reason: 'size_fit',
    })
    expect(behindCell(units, row('2026-03', 'size_fit', 4), { channel: 'counter' })?.channel).toBe('counter')
  })

  it('are none for nought, and none where the row does not say what to filter by', () => {
    expect(behindCell(units, row('2026-03', 'size_fit', 0), {})).toBeNull()
    expect(behindCell(units, row('2026-03', null, 4), {})).toBeNull()
    expect(behindCell({ ...units, behind: null }, row('2026-03', 'size_fit', 4), {})).toBeNull()
  })

  it('of several months are those of the span', () => {
    const rows = [row('2026-05', 'size_fit', 1), row('2026-03', 'size_fit', 1), row('2026-04', 'size_fit', 0)]
    expect(behindSum(units, rows, {})).toMatchObject({ from: '2026-03', until: '2026-05', reason: 'size_fit' })
  })

  it('of several reasons of a group are those of the group, of reasons of two groups none', () => {
    const rows = [row('2026-03', 'wrong_item', 1), row('2026-03', 'missing_parts', 2)]
    expect(behindSum(units, rows, {})).toMatchObject({ reasonGroup: 'described' })
    expect(behindSum(units, rows, {})).not.toHaveProperty('reason')
    expect(behindSum(units, [...rows, row('2026-03', 'size_fit', 1)], {})).toBeNull()
  })

  it('of part of what was added up are none, rather than too few', () => {
    expect(behindSum(units, [row('2026-03', 'wrong_item', 1), row('2026-03', null, 2)], {})).toBeNull()
  })

  it('of all there is are those of the months alone', () => {
    const rows = [row('2026-03', 'wrong_item', 1), row('2026-04', 'size_fit', 1), row('2026-04', null, 1)]
    expect(behindSum(units, rows, {}, { whole: true })).toEqual({
      basis: 'authorized',
      from: '2026-03',
      until: '2026-04',
    })
  })

  it('of all customers are none: returns without a customer were never in that sum', () => {
    const column = { ...units, behind: { from: 'value:2026-01', until: 'value:2026-02', customer: 'column:customer' } }
    const rows = ['c1', 'c2'].map(customer => ({ customer, units: 1 }))
    expect(behindSum(column, rows, {}, { whole: true })).toBeNull()
  })

  it('survive the address', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('category', 'lot', 'text'), fc.string({ minLength: 1 })), filters => {
        const url = new URL(returnsHref(filters), 'http://desk.test')
        expect(Object.fromEntries(url.searchParams)).toEqual({ ...filters })
      }),
    )
  })
})
