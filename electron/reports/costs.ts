import { sql } from 'kysely'
import { type Filters, factCondition } from './filters.ts'
import type { ReportDesk } from './report.ts'
import { factCode, type Subject } from './sold.ts'
import type { Span } from './span.ts'

/** Costs of one kind by what they were for. */
export interface Cost {
  readonly code: string
  readonly kind: string
  /** What is known of it. */
  readonly amountMinor: number
  /** Entries in force whose amount can't be known. */
  readonly unknown: number
  readonly minutes: number
  readonly entries: number
}

/**
 * Cost entries of some days by subject and kind (money.md 7); fees kept and claims are below 0.
 * A cost of a whole return counts on its first line.
 */
export async function costsOf(
  desk: ReportDesk,
  { first, last }: Span,
  subject: Subject | 'reason',
  filters: Filters = {},
): Promise<readonly Cost[]> {
  const code = subject === 'reason' ? sql<string>`fact.reason` : factCode(subject)
  return desk.db
    .selectFrom('costEntry as entry')
    .innerJoin('returnedFact as fact', join =>
      join.on(
        sql<boolean>`fact.return_line_id = coalesce(entry.return_line_id,
          (select id from return_line where return_id = entry.return_id order by line_number limit 1))`,
      ),
    )
    .select([code.as('code'), 'entry.kind'])
    .select(eb => [
      sql<number>`coalesce(sum(entry.amount_minor), 0)`.as('amountMinor'),
      sql<number>`sum(case when entry.amount_minor is null then case when entry.reverses_id is null then 1 else -1 end else 0 end)`.as(
        'unknown',
      ),
      sql<number>`coalesce(sum(case when entry.reverses_id is null then entry.minutes else -entry.minutes end), 0)`.as(
        'minutes',
      ),
      eb.fn.countAll<number>().as('entries'),
    ])
    .where('entry.localDay', '>=', first)
    .where('entry.localDay', '<=', last)
    .where(factCondition(filters))
    .groupBy(['code', 'entry.kind'])
    .execute()
}

/**
 * Net cost by subject: null where the unit cost of something that came back at the desk is not known, so that its stock
 * loss isn't either. Finished history has no costs at the desk and is left out.
 */
export async function netCostsOf(
  desk: ReportDesk,
  span: Span,
  subject: Subject | 'reason',
  filters: Filters = {},
): Promise<(code: string) => number | null> {
  const sums = new Map<string, number>()
  const unknown = new Set(await unknownCosts(desk, span, subject, filters))
  for (const cost of await costsOf(desk, span, subject, filters)) {
    sums.set(cost.code, (sums.get(cost.code) ?? 0) + cost.amountMinor)
    if (cost.unknown > 0) unknown.add(cost.code)
  }
  return code => (unknown.has(code) ? null : (sums.get(code) ?? 0))
}

/** Subjects of which units came back whose unit cost nobody knows. */
async function unknownCosts(
  desk: ReportDesk,
  { first, last }: Span,
  subject: Subject | 'reason',
  filters: Filters,
): Promise<ReadonlySet<string>> {
  const code = subject === 'reason' ? sql<string>`fact.reason` : factCode(subject)
  const rows = await desk.db
    .selectFrom('returnedFact as fact')
    .innerJoin('returnLine as line', 'line.id', 'fact.returnLineId')
    .leftJoin('saleLine', 'saleLine.id', 'line.saleLineId')
    .leftJoin('product', 'product.id', 'line.productId')
    .select(code.as('code'))
    .distinct()
    .where('fact.day', '>=', first)
    .where('fact.day', '<=', last)
    .where('fact.channel', '<>', 'imported')
    .where('saleLine.unitCostMinor', 'is', null)
    .where('product.unitCostMinor', 'is', null)
    .where(factCondition(filters))
    .execute()
  return new Set(rows.map(row => row.code))
}
