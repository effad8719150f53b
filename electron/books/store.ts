import { type AccountMap, accountMap } from '../../shared/books/account-map.ts'
import { defaultAccountMap } from '../../shared/books/default-maps.ts'
import type { Reader } from '../database/open.ts'

/** The shop's map of accounts; the default one, version 0, until somebody saved it. */
export async function readAccountMap(db: Reader): Promise<{ readonly map: AccountMap; readonly version: number }> {
  const row = await db.selectFrom('accountMap').selectAll().executeTakeFirst()
  if (!row) return { map: defaultAccountMap, version: 0 }
  return { map: accountMap.parse(JSON.parse(row.document)), version: row.version }
}

/** Months that are closed now. */
export async function closedMonths(db: Reader): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('periodLock').select('month').where('reopenedAt', 'is', null).execute()
  return new Set(rows.map(row => row.month))
}

/** The pack that a closed month has, or is being given; null for a month that is open. */
export async function packOf(db: Reader, month: string) {
  const row = await db
    .selectFrom('monthPack')
    .innerJoin('periodLock', 'periodLock.month', 'monthPack.month')
    .selectAll('monthPack')
    .where('monthPack.month', '=', month)
    .where('periodLock.reopenedAt', 'is', null)
    .orderBy('monthPack.closedAt', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/** The month of the first thing that the books know of; null while there is none. Imported history is none of it. */
export async function firstMonth(db: Reader): Promise<string | null> {
  const days = await Promise.all([
    db
      .selectFrom('settlement')
      .select(eb => eb.fn.min('localDay').as('day'))
      .executeTakeFirst(),
    db
      .selectFrom('stockMove')
      .select(eb => eb.fn.min('localDay').as('day'))
      .executeTakeFirst(),
    db
      .selectFrom('storeCreditEvent')
      .select(eb => eb.fn.min('localDay').as('day'))
      .executeTakeFirst(),
    db
      .selectFrom('periodLock')
      .select(eb => eb.fn.min('month').as('day'))
      .where('reopenedAt', 'is', null)
      .executeTakeFirst(),
  ])
  const known = days.flatMap(row => (row?.day ? [row.day.slice(0, 7)] : []))
  return known.toSorted()[0] ?? null
}
