import { type ChosenPayment, type PlannedPayment, planPayments } from '../../shared/exchanges/payments.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { firstPayoutStatus, type PayoutStatus } from '../../shared/settlements/states.ts'
import type { Reading, Writing } from '../context.ts'
import { balanceOf, findCreditByCode, recordCreditEvent } from '../credits/store.ts'

/** A payment that may be taken, with the store credit it is spent from. */
export interface CheckedPayment extends PlannedPayment {
  readonly creditId: string | null
}

export type PaymentProblem =
  | { readonly code: 'payments_do_not_add_up'; readonly owesMinor: number; readonly paidMinor: number }
  | { readonly code: 'credit_not_found' }
  | { readonly code: 'credit_too_small'; readonly balanceMinor: number; readonly currency: string }

/** Checks payments against what is owed and against the store credits they are spent from. */
export async function checkPayments(
  desk: Reading | Writing,
  owesMinor: number,
  chosen: readonly ChosenPayment[],
): Promise<Result<readonly CheckedPayment[], PaymentProblem>> {
  const planned = planPayments(owesMinor, chosen, desk.shop.cashRoundingMinor)
  if (!planned.ok) return planned
  const checked: CheckedPayment[] = []
  const spent = new Map<string, number>()
  for (const payment of planned.value) {
    if (payment.kind !== 'store_credit') {
      checked.push({ ...payment, creditId: null })
      continue
    }
    const credit = await findCreditByCode(desk.db, payment.code ?? '')
    if (!credit || credit.currency !== desk.shop.currency) return refuse({ code: 'credit_not_found' })
    const togetherMinor = (spent.get(credit.id) ?? 0) + payment.amountMinor
    const balanceMinor = await balanceOf(desk.db, credit.id)
    if (togetherMinor > balanceMinor)
      return refuse({ code: 'credit_too_small', balanceMinor, currency: credit.currency })
    spent.set(credit.id, togetherMinor)
    checked.push({ ...payment, creditId: credit.id })
  }
  return ok(checked)
}

/** What payments are taken for. */
export interface PaidFor {
  readonly exchangeId: string
  readonly settlementId: string
  readonly saleId: string
  /** With the exchange itself, not later. */
  readonly atOnce: boolean
}

/** A payment as it was written. */
export interface TakenPayment {
  readonly id: string
  readonly kind: CheckedPayment['kind']
  readonly amountMinor: number
  readonly handedMinor: number
  readonly state: PayoutStatus
}

/** Writes payments, each with its tender of the new sale; a store credit's balance is lowered with it. */
export async function takePayments(
  desk: Writing,
  paid: PaidFor,
  payments: readonly CheckedPayment[],
): Promise<readonly TakenPayment[]> {
  const taken: TakenPayment[] = []
  for (const payment of payments) {
    const { kind, amountMinor, roundingMinor, creditId } = payment
    const reference = payment.reference?.trim() || null
    const tenderId = await addTender(desk, paid.saleId, { kind, amountMinor, reference, lastFour: null })
    const atOnce = firstPayoutStatus(kind) === 'confirmed'
    const state = atOnce || reference !== null ? 'confirmed' : 'recorded'
    const id = desk.newId()
    await desk.db
      .insertInto('exchangePayment')
      .values({
        id,
        exchangeId: paid.exchangeId,
        tenderId,
        kind,
        amountMinor,
        roundingMinor,
        reference,
        state,
        atOnce: paid.atOnce ? 1 : 0,
        storeCreditId: creditId,
        at: desk.now,
        localDay: desk.today,
        byStaffId: desk.caller.staffId,
      })
      .execute()
    if (creditId !== null) {
      const { settlementId } = paid
      await recordCreditEvent(desk, {
        storeCreditId: creditId,
        kind: 'redeem',
        amountMinor: -amountMinor,
        settlementId,
      })
    }
    taken.push({ id, kind, amountMinor, handedMinor: amountMinor + roundingMinor, state })
  }
  return taken
}

/** Adds a tender to a sale of the desk, after those it has. */
export async function addTender(
  desk: Writing,
  saleId: string,
  tender: {
    readonly kind: 'cash' | 'card' | 'gift_card' | 'store_credit' | 'transfer' | 'other'
    readonly amountMinor: number
    readonly reference: string | null
    readonly lastFour: string | null
  },
): Promise<string> {
  const id = desk.newId()
  const { last } = await desk.db
    .selectFrom('tender')
    .select(eb => eb.fn.coalesce(eb.fn.max<number>('position'), eb.lit(0)).as('last'))
    .where('saleId', '=', saleId)
    .executeTakeFirstOrThrow()
  await desk.db
    .insertInto('tender')
    .values({ id, saleId, position: last + 1, ...tender })
    .execute()
  return id
}
