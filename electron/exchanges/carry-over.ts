import { carryTenders } from '../../shared/exchanges/carry.ts'
import type { Writing } from '../context.ts'
import type { PreparedSettlement } from '../settlements/prepare-settlement.ts'
import { addTender } from './take-payments.ts'

/** Where used credit goes to. */
export interface CarryTo {
  readonly exchangeId: string
  readonly settlementId: string
  readonly saleId: string
}

/**
 * Moves the used credit from the tenders of the old sale into tenders of the new one, of the same kind and card: money of
 * the first sale goes back once, to where it came from.
 */
export async function carryOver(
  desk: Writing,
  { composed }: PreparedSettlement,
  usedMinor: number,
  to: CarryTo,
): Promise<void> {
  const { tenders, ways, preview } = composed
  for (const { tenderId, kind, amountMinor } of carryTenders(tenders, preview.plan.payouts, usedMinor, ways)) {
    const lastFour = tenders.find(one => one.id === tenderId)?.lastFour ?? null
    const toTenderId = await addTender(desk, to.saleId, { kind, amountMinor, reference: null, lastFour })
    await desk.db
      .insertInto('exchangeCarry')
      .values({
        id: desk.newId(),
        exchangeId: to.exchangeId,
        settlementId: to.settlementId,
        fromTenderId: tenderId,
        toTenderId,
        amountMinor,
      })
      .execute()
    if (tenderId === null) continue
    await desk.db
      .updateTable('tender')
      .set(eb => ({ carriedMinor: eb('carriedMinor', '+', amountMinor) }))
      .where('id', '=', tenderId)
      .execute()
  }
}

/** Gives carried credit of a settlement back to the tenders it came from; the new sale was not paid by it. */
export async function takeBackCarried(desk: Writing, settlementId: string): Promise<void> {
  const carried = await desk.db
    .selectFrom('exchangeCarry')
    .selectAll()
    .where('settlementId', '=', settlementId)
    .execute()
  for (const { fromTenderId, toTenderId, amountMinor } of carried) {
    await desk.db
      .updateTable('tender')
      .set(eb => ({ unpaidMinor: eb('unpaidMinor', '+', amountMinor) }))
      .where('id', '=', toTenderId)
      .execute()
    if (fromTenderId === null) continue
    await desk.db
      .updateTable('tender')
      .set(eb => ({ carriedMinor: eb('carriedMinor', '-', amountMinor) }))
      .where('id', '=', fromTenderId)
      .execute()
  }
}
