import { sql } from 'kysely'
import { type Filters, factCondition } from './filters.ts'
import type { ReportDesk } from './report.ts'
import { type Months, spanOfMonths } from './span.ts'

/** What returns are counted by. */
export const dimensions = [
  'reason',
  'fault',
  'grade',
  'disposition',
  'outcome',
  'channel',
  'category',
  'supplier',
] as const
export type Dimension = (typeof dimensions)[number] | 'all' | 'product'

/** Whether a month shows what was known at its end or what is known today. */
export type Known = 'then' | 'now'

/** Numbers of one month and code; value in the shop's currency, what settlements gave and what history says. */
export interface Total {
  readonly month: string
  readonly code: string
  readonly returns: number
  readonly units: number
  readonly valueMinor: number
}

/** What totals are asked for. */
export interface Asked {
  readonly months: Months
  readonly by: Dimension
  readonly known?: Known
  readonly filters?: Filters
}

/**
 * Totals by month and code, in the shop-local month of each fact's own event (money.md 6).
 * Without filters they come from the rollups, else from the facts themselves; both are the same numbers.
 * Grades and dispositions count units only; outcomes count settlements and settled units.
 */
export async function monthTotals(desk: ReportDesk, asked: Asked): Promise<readonly Total[]> {
  const filters = asked.filters ?? {}
  if (Object.keys(filters).length === 0) return fromRollup(desk, asked)
  if (asked.by === 'grade' || asked.by === 'disposition') return fromDecided(desk, asked, filters)
  const returned =
    asked.by === 'outcome'
      ? await historyWithoutOutcome(desk, asked, filters)
      : await fromReturned(desk, asked, filters)
  return merged([...returned, ...(await fromSettled(desk, asked, filters))])
}

/** The same without months: each code once. */
export async function spanTotals(desk: ReportDesk, asked: Asked): Promise<ReadonlyMap<string, Total>> {
  const totals = await monthTotals(desk, asked)
  return new Map(merged(totals.map(total => ({ ...total, month: '' }))).map(total => [total.code, total]))
}

async function fromRollup(desk: ReportDesk, { months, by, known = 'then' }: Asked): Promise<readonly Total[]> {
  const changes = by === 'fault' || by === 'grade' || by === 'disposition'
  const rows = await desk.db
    .selectFrom('rollup')
    .select(['month', 'code'])
    .select(eb => [eb.fn.sum<number>('returns').as('returns'), eb.fn.sum<number>('units').as('units')])
    .select(
      sql<number>`sum(case when currency = ${desk.shop.currency} then paid_minor + imported_minor else 0 end)`.as(
        'valueMinor',
      ),
    )
    .where('dimension', '=', changes && known === 'now' ? `${by}_now` : by)
    .where('month', '>=', months.from)
    .where('month', '<=', months.until)
    .groupBy(['month', 'code'])
    .execute()
  return rows.filter(row => row.returns !== 0 || row.units !== 0 || row.valueMinor !== 0)
}

const columns: Readonly<Record<Exclude<Dimension, 'fault' | 'grade' | 'disposition' | 'all'>, string>> = {
  reason: 'fact.reason',
  outcome: 'fact.outcome',
  channel: 'fact.channel',
  category: 'fact.category',
  supplier: 'fact.supplier_id',
  product: 'fact.product_id',
}

function codeOf({ by, known }: Asked) {
  if (by === 'all' || by === 'grade' || by === 'disposition') return sql<string>`''`
  if (by === 'fault') return sql<string>`${sql.ref(known === 'now' ? 'fact.fault_now' : 'fact.fault_then')}`
  return sql<string>`${sql.ref(columns[by])}`
}

async function fromReturned(desk: ReportDesk, asked: Asked, filters: Filters): Promise<readonly Total[]> {
  const { first, last } = spanOfMonths(asked.months)
  return desk.db
    .selectFrom('returnedFact as fact')
    .select(['fact.month', codeOf(asked).as('code')])
    .select(eb => [eb.fn.sum<number>('fact.returns').as('returns'), eb.fn.sum<number>('fact.units').as('units')])
    .select(
      sql<number>`sum(case when fact.currency = ${desk.shop.currency} then fact.imported_minor else 0 end)`.as(
        'valueMinor',
      ),
    )
    .where('fact.day', '>=', first)
    .where('fact.day', '<=', last)
    .where(factCondition(filters))
    .groupBy(['fact.month', 'code'])
    .execute()
}

async function historyWithoutOutcome(desk: ReportDesk, asked: Asked, filters: Filters): Promise<readonly Total[]> {
  if (filters.channel !== undefined && filters.channel !== 'imported') return []
  return fromReturned(desk, { ...asked, by: 'all' }, { ...filters, channel: 'imported' })
}

async function fromSettled(desk: ReportDesk, asked: Asked, filters: Filters): Promise<readonly Total[]> {
  const { first, last } = spanOfMonths(asked.months)
  const counts = asked.by === 'outcome' ? sql`1` : sql`0`
  return desk.db
    .selectFrom('settledFact as fact')
    .select(['fact.month', codeOf(asked).as('code')])
    .select([
      sql<number>`sum(fact.settlements * ${counts})`.as('returns'),
      sql<number>`sum(fact.units * ${counts})`.as('units'),
      sql<number>`sum(case when fact.currency = ${desk.shop.currency} then fact.paid_minor else 0 end)`.as(
        'valueMinor',
      ),
    ])
    .where('fact.day', '>=', first)
    .where('fact.day', '<=', last)
    .where(factCondition(filters))
    .groupBy(['fact.month', 'code'])
    .execute()
}

async function fromDecided(
  desk: ReportDesk,
  { by, months, known }: Asked,
  filters: Filters,
): Promise<readonly Total[]> {
  const { first, last } = spanOfMonths(months)
  const rows = await desk.db
    .selectFrom(by === 'grade' ? 'gradedFact as fact' : 'disposedFact as fact')
    .select(['fact.month', 'fact.code'])
    .select(eb => eb.fn.sum<number>('fact.units').as('units'))
    .where('fact.day', '>=', first)
    .where('fact.day', '<=', last)
    .where(known === 'now' ? sql<boolean>`1` : sql<boolean>`fact.known_then = 1`)
    .where(factCondition(filters))
    .groupBy(['fact.month', 'fact.code'])
    .execute()
  return rows.filter(row => row.units !== 0).map(row => ({ ...row, returns: 0, valueMinor: 0 }))
}

function merged(parts: readonly Total[]): readonly Total[] {
  const found = new Map<string, Total>()
  for (const part of parts) {
    const key = JSON.stringify([part.month, part.code])
    const known = found.get(key)
    found.set(key, {
      ...part,
      returns: part.returns + (known?.returns ?? 0),
      units: part.units + (known?.units ?? 0),
      valueMinor: part.valueMinor + (known?.valueMinor ?? 0),
    })
  }
  return [...found.values()].filter(row => row.returns !== 0 || row.units !== 0 || row.valueMinor !== 0)
}
