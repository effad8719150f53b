import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { goTo } from './go-to.ts'

let desk: TestDesk
let paid: Awaited<ReturnType<typeof pay>>
let lineId: string
let returnId: string

/** A shop whose May is closed: one return of two units in it, paid and on its way to the shelf. */
async function closeMay(): Promise<void> {
  desk = await openTestDesk({ labourRateMinor: 2400 })
  const line = { grossMinor: 3570, quantity: 3, product: { unitCostMinor: 500 } }
  const sold = sell(desk, { lines: [line], tenders: [{ kind: 'card', amountMinor: 3570 }] })
  const taken = await acceptUnits(desk, sold, [{ quantity: 2 }], 'B')
  lineId = taken.lines[0] ?? ''
  returnId = taken.return
  const decided = { return: returnId, line: lineId, quantity: 2, code: 'restock_open_box' as const }
  const { disposition } = await desk.must('grading.dispose', decided)
  await desk.must('dispositions.advance', { entries: [disposition], step: { do: 'open_box', priceMinor: 900 } })
  paid = await pay(desk, taken)
  await goTo(desk, '2025-06-03T08:00:00.000Z')
  await desk.must('books.closeMonth', { month: '2025-05' })
  await desk.runJobs()
}

const raw = () => desk.writer.file.raw
const days = (sql: string) => raw().prepare<[], string>(sql).pluck().all()

describe('the rows of a closed month', () => {
  beforeAll(closeMay)
  afterAll(() => desk.close())

  it.each([
    ['a settlement’s total', 'update settlement set total_minor = total_minor + 1'],
    ['a credit note’s line', 'update settlement_line set credit_net_minor = 0'],
    ['a payout’s amount', 'update payout set amount_minor = 1'],
    ['a payout’s day', "update payout set local_day = '2025-06-01'"],
    ['a grade', "update inspection set grade = 'A'"],
    ['a decision', "update disposition set code = 'dispose'"],
    ['units', 'update unit_event set quantity = 9'],
    ['the day of an authorization', "update rma set authorized_day = '2025-06-01'"],
    ['a settlement that is taken away', 'delete from payout'],
    ['stock that is taken away', 'delete from stock_move'],
    ['a cost that is taken away', 'delete from cost_entry'],
  ])('refuse to change %s, by its month', (_what, sql) => {
    expect(() => raw().exec(sql)).toThrow('month_closed 2025-05')
  })

  it('never let a stock move or a cost say something else, closed or not', () => {
    expect(() => raw().exec('update stock_move set value_minor = 0')).toThrow('stock_move_is_append_only')
    expect(() => raw().exec('update cost_entry set amount_minor = 0')).toThrow('cost_entry_is_append_only')
  })

  it('keep their stored pack’s hash and grounds', () => {
    expect(() => raw().exec("update month_pack set sha256 = 'other'")).toThrow('stored_pack_never_changes')
    expect(() => raw().exec("update month_pack set grounds = '{}'")).toThrow('stored_pack_never_changes')
  })

  const plan = (sql: string) =>
    (raw().prepare(`explain query plan ${sql}`).all() as readonly { readonly detail: string }[])
      .map(step => step.detail)
      .join('; ')

  it('are found by their indexes when its closing asks for waiting and failed payouts', () => {
    expect(plan("select settlement_id from payout where state = 'recorded'")).toContain('payout_waiting')
    expect(plan("select id from payout where decided_day between '2025-05-01' and '2025-05-31'")).toContain(
      'payout_by_decided_day',
    )
  })
})

describe('a closed month', () => {
  beforeEach(closeMay)
  afterEach(() => desk.close())

  it('lets a payout be confirmed or fail afterwards, by the day that it turns out', async () => {
    const payout = paid.payouts[0]?.id ?? ''
    await desk.must('settlements.confirmPayout', { payout, state: 'failed' }, { as: 'counter' })
    expect(days('select decided_day from payout')).toEqual(['2025-06-03'])
    await goTo(desk, '2025-07-02T08:00:00.000Z')
    await desk.must('books.closeMonth', { month: '2025-06' })
    expect(() => raw().exec("update payout set decided_day = '2025-07-01'")).toThrow('month_closed 2025-06')
  })

  it('lets a settlement be reversed and goods graded anew, each by opposites of today', async () => {
    await desk.must('settlements.reverse', { settlement: paid.settlement, reason: 'Wrong card' })
    const replaces = days('select id from inspection')[0] ?? ''
    await desk.must('grading.inspect', {
      return: returnId,
      line: lineId,
      quantity: 2,
      grade: 'C',
      minutes: 0,
      replaces,
    })
    expect(days('select local_day from settlement_reversal')).toEqual(['2025-06-03'])
    expect(days('select local_day from payout where reverses_id is not null')).toEqual(['2025-06-03'])
    expect(days('select local_day from stock_move where reverses_id is not null')).toEqual(['2025-06-03'])
  })

  it('refuses every verb whose day would fall into it, and says which month', async () => {
    await goTo(desk, '2025-05-30T08:00:00.000Z')
    const refused = { failure: { code: 'month_closed', month: '2025-05' } }
    const payout = paid.payouts[0]?.id ?? ''
    expect(await desk.call('settlements.confirmPayout', { payout, state: 'confirmed' })).toMatchObject(refused)
    expect(await desk.call('settlements.reverse', { settlement: paid.settlement, reason: 'Mistake' })).toMatchObject(
      refused,
    )
    const replaces = days('select id from inspection')[0] ?? ''
    expect(
      await desk.call('grading.inspect', {
        return: returnId,
        line: lineId,
        quantity: 1,
        grade: 'C',
        minutes: 0,
        replaces,
      }),
    ).toMatchObject(refused)
    expect(days('select state from payout')).toEqual(['recorded'])
  })

  it('is open for changes again once it is reopened', async () => {
    await desk.must('books.reopenMonth', { month: '2025-05', reason: 'A credit note was missing' })
    await goTo(desk, '2025-05-30T08:00:00.000Z')
    const payout = paid.payouts[0]?.id ?? ''
    expect(await desk.call('settlements.confirmPayout', { payout, state: 'confirmed' })).toMatchObject({ ok: true })
  })
})
