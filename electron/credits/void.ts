import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { balanceOf, findCreditByCode, recordCreditEvent } from './store.ts'

/** Ends a store credit: what is left of it is the shop's. */
export const voidCredit: Handler<'credits.void'> = async (desk, { code, reason }) => {
  const credit = await findCreditByCode(desk.db, code)
  if (!credit) return refuse({ code: 'not_found' })
  const voidedMinor = await balanceOf(desk.db, credit.id)
  if (voidedMinor === 0) return refuse({ code: 'credit_empty' })
  await recordCreditEvent(desk, { storeCreditId: credit.id, kind: 'void', amountMinor: -voidedMinor, reason })
  desk.note({ kind: 'store_credit', id: credit.id }, { voidedMinor })
  return ok({ code: credit.code, voidedMinor })
}
