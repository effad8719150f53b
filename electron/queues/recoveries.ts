import type { PriceShare } from '../../shared/queues/share-price.ts'
import type { Writing } from '../context.ts'
import type { Reader } from '../database/open.ts'
import type { RecoveryTable } from '../database/schema-queues.ts'

/** Units of one grade of a disposition, and what was got for them. */
export interface Recovered extends PriceShare {
  readonly disposition: string
  readonly lot: string | null
  readonly code: string
  readonly grade: string
  readonly category: string
  readonly quantity: number
  readonly soldNetMinor: number
}

/** Writes what was got for units, as one booking; in a lot, its number in the lot's row of bookings. */
export async function writeRecoveries(
  desk: Writing,
  recovered: readonly Recovered[],
  taxRateMilli: number,
): Promise<void> {
  const bookings = new Map<string | null, number>()
  for (const one of recovered) {
    const booking = bookings.get(one.lot) ?? (await nextBooking(desk, one.lot))
    bookings.set(one.lot, booking)
    await desk.db
      .insertInto('recovery')
      .values({
        ...stamp(desk),
        ...{ dispositionId: one.disposition, lotId: one.lot, booking, code: one.code, grade: one.grade },
        ...{ category: one.category, quantity: one.quantity, soldNetMinor: one.soldNetMinor },
        ...{ netMinor: one.netMinor, taxMinor: one.taxMinor, taxRateMilli, reversesId: null },
      })
      .execute()
  }
}

/** Takes back what was got for some dispositions, each by an opposite of today; one booking in a lot. */
export async function takeBackRecoveries(desk: Writing, dispositions: readonly string[]): Promise<void> {
  const rows = await standingRecoveries(desk.db, dispositions)
  const bookings = new Map<string | null, number>()
  for (const row of rows) {
    const booking = bookings.get(row.lotId) ?? (await nextBooking(desk, row.lotId))
    bookings.set(row.lotId, booking)
    await desk.db
      .insertInto('recovery')
      .values({ ...row, ...stamp(desk), ...opposite(row), booking, reversesId: row.id })
      .execute()
  }
}

/** What was got for some dispositions and nothing took back. */
export async function standingRecoveries(db: Reader, dispositions: readonly string[]) {
  const rows = await db
    .selectFrom('recovery')
    .selectAll()
    .where('dispositionId', 'in', dispositions)
    .orderBy('id')
    .execute()
  const reversed = new Set(rows.map(row => row.reversesId))
  return rows.filter(row => row.reversesId === null && !reversed.has(row.id))
}

const opposite = (row: Pick<RecoveryTable, 'quantity' | 'soldNetMinor' | 'netMinor' | 'taxMinor'>) => ({
  quantity: -row.quantity,
  soldNetMinor: 0 - row.soldNetMinor,
  netMinor: 0 - row.netMinor,
  taxMinor: 0 - row.taxMinor,
})

const stamp = (desk: Writing) => ({
  id: desk.newId(),
  at: desk.now,
  localDay: desk.today,
  byStaffId: desk.caller.staffId,
})

async function nextBooking(desk: Writing, lot: string | null): Promise<number> {
  if (lot === null) return 1
  const last = await desk.db
    .selectFrom('recovery')
    .select(eb => eb.fn.max<number | null>('booking').as('booking'))
    .where('lotId', '=', lot)
    .executeTakeFirst()
  return (last?.booking ?? 0) + 1
}
