import { expect } from 'vitest'
import { seenMinor } from '../../shared/settlements/amount.ts'
import type { Model } from './model.ts'
import { plainPayouts } from './plain-payouts.ts'
import type { PureDesk, PureReturn } from './pure-desk.ts'

/** Pays for units that never come: kept ones for their whole credit, lost ones while nothing else has their place. */
export function payWithoutGoods(
  model: Model,
  desk: PureDesk,
  rma: PureReturn,
  line: string,
  kind: 'keep' | 'pay_lost',
  units: number,
): boolean {
  const basis = kind === 'keep' ? 'keep_item' : 'lost_in_transit'
  const saleLine = model.saleLineOf(line)
  const fits = kind === 'keep' || units <= model.free(saleLine)
  const can = fits && model.canMove(rma.id, line, [kind === 'keep' ? 'awaiting' : 'lost'], units)
  const creditMinor = can ? model.credit(saleLine, units) : 0
  const paid = desk.pay(rma, [{ line, units, fee: null, deduction: null }], 'original', 0, basis)
  expect([kind, paid.ok]).toEqual([kind, can])
  if (!paid.ok) return false
  const { id, preview } = paid.value
  expect(preview.lines.map(one => seenMinor(desk.sale.mode, one.credit))).toEqual([creditMinor])
  const payouts = plainPayouts(model, desk, preview.dueMinor, 0, 'original')
  expect(preview.plan.payouts.map(one => one.amountMinor)).toEqual(payouts.map(one => one.amountMinor))
  model.settle(id, rma.id, [{ line, basis, entry: { saleLine, units, creditMinor, forfeitedMinor: 0 } }])
  model.paidOut(id, payouts)
  return true
}
