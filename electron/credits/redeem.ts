import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { balanceOf, findCreditByCode, recordCreditEvent } from './store.ts'

/** Takes an amount off a store credit that is spent at another till; never more than is on it. */
export const redeemCredit: Handler<'credits.redeem'> = async (desk, { code, amountMinor, reference }) => {
  const credit = await findCreditByCode(desk.db, code)
  if (!credit) return refuse({ code: 'not_found' })
  const balanceMinor = await balanceOf(desk.db, credit.id)
  if (amountMinor > balanceMinor) return refuse({ code: 'credit_too_small', balanceMinor, currency: credit.currency })
  await recordCreditEvent(desk, {
    storeCreditId: credit.id,
    kind: 'redeem',
    amountMinor: -amountMinor,
    reason: reference || null,
  })
  const leftMinor = balanceMinor - amountMinor
  desk.note({ kind: 'store_credit', id: credit.id }, { amountMinor, balanceMinor: leftMinor })
  return ok({ code: credit.code, balanceMinor: leftMinor })
}
