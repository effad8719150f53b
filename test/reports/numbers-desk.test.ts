import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

/**
 * A shop by hand. Wednesdays in May 2025, 19 % inside, 3 business days, open Monday to Saturday.
 * - 5 May: 40 of A sold for 40 x 11.90 (net 10.00, cost 6.00), 10 of B for 10 x 2.38 (net 2.00, cost unknown)
 * - 14 May: 4 of A back, size_fit, grade B, paid the way they were paid on 16 May; 1 of A sold off
 * - 14 May: 1 of B back, defective_on_arrival, grade D, paid as store credit on 21 May: one business day late
 * - 3 June: the settlement of B reversed
 */
let desk: TestDesk
let numberOfB = ''
beforeAll(async () => {
  desk = await openTestDesk()
  const { raw } = desk.writer.file
  const a = sell(desk, {
    lines: [{ sku: 'A', grossMinor: 47_600, quantity: 40, product: { category: 'shoes', unitCostMinor: 600 } }],
  })
  const b = sell(desk, { lines: [{ sku: 'B', grossMinor: 2380, quantity: 10 }] })
  const backA = await acceptUnits(desk, a, [{ quantity: 4, reason: 'size_fit' }], 'B')
  const backB = await acceptUnits(desk, b, [{ reason: 'defective_on_arrival' }], 'D')
  numberOfB = backB.number
  desk.setNow('2025-05-16T09:00:00.000Z')
  await desk.must('grading.dispose', {
    ...{ return: backA.return, line: backA.lines[0] ?? '', quantity: 1 },
    ...{ code: 'liquidate', print: false },
  })
  await pay(desk, backA, { reference: 'R-1' })
  desk.setNow('2025-05-21T09:00:00.000Z')
  const paidB = await pay(desk, backB, { wish: 'store_credit' })
  desk.setNow('2025-06-03T09:00:00.000Z')
  await desk.must('settlements.reverse', { settlement: paidB.settlement, reason: 'Mistake' })
  expect(raw.prepare('select count(*) from settlement').pluck().get()).toBe(2)
})
afterAll(() => desk.close())

async function run(report: string, parameters: Record<string, string> = { from: '2025-05', until: '2025-05' }) {
  return desk.must('reports.run', { report, parameters }, { as: 'bookkeeper' })
}

describe('a month at a glance', () => {
  it('has the month, the month before and the year before', async () => {
    const { rows, note } = await run('month_at_a_glance', { until: '2025-05' })
    expect(rows.map(row => row.month)).toEqual(['2025-05', '2025-04', '2024-05'])
    expect(rows[0]).toMatchObject({
      ...{ returns: 2, units: 5, valueMinor: 4998, soldUnits: 50, cohortUnits: 5 },
      ...{ cohortRateMilli: 10_000, rateMilli: 10_000 },
      ...{ refundOriginalMinor: 4760, storeCreditMinor: 238, refundCashMinor: 0, otherOutcomesMinor: 0 },
      costPerReturnMinor: null,
      ...{ medianDays: 2, p90Days: 2, withinSlaMilli: 100_000 },
    })
    expect(rows[1]).toMatchObject({ returns: 0, units: 0, valueMinor: 0, rateMilli: null, medianDays: null })
    expect(note).toEqual({ key: 'report.as_of', values: { day: '2025-06-03' } })
  })
  it('takes a reversal off in its own month, from its own outcome', async () => {
    const { rows } = await run('month_at_a_glance', { until: '2025-06' })
    expect(rows[0]).toMatchObject({ month: '2025-06', returns: 0, valueMinor: -238, storeCreditMinor: -238 })
  })
})

describe('what comes back', () => {
  it('by product, with rate, interval, cost and what is left', async () => {
    const { rows, totals } = await run('products_by_returns')
    const [a, b] = rows
    // net 400.00 - cost 240.00 - credit 40.00 + 4 of 40 back in stock 24.00 - loss of the one sold off (6.00 - 55 % of 10.00)
    expect(a).toMatchObject({
      ...{ sku: 'A', returns: 1, units: 4, soldUnits: 40, cohortUnits: 4 },
      ...{ rateMilli: 10_000, lowMilli: 3958, highMilli: 23_052, few: null },
      ...{ valueMinor: 4760, topReason: 'size_fit', netCostMinor: 50, costPerSoldMinor: 1, marginMinor: 14_350 },
    })
    expect(b).toMatchObject({
      ...{ sku: 'B', units: 1, soldUnits: 10, few: 'few', valueMinor: 238, topReason: 'defective_on_arrival' },
      ...{ netCostMinor: null, costPerSoldMinor: null, marginMinor: null },
    })
    expect(totals).toEqual({ returns: 2, units: 5, valueMinor: 4998 })
  })
  it('by category and supplier, unknown ones too', async () => {
    expect((await run('categories_by_returns')).rows.map(row => [row.category, row.units])).toEqual([
      ['shoes', 4],
      [null, 1],
    ])
    expect((await run('suppliers_by_returns')).rows.map(row => [row.supplier, row.units])).toEqual([[null, 5]])
  })
  it('narrowed by a filter', async () => {
    const { rows } = await run('products_by_returns', { from: '2025-05', until: '2025-05', reason: 'size_fit' })
    expect(rows.map(row => [row.sku, row.units, row.soldUnits, row.cohortUnits])).toEqual([['A', 4, 40, 4]])
    const months = await run('returns_by_month', {
      from: '2025-05',
      until: '2025-06',
      category: 'shoes',
      by: 'outcome',
    })
    expect(months.rows).toMatchObject([
      { month: '2025-05', outcome: 'refund_original', returns: 1, units: 4, valueMinor: 4760 },
    ])
  })
  it('is the same from rollups and from rows, by anything', async () => {
    for (const by of ['reason', 'fault', 'grade', 'disposition', 'outcome', 'channel', 'category', 'supplier']) {
      for (const known of ['then', 'now']) {
        const span = { from: '2025-01', until: '2025-12', by, known }
        const { rows } = await run('returns_by_month', span)
        expect(rows.length, by).toBeGreaterThan(0)
        expect((await run('returns_by_month', { ...span, channel: 'counter' })).rows, `${by} ${known}`).toEqual(rows)
      }
    }
  })
})

