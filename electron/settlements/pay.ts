import type { Handler } from '../context.ts'
import { carryOut } from './carry-out.ts'
import { prepareSettlement } from './prepare-settlement.ts'

/**
 * Settles accepted units, or lost ones, and pays them out. Everything is worked out again inside the transaction: another
 * total than staff agreed to is refused, an amount above the limit needs a second person.
 */
export const paySettlement: Handler<'settlements.pay'> = async (desk, input) => {
  const { basis, lines } = input
  const prepared = await prepareSettlement(desk, { ...input, what: { basis, lines }, operation: 'settlements.pay' })
  return prepared.ok ? carryOut(desk, prepared.value, input) : prepared
}
