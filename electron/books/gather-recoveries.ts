import type { RecoveryFact } from '../../shared/books/facts.ts'
import type { Reader } from '../database/open.ts'

/** What was got for lots in a month: one fact for each booking of a lot, its shares added up again. */
export async function recoveriesOf(db: Reader, month: string, currency: string): Promise<readonly RecoveryFact[]> {
  const rows = await db
    .selectFrom('recovery')
    .innerJoin('dispositionLot as lot', 'lot.id', 'recovery.lotId')
    .leftJoin('recovery as taken', 'taken.id', 'recovery.reversesId')
    .select(['lot.number', 'recovery.booking', 'recovery.localDay as day', 'recovery.taxRateMilli'])
    .select(['recovery.netMinor', 'recovery.taxMinor', 'taken.booking as takenBooking'])
    .where('recovery.localDay', '>=', `${month}-01`)
    .where('recovery.localDay', '<=', `${month}-31`)
    .where('recovery.lotId', 'is not', null)
    .where('lot.currency', '=', currency)
    .orderBy('lot.number')
    .orderBy('recovery.booking')
    .execute()
  const bookings = new Map<string, RecoveryFact>()
  for (const { number, booking, day, taxRateMilli, netMinor, taxMinor, takenBooking } of rows) {
    const id = `${number}-${booking}`
    const before = bookings.get(id)?.sold
    const net = (before?.netMinor ?? 0) + netMinor
    const tax = (before?.taxes[0]?.taxMinor ?? 0) + taxMinor
    const taxes = taxRateMilli === 0 ? [] : [{ code: 'VAT', rateMilli: taxRateMilli, taxMinor: tax }]
    const sold = { netMinor: net, grossMinor: net + tax, taxes }
    bookings.set(id, { id, day, sold, reverses: takenBooking === null ? null : `${number}-${takenBooking}` })
  }
  return [...bookings.values()]
}
