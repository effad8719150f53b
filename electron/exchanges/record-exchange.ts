import { outcomeOf } from '../../shared/exchanges/outcomes.ts'
import { type ExchangeEvent, moveExchange } from '../../shared/exchanges/states.ts'
import type { PayoutWish } from '../../shared/settlements/fields.ts'
import type { Writing } from '../context.ts'
import { nextNumber } from '../returns/next-number.ts'
import { type RecordedSettlement, recordSettlement } from '../settlements/record-settlement.ts'
import { carryBonus, carryOver } from './carry-over.ts'
import type { PreparedExchange } from './prepare-exchange.ts'
import { saveExchangeMove } from './store.ts'
import { type CheckedPayment, type TakenPayment, takePayments } from './take-payments.ts'
import { writeLineOrigins, writeSale } from './write-sale.ts'

/** What staff said on top of what was worked out. */
export interface ExchangeDetails {
  readonly event: ExchangeEvent
  readonly dueDay: string | null
  readonly claimId: string | null
  readonly payments: readonly CheckedPayment[]
  readonly wish: PayoutWish
  /** Of money that already went back on the terminal. */
  readonly reference: string | null
  readonly approvalId: string | null
}

/** An exchange as it was written. */
export interface RecordedExchange extends Omit<RecordedSettlement, 'number'> {
  readonly exchange: string
  readonly number: string
  readonly sale: string
  readonly payments: TakenPayment[]
}

/** Writes both legs: the settlement in full, the sale in full, the credit moved from one to the other, and the payments. */
export async function recordExchange(
  desk: Writing,
  prepared: PreparedExchange,
  details: ExchangeDetails,
): Promise<RecordedExchange> {
  const { old, legs } = prepared
  const moved = moveExchange(null, details.event, { goods_accepted: true, has_due_day: details.dueDay !== null })
  if (!moved.ok) throw new Error(`An exchange can't begin: ${moved.failure.code}`)
  const { number: _note, ...settled } = await recordSettlement(desk, old, {
    wish: details.wish,
    reference: details.reference,
    approvalId: details.approvalId,
    reason: null,
    outcome: outcomeOf(legs.kind),
  })
  const number = await nextNumber(desk, 'EX')
  const sale = await writeSale(desk, number, prepared)
  const exchange = desk.newId()
  await desk.db
    .insertInto('exchange')
    .values({
      id: exchange,
      number,
      returnId: old.loaded.rma.id,
      settlementId: settled.settlement,
      saleId: sale,
      claimId: details.claimId,
      kind: legs.kind,
      state: moved.value,
      creditUsedMinor: legs.usedMinor + legs.bonusMinor,
      paidMoreMinor: legs.owesMinor,
      dueDay: details.dueDay,
      at: desk.now,
      localDay: desk.today,
      byStaffId: desk.caller.staffId,
    })
    .execute()
  await saveExchangeMove(desk, exchange, { event: details.event, from: null, to: moved.value })
  await writeLineOrigins(desk, exchange, sale, prepared)
  const to = { exchangeId: exchange, settlementId: settled.settlement, saleId: sale }
  await carryOver(desk, old, legs.usedMinor, to)
  if (legs.bonusMinor > 0) await carryBonus(desk, legs.bonusMinor, to)
  const payments = await takePayments(desk, { ...to, atOnce: true }, details.payments)
  return { ...settled, exchange, number, sale, payments: [...payments] }
}
