import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inventedId, sell } from '../support/sold.ts'
import { acceptUnits, pay, request } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk()
})
afterEach(() => desk.close())

async function month(from: string, until: string) {
  return desk.must('reports.run', { report: 'returns_by_month', parameters: { from, until } }, { as: 'bookkeeper' })
}

/** A finished return as an import of a ledger leaves it. */
function importReturn(day: string, sku: string, units: number, minor: number, visible = true): void {
  const { raw } = desk.writer.file
  const [rma, line, importId, job] = [inventedId(), inventedId(), inventedId(), inventedId()]
  raw
    .prepare(
      `insert into job (id, kind, state, input, created_by, created_at) values (?, 'sales.import', 'done', '{}', 'x', '')`,
    )
    .run(job)
  raw
    .prepare(
      `insert into import (id, job_id, kind, visible, file_name, file_sha256, format, created_at, created_by)
       values (?, ?, 'sales', ?, 'x', 'x', 'mapped', '', 'x')`,
    )
    .run(importId, job, visible ? 1 : 0)
  raw
    .prepare(
      `insert into rma (id, number, type, channel, status, created_at, created_by, authorized_day, import_id, updated_at)
       values (?, ?, 'no_receipt', 'imported', 'closed', ?, 'x', ?, ?, ?)`,
    )
    .run(rma, `C${rma.slice(-6)}`, `${day}T10:00:00.000Z`, day, importId, `${day}T10:00:00.000Z`)
  raw
    .prepare(
      `insert into return_line (id, return_id, line_number, sku, description, reason, quantity_requested,
        quantity_authorized, credited_gross_minor, import_id) values (?, ?, 1, ?, ?, 'not_recorded', ?, ?, ?, ?)`,
    )
    .run(line, rma, sku, `Item ${sku}`, units, units, minor, importId)
}

describe('returns by month', () => {
  it('counts returns and units by the month of authorization and value by the month of settlement', async () => {
    desk.setNow('2025-04-30T09:00:00.000Z')
    const taken = await acceptUnits(
      desk,
      sell(desk, { soldDay: '2025-04-25', lines: [{ grossMinor: 9000, quantity: 3 }] }),
      [{ quantity: 2, reason: 'defective_on_arrival' }],
    )
    desk.setNow('2025-05-02T09:00:00.000Z')
    await pay(desk, taken)
    const { rows, totals } = await month('2025-04', '2025-05')
    expect(rows).toEqual([
      { month: '2025-04', reason: 'defective_on_arrival', returns: 1, units: 2, valueMinor: 0, rateMilli: 66_667 },
      { month: '2025-05', reason: 'defective_on_arrival', returns: 0, units: 0, valueMinor: 6000, rateMilli: null },
    ])
    expect(totals).toEqual({ returns: 1, units: 2, valueMinor: 6000 })
  })

  it('counts a return of two reasons once, and its units each by their own', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 1000 }, { grossMinor: 2000 }] })
    const taken = await acceptUnits(desk, sold, [
      { reason: 'size_fit' },
      { saleLine: sold.lines[1] ?? '', reason: 'wrong_item' },
    ])
    await pay(desk, taken)
    const { rows, totals } = await month('2025-05', '2025-05')
    expect(rows).toEqual([
      { month: '2025-05', reason: 'size_fit', returns: 1, units: 1, valueMinor: 1000, rateMilli: 50_000 },
      { month: '2025-05', reason: 'wrong_item', returns: 0, units: 1, valueMinor: 2000, rateMilli: 50_000 },
    ])
    expect(totals).toEqual({ returns: 1, units: 2, valueMinor: 3000 })
  })

  it('adds up to the settlements, fees, shipping and all', async () => {
    const sold = sell(desk, { lines: [{ grossMinor: 3400 }, { grossMinor: 1999 }], shippingGrossMinor: 490 })
    for (const saleLine of sold.lines) {
      const reason = saleLine === sold.lines[0] ? 'changed_mind' : 'not_as_described'
      await pay(desk, await acceptUnits(desk, sold, [{ saleLine, reason }], 'C'))
    }
    const settled = await desk.writer.file.db
      .selectFrom('settlement')
      .select(eb => eb.fn.sum<number>('totalMinor').as('minor'))
      .executeTakeFirstOrThrow()
    expect(settled.minor).toBeGreaterThan(0)
    expect((await month('2025-05', '2025-05')).totals.valueMinor).toBe(settled.minor)
  })

  it('takes a reversal off in the month it was made', async () => {
    const paid = await pay(desk, await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 3400 }] })))
    desk.setNow('2025-06-03T09:00:00.000Z')
    await desk.must('settlements.reverse', { settlement: paid.settlement, reason: 'Wrong person' })
    const { rows } = await month('2025-05', '2025-06')
    expect(rows.map(row => [row.month, row.valueMinor])).toEqual([
      ['2025-05', 3400],
      ['2025-06', -3400],
    ])
  })

  it('leaves out what is asked for and not authorized', async () => {
    await request(desk, sell(desk, { lines: [{ grossMinor: 3400 }] }))
    expect((await month('2025-05', '2025-05')).rows).toEqual([])
  })

  it('has imported history by its own day, once the import is visible', async () => {
    importReturn('2024-12-05', 'A', 3, 2550)
    importReturn('2024-12-09', 'B', 1, 100, false)
    const { rows } = await month('2024-12', '2024-12')
    expect(rows).toEqual([
      { month: '2024-12', reason: 'not_recorded', returns: 1, units: 3, valueMinor: 2550, rateMilli: null },
    ])
  })
})

