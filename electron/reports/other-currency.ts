import { sql } from 'kysely'
import type { Reader } from '../database/open.ts'
import type { Span } from './span.ts'

/** Whether settlements or finished history of these days were in another currency, which a report leaves out and says so. */
export async function hasOtherCurrency(db: Reader, span: Span, currency: string): Promise<boolean> {
  const row = await db
    .selectFrom('rollup')
    .select('month')
    .where('dimension', '=', 'all')
    .where('month', '>=', span.first.slice(0, 7))
    .where('month', '<=', span.last.slice(0, 7))
    .where('currency', '<>', currency)
    .where(sql<boolean>`(paid_minor <> 0 or imported_minor <> 0)`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
