import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sent } from '../../shared/contract.ts'
import { sell } from '../support/sold.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

async function takeIn(asked: Sent<'returns.requestWithoutSale'>) {
  const made = await desk.must('returns.requestWithoutSale', asked, { as: 'counter' })
  expect(await desk.must('returns.authorize', { return: made.return }, { as: 'counter' })).toMatchObject({
    outcome: 'authorized',
    findings: [],
  })
  const line = made.lines[0] ?? ''
  const quantity = asked.lines[0]?.quantity ?? 1
  await desk.must('returns.receive', { return: made.return, lines: [{ line, quantity }] }, { as: 'counter' })
  return { ...made, line, quantity }
}

const moves = (line: string) =>
  desk.writer.file.raw.prepare('select count(*) from stock_move where return_line_id = ?').pluck().get(line)

describe('old goods taken back', () => {
  it('need no sale, no customer and no product of ours, are never paid, and are done once they are placed', async () => {
    const made = await takeIn({
      type: 'take_back',
      lines: [{ description: 'Old kettle', quantity: 2, reason: 'end_of_life', reasonNote: 'Brought along' }],
    })
    const { line, quantity } = made
    const graded = { return: made.return, line, quantity, grade: 'E' as const, minutes: 1 }
    await desk.must('grading.inspect', graded, { as: 'counter' })
    const waiting = await desk.must('returns.read', { return: made.return })
    expect(waiting.possible).not.toContain('settlements.pay')
    expect(waiting.possible).not.toContain('returns.close')
    const { waiting: onDesk } = await desk.must('desk.summary', {})
    expect(onDesk.find(row => row.id === made.return)?.kind).toBe('to_grade')
    expect(await desk.call('settlements.preview', { return: made.return })).toMatchObject({
      failure: { code: 'nothing_to_settle' },
    })
    const once = { return: made.return, line, quantity: 1, code: 'recycle' as const, print: false }
    await desk.must('grading.dispose', once, { as: 'counter' })
    expect((await desk.must('returns.read', { return: made.return })).status).toBe('authorized')
    await desk.must('grading.dispose', once, { as: 'counter' })
    const done = await desk.must('returns.read', { return: made.return })
    expect(done).toMatchObject({ type: 'take_back', status: 'closed', sale: null, customer: null })
    expect(moves(line)).toBe(0)
    const { totalMinor } = await desk.must('costs.read', { return: made.return })
    expect(totalMinor).toBe(0)
  })

  it('have no refund to be late with', async () => {
    const made = await takeIn({
      type: 'take_back',
      lines: [{ description: 'Old lamp', quantity: 1, reason: 'end_of_life', reasonNote: 'x' }],
    })
    const due = desk.writer.file.raw.prepare('select sla_due from rma where id = ?').pluck().get(made.return)
    expect(due).toBeNull()
  })

  it('say what they are: a name or a product, and why', async () => {
    const nameless = { type: 'take_back' as const, lines: [{ quantity: 1, reason: 'end_of_life' as const }] }
    expect(await desk.call('returns.quoteWithoutSale', nameless)).toMatchObject({ failure: { code: 'item_needed' } })
    const lines = [{ description: 'Lamp', quantity: 1, reason: 'end_of_life' as const }]
    expect(await desk.call('returns.requestWithoutSale', { type: 'take_back', lines })).toMatchObject({
      failure: { code: 'reason_note_needed' },
    })
  })
})

describe('unsold stock', () => {
  it('has no customer, loses what it is worth less than it cost, and never moves sold goods in the books', async () => {
    sell(desk, { lines: [{ grossMinor: 1000, product: { unitCostMinor: 400 } }] })
    const raw = desk.writer.file.raw
    const product = raw.prepare('select id from product where unit_cost_minor = 400').pluck().get() as string
    raw.prepare('update product set price_minor = 500 where id = ?').run(product)
    const made = await takeIn({
      type: 'unsold_stock',
      lines: [{ product, quantity: 2, reason: 'unsold_stock', reasonNote: 'End of season' }],
    })
    const { line, quantity } = made
    const graded = { return: made.return, line, quantity, grade: 'A' as const, minutes: 1 }
    await desk.must('grading.inspect', graded, { as: 'counter' })
    await desk.must('grading.dispose', { return: made.return, line, quantity, code: 'donate', print: false })
    expect(await desk.must('returns.read', { return: made.return })).toMatchObject({ status: 'closed', customer: null })
    expect(moves(line)).toBe(0)
    const { kinds } = await desk.must('costs.read', { return: made.return })
    expect(kinds).toMatchObject([{ kind: 'stock_loss', amountMinor: 800 }])
  })

  it('is a product of the shop’s', async () => {
    const lines = [{ description: 'Chair', quantity: 1, reason: 'unsold_stock' as const, reasonNote: 'x' }]
    expect(await desk.call('returns.requestWithoutSale', { type: 'unsold_stock', lines })).toMatchObject({
      failure: { code: 'item_needed' },
    })
  })
})
