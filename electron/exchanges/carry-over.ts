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
  const { tenders, ways, preview, left } = composed
  for (const { tenderId, kind, amountMinor } of carryTenders(
    ...([tenders, preview.plan.payouts, usedMinor, ways] as const),
    left?.moneyMinor,
  )) {
    const lastFour = tenders.find(one => one.id === tenderId)?.lastFour ?? null
    const toTenderId = await addTender(desk, to.saleId, { kind, amountMinor, reference: null, lastFour })
    await writeCarry(desk, to, { fromTenderId: tenderId, toTenderId, amountMinor })
    if (tenderId === null) continue
    await desk.db
      .updateTable('tender')
      .set(eb => ({ carriedMinor: eb('carriedMinor', '+', amountMinor) }))
      .where('id', '=', tenderId)
      .execute()
  }
}

/** The bonus stands behind the new sale as store credit: should its goods come back, it goes back as nothing else. */
export async function carryBonus(desk: Writing, amountMinor: number, to: CarryTo): Promise<void> {
  const tender = { kind: 'store_credit', amountMinor, reference: null, lastFour: null } as const
  const toTenderId = await addTender(desk, to.saleId, tender)
  await writeCarry(desk, to, { fromTenderId: null, toTenderId, amountMinor })
}

async function writeCarry(
  desk: Writing,
  { exchangeId, settlementId }: CarryTo,
  carried: { readonly fromTenderId: string | null; readonly toTenderId: string; readonly amountMinor: number },
): Promise<void> {
  await desk.db
    .insertInto('exchangeCarry')
    .values({ id: desk.newId(), exchangeId, settlementId, ...carried })
    .execute()
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
