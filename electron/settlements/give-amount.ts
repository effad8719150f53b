import { ok } from '../../shared/result.ts'
import type { Handler, Writing } from '../context.ts'
import { carryOut } from './carry-out.ts'
import { letStay } from './mark-settled.ts'
import { type PreparedSettlement, prepareSettlement } from './prepare-settlement.ts'
import { previewOf } from './preview.ts'

const operation = 'settlements.giveAmount'

/** Shows what an amount without units would be and how it would be paid. */
export const previewAmount: Handler<'settlements.previewAmount'> = async (desk, input) => {
  const prepared = await prepareSettlement(desk, { ...input, what: { amount: input }, operation })
  return prepared.ok ? ok(previewOf(prepared.value)) : prepared
}

/**
 * Gives an allowance, matches a price, gives shipping back, or adds what was held back: an amount without units, up to
 * what is left. Goods that the customer keeps for it are awaited no longer, and may still come back another day.
 */
export const giveAmount: Handler<'settlements.giveAmount'> = async (desk, input) => {
  const prepared = await prepareSettlement(desk, { ...input, what: { amount: input }, operation })
  if (!prepared.ok) return prepared
  const keeps = input.keepsGoods && (input.kind === 'allowance' || input.kind === 'price_match')
  return carryOut(desk, prepared.value, input, () => (keeps ? awaitNoLonger(desk, prepared.value) : Promise.resolve()))
}

async function awaitNoLonger(desk: Writing, { what, loaded }: PreparedSettlement): Promise<void> {
  for (const { line, kind } of what.amounts) await letStay(desk, loaded.rma, line, line.counts.awaiting, kind)
}