describe('products that came back by day', () => {
  it('have their units and value by day and code', async () => {
    importReturn('2025-05-05', 'A', 3, 2550)
    importReturn('2025-05-05', 'A', 1, 850)
    importReturn('2025-05-07', 'B', 2, 400)
    await pay(desk, await acceptUnits(desk, sell(desk, { lines: [{ sku: 'B', grossMinor: 210 }] })))
    const { rows, totals } = await desk.must('reports.run', {
      report: 'returned_by_day_and_product',
      parameters: { from: '2025-05', until: '2025-05' },
    })
    expect(rows.map(row => [row.day, row.sku, row.units, row.valueMinor])).toEqual([
      ['2025-05-05', 'A', 4, 3400],
      ['2025-05-07', 'B', 2, 400],
      ['2025-05-14', 'B', 1, 210],
    ])
    expect(totals).toEqual({ units: 7, valueMinor: 4010 })
  })
})

describe('running a report', () => {
  it('without parameters takes its own', async () => {
    expect((await desk.must('reports.run', { report: 'returns_by_month' })).report.name).toBe('returns_by_month')
  })

  it.each([
    [{ report: 'nothing' }, 'report_not_found'],
    [{ report: 'returns_by_month', parameters: { from: '2025-13' } }, 'parameter_not_valid'],
    [{ report: 'returns_by_month', parameters: { colour: 'red' } }, 'parameter_not_valid'],
    [{ report: 'returns_by_month', parameters: { from: '2025-06', until: '2025-05' } }, 'span_ends_before_it_starts'],
  ])('refuses %j', async (input, code) => {
    expect(await desk.call('reports.run', input)).toMatchObject({ ok: false, failure: { code } })
  })

  it('takes an empty parameter for its own value, or for all', async () => {
    importReturn('2025-05-05', 'A', 3, 2550)
    const { parameters, rows } = await desk.must('reports.run', {
      report: 'returns_by_month',
      parameters: { from: '', by: '', reason: '', channel: '' },
    })
    expect(parameters).toMatchObject({ from: '2024-06', until: '2025-05', by: 'reason', known: 'then', reason: '' })
    expect(rows).toHaveLength(1)
  })
})
