import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Sold, sell } from '../support/sold.ts'
import { acceptUnits, pay, type TakenIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
let sold: Sold
let taken: TakenIn
beforeEach(async () => {
  desk = await openTestDesk({ labourRateMinor: 3000 })
  sold = sell(desk, { lines: [{ grossMinor: 11900, quantity: 2, product: { unitCostMinor: 3000 } }] })
  taken = await acceptUnits(desk, sold, [{ quantity: 2 }], 'B')
})
afterEach(() => desk.close())

const costs = () =>
  desk.writer.file.raw
    .prepare('select kind, amount_minor as minor, minutes, automatic from cost_entry order by id')
    .all() as readonly { readonly kind: string; readonly minor: number | null }[]
const moves = () =>
  desk.writer.file.raw
    .prepare(
      'select kind, quantity, value_minor as minor, reverses_id is not null as opposite from stock_move order by id',
    )
    .all()
const dispose = async (code: 'restock_open_box' | 'dispose', more: object = {}) => {
  const asked = { return: taken.return, line: taken.lines[0] ?? '', quantity: 2, code, ...more }
  const decided = await desk.must('grading.dispose', asked)
  const step =
    code === 'dispose'
      ? ({ do: 'destroy', on: '2025-05-14', by: 'Tip', how: 'Crushed' } as const)
      : ({ do: 'open_box', priceMinor: 5000 } as const)
  await desk.must('dispositions.advance', { entries: [decided.disposition], step })
  return decided
}

describe('what a return costs by itself', () => {
  it('is the grading’s minutes at the shop’s rate, and units held at cost', () => {
    expect(costs()).toEqual([{ kind: 'labour', minor: 50, minutes: 1, automatic: 1 }])
    expect(moves()).toEqual([{ kind: 'hold', quantity: 2, minor: 6000, opposite: 0 }])
  })
  it('is the stock’s loss by grade and decision: 55 % of 50.00 net for a cost of 30.00', async () => {
    await dispose('restock_open_box')
    expect(costs().at(-1)).toMatchObject({ kind: 'stock_loss', minor: 500 })
    expect(moves().at(-1)).toEqual({ kind: 'restock', quantity: 2, minor: 5500, opposite: 0 })
  })
  it('takes the first decision back when it is changed', async () => {
    const { disposition } = await dispose('restock_open_box')
    await dispose('dispose', { replaces: disposition })
    const loss = costs().filter(cost => cost.kind === 'stock_loss')
    expect(loss.map(cost => cost.minor)).toEqual([500, -500, 6000])
    expect(moves().slice(1)).toEqual([
      { kind: 'restock', quantity: 2, minor: 5500, opposite: 0 },
      { kind: 'restock', quantity: 2, minor: 5500, opposite: 1 },
      { kind: 'write_off', quantity: 2, minor: 0, opposite: 0 },
    ])
  })
  it('says unknown for goods whose cost nobody knows', async () => {
    const free = sell(desk, { lines: [{ grossMinor: 500 }] })
    const other = await acceptUnits(desk, free)
    await desk.must('grading.dispose', {
      return: other.return,
      line: other.lines[0] ?? '',
      quantity: 1,
      code: 'dispose',
    })
    expect(costs().at(-1)).toMatchObject({ kind: 'stock_loss', minor: null })
  })
  it('is what a card’s payment had cost, lost when it is given back', async () => {
    const { settings, version } = await desk.must('shop.read', {})
    await desk.must('shop.save', { settings: { ...settings, cardFeeMilli: 1500, cardFeeMinor: 10 }, version })
    await pay(desk, taken, { reference: 'R' })
    expect(costs().at(-1)).toMatchObject({ kind: 'refund_fee', minor: 189 })
  })
  it('is given back with the settlement that is reversed', async () => {
    desk.writer.file.raw.prepare('delete from cost_entry').run()
    const { settlement } = await pay(desk, taken, { reference: 'R' })
    await desk.must('settlements.reverse', { settlement, reason: 'Wrong card' })
    const sum = costs().reduce((total, cost) => total + (cost.minor ?? 0), 0)
    expect(sum).toBe(0)
  })
})