describe('money', () => {
  it('of settlements and payouts by day', async () => {
    const year = { from: '2025-01', until: '2025-12' }
    expect((await run('settlements_by_day', year)).rows).toMatchObject([
      { day: '2025-05-16', settlements: 1, reversals: 0, creditMinor: 4760, totalMinor: 4760 },
      { day: '2025-05-21', settlements: 1, reversals: 0, creditMinor: 238, totalMinor: 238 },
      { day: '2025-06-03', settlements: 0, reversals: 1, creditMinor: -238, totalMinor: -238 },
    ])
    const payouts = await run('payouts_by_tender', year)
    expect(payouts.rows.map(row => [row.day, row.tender, row.amountMinor, row.unconfirmedMinor])).toEqual([
      ['2025-05-16', 'card', 4760, 0],
      ['2025-05-21', 'store_credit', 238, 0],
      ['2025-06-03', 'store_credit', -238, 0],
    ])
  })
  it('owed on store credit', async () => {
    const { rows } = await run('store_credit_liability', { from: '2025-04', until: '2025-06' })
    expect(rows.map(row => [row.month, row.openingMinor, row.issuedMinor, row.voidMinor, row.openMinor])).toEqual([
      ['2025-04', 0, 0, 0, 0],
      ['2025-05', 0, 238, 0, 238],
      ['2025-06', 238, 0, -238, 0],
    ])
  })
  it('that returns cost, and where it is not known', async () => {
    const kinds = await run('cost_by_kind')
    expect(kinds.rows.map(row => [row.kind, row.amountMinor, row.unknown])).toEqual([['stock_loss', 50, 0]])
    const { rows, totals, note } = await run('net_cost', { from: '2025-05', until: '2025-05', per: 'reason' })
    expect(rows.map(row => [row.reason, row.units, row.netCostMinor, row.perUnitMinor])).toEqual([
      ['size_fit', 4, 50, 13],
      ['defective_on_arrival', 1, null, null],
    ])
    expect(totals.netCostMinor).toBe(50)
    expect(note).toEqual({ key: 'report.cost_unknown', values: { count: 1 } })
    expect((await run('units_without_cost')).rows).toMatchObject([{ sku: 'B', units: 1 }])
  })
})

describe('work', () => {
  it('of goods that wait, by where they go', async () => {
    const { rows } = await run('waiting_goods', {})
    expect(rows).toMatchObject([
      { disposition: null, units: 4, upTo30: 4, oldestDays: 20, expectedMinor: null },
      { disposition: 'liquidate', units: 1, upTo30: 1, oldestDays: 18, expectedMinor: 550 },
    ])
    expect((await run('grades_and_dispositions')).rows).toEqual([
      { grade: 'B', disposition: 'liquidate', units: 1, shareMilli: 100_000, expectedMinor: 550, realMinor: null },
    ])
  })
  it('of refunds that are due', async () => {
    expect((await run('sla_breaches')).rows).toEqual([
      { month: '2025-05', due: 2, inTime: 1, late: 1, open: 0, withinSlaMilli: 50_000 },
    ])
    expect((await run('sla_open', {})).rows).toMatchObject([
      { number: numberOfB, dueDay: '2025-05-17', receivedDay: '2025-05-14', units: 1, daysLeft: -17, state: 'late' },
    ])
  })
  it('of reasons found against reasons claimed', async () => {
    expect((await run('reasons_claimed_and_found')).rows).toEqual([
      { reason: 'size_fit', foundReason: null, lines: 1, units: 4 },
      { reason: 'defective_on_arrival', foundReason: null, lines: 1, units: 1 },
    ])
  })
})
