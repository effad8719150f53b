import { expect } from 'vitest'
import type { Output } from '../../shared/contract.ts'
import type { TestDesk } from '../support/test-desk.ts'
import { type SettledLine, settledOf } from './follow-rows.ts'
import type { Model } from './model.ts'

/** What of the follower a settlement needs. */
interface Within {
  readonly desk: TestDesk
  readonly model: Model
  readonly seen: ReadonlyMap<string, 'gross' | 'net'>
  /** The model knows each credit to the minor unit. */
  readonly plain: boolean
}

interface Paid {
  readonly id: string
  readonly tender: string | null
  readonly amountMinor: number
  readonly state: 'recorded' | 'confirmed' | 'failed'
}

/** Notes a settlement on the model, its credit compared where the model knows it; answers its payouts in order. */
export function followSettled(
  { desk, model, seen, plain }: Within,
  rma: string,
  { settlement, storeCredit }: Pick<Output<'settlements.pay'>, 'settlement' | 'storeCredit'>,
): readonly string[] {
  const entries = settledOf(desk, settlement, seen)
  for (const saleLine of new Set(entries.map(one => one.saleLine))) {
    const mine = entries.filter(one => one.saleLine === saleLine)
    const sum = (figure: (one: SettledLine) => number) => mine.reduce((total, one) => total + figure(one), 0)
    const units = sum(one => one.units)
    if (plain && sum(one => one.forfeited) === 0 && units > 0)
      expect(sum(one => one.seen)).toBe(model.credit(saleLine, units))
  }
  model.settle(
    settlement,
    rma,
    entries.map(({ line, saleLine, basis, units, seen: creditMinor, forfeited, allowed }) => ({
      ...{ line, basis },
      entry: { saleLine, units, creditMinor, forfeitedMinor: forfeited, allowedMinor: allowed },
    })),
  )
  const payouts = desk.writer.file.raw
    .prepare<[string], Paid>(
      'select id, tender_id as tender, amount_minor as amountMinor, state from payout where settlement_id = ? order by id',
    )
    .all(settlement)
  model.paidOut(
    settlement,
    payouts.map(({ tender, amountMinor, state }) => ({ tender, amountMinor, state, atOnce: state === 'confirmed' })),
  )
  if (storeCredit) {
    const { balanceMinor } = storeCredit
    model.balances.set(settlement, { issuedMinor: balanceMinor, leftMinor: balanceMinor })
  }
  return payouts.map(one => one.id)
}
