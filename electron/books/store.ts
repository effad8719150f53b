import { sql } from 'kysely'
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

/**
 * The month that the books begin with: of the first thing they know of, or while there is none, the first that was
 * closed; null without either. Imported history is none of it.
 */
export async function firstMonth(db: Reader): Promise<string | null> {
  const day = sql<string>`min(local_day)`.as('day')
  const days = await Promise.all([
    db.selectFrom('settlement').select(day).executeTakeFirst(),
    db.selectFrom('stockMove').select(day).executeTakeFirst(),
    db.selectFrom('costEntry').select(day).executeTakeFirst(),
    db.selectFrom('exchange').select(day).executeTakeFirst(),
    db.selectFrom('storeCreditEvent').select(day).executeTakeFirst(),
  ])
  const first = days.flatMap(row => (row?.day ? [row.day.slice(0, 7)] : [])).toSorted()[0]
  if (first !== undefined) return first
  const lock = await db
    .selectFrom('periodLock')
    .select(eb => eb.fn.min('month').as('month'))
    .where('reopenedAt', 'is', null)
    .executeTakeFirst()
  return lock?.month ?? null
}
