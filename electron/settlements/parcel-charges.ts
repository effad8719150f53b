import type { Writing } from '../context.ts'
import type { Reader } from '../database/open.ts'

/** What a parcel charges the customer and no settlement in force has taken off yet. */
export interface ParcelCharge {
  readonly shipment: string
  readonly leftMinor: number
}

/** Parcels that never went anywhere, or never arrived, charge nothing. */
const uncharged = ['draft', 'planned', 'missed', 'returned_to_sender', 'lost', 'voided'] as const

/** The charges of a return's parcels that are still to be taken off. */
export async function parcelCharges(db: Reader, returnId: string): Promise<readonly ParcelCharge[]> {
  const rows = await db
    .selectFrom('shipment')
    .select(['shipment.id as shipment', 'shipment.chargedMinor'])
    .select(eb =>
      eb
        .selectFrom('shipmentCharge as charge')
        .innerJoin('settlement', 'settlement.id', 'charge.settlementId')
        .whereRef('charge.shipmentId', '=', 'shipment.id')
        .where('settlement.state', '<>', 'reversed')
        .select(inner => inner.fn.sum<number | null>('charge.amountMinor').as('sum'))
        .as('takenMinor'),
    )
    .where('shipment.returnId', '=', returnId)
    .where('shipment.chargedMinor', '>', 0)
    .where('shipment.state', 'not in', uncharged)
    .orderBy('shipment.at')
    .orderBy('shipment.id')
    .execute()
  return rows.flatMap(({ shipment, chargedMinor, takenMinor }) => {
    const leftMinor = chargedMinor - (takenMinor ?? 0)
    return leftMinor > 0 ? [{ shipment, leftMinor }] : []
  })
}

/** Says of which parcels a settlement took its return shipping, the oldest first: each is taken off once. */
export async function recordCharges(
  desk: Writing,
  settlementId: string,
  charges: readonly ParcelCharge[],
  takenMinor: number,
): Promise<void> {
  let leftMinor = takenMinor
  for (const charge of charges) {
    const amountMinor = Math.min(leftMinor, charge.leftMinor)
    if (amountMinor <= 0) return
    leftMinor -= amountMinor
    await desk.db
      .insertInto('shipmentCharge')
      .values({ settlementId, shipmentId: charge.shipment, amountMinor })
      .execute()
  }
}
