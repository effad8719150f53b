import { sql } from 'kysely'
import type { Reader } from '../database/open.ts'
import type { Span } from './span.ts'

/**
 * Lines of returns by the day they were authorized, imported history among them.
 * - `returns` is 1 on a return's first line: each return counts once
 * - `importedMinor` is what an imported return gave back; the desk has no settlement of it
 */
export function authorizedLines(db: Reader, span: Span) {
  return db
    .selectFrom('visibleRma as rma')
    .innerJoin('returnLine as line', 'line.returnId', 'rma.id')
    .select(['rma.authorizedDay as day', 'line.id', 'line.reason', 'line.sku', 'line.description'])
    .select('line.quantityAuthorized as units')
    .select(
      sql<number>`case when line.line_number = (select min(line_number) from return_line where return_id = rma.id) then 1 else 0 end`.as(
        'returns',
      ),
    )
    .select(
      sql<number>`case when rma.channel = 'imported' then line.credited_gross_minor else 0 end`.as('importedMinor'),
    )
    .where('rma.authorizedDay', '>=', span.first)
    .where('rma.authorizedDay', '<=', span.last)
}
