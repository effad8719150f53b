import { sql } from 'kysely'
import { mulDiv } from '../../shared/money.ts'
import type { Behind, ReportView } from '../../shared/reports/contract.ts'
import { fewUnits, shareInterval } from '../../shared/reports/interval.ts'
import { column } from './columns.ts'
import { netCostsOf } from './costs.ts'
import { behindFilters, type Filters, factCondition } from './filters.ts'
import type { ReportDesk } from './report.ts'
import { factCode, type Sold, type Subject, soldOf } from './sold.ts'
import { type Months, type Span, spanOfMonths } from './span.ts'
import { spanTotals } from './totals.ts'

/** What came back of one product, supplier, category, lot or customer. */
export interface SubjectRow {
  readonly code: string
  readonly numbers: Readonly<Record<string, number | string | null>>
}

interface Returned {
  readonly code: string
  readonly returns: number
  readonly units: number
  readonly valueMinor: number
}

/** The columns of numbers that `subjectRows` fills; `subject` says which filter opens the returns behind them. */
export function subjectColumns(subject: Behind, options: { readonly costs: boolean }): ReportView['columns'] {
  const behind = (basis: string): Behind => ({
    basis: `value:${basis}`,
    from: 'parameter:from',
    until: 'parameter:until',
    ...behindFilters(['reason', 'channel', 'product', 'supplier', 'category']),
    ...subject,
  })
  const columns = [
    column('returns', 'count', { behind: behind('authorized') }),
    column('units', 'units', { behind: behind('authorized') }),
    column('soldUnits', 'units'),
    column('cohortUnits', 'units'),
    column('rateMilli', 'rate'),
    column('lowMilli', 'rate'),
    column('highMilli', 'rate'),
    column('few', 'code', { codes: 'small_number' }),
    column('valueMinor', 'money', { behind: behind('settled') }),
    column('topReason', 'code', { codes: 'reason', behind: { ...behind('authorized'), reason: 'column:topReason' } }),
  ]
  const costs = [column('netCostMinor', 'money'), column('costPerSoldMinor', 'money'), column('marginMinor', 'money')]
  return [...columns, ...(options.costs ? costs : [])].map(one => ({ behind: null, hidden: false, ...one }))
}

/** Rows of what came back by subject, the most units first. Rates are of what was sold in these months. */
export async function subjectRows(
  desk: ReportDesk,
  months: Months,
  subject: Exclude<Subject, 'all' | 'month'>,
  filters: Filters,
): Promise<readonly SubjectRow[]> {
  const span = spanOfMonths(months)
  const returned = await returnedOf(desk, months, subject, filters)
  const sold = await soldOf(desk, span, subject, filters)
  const tops = await topReasons(desk, months, subject, filters)
  const netCost = await netCostsOf(desk, span, subject, filters)
  const creditNet = await creditNetOf(desk, span, subject, filters)
  return [...returned]
    .toSorted((a, b) => b.units - a.units || b.valueMinor - a.valueMinor || (a.code < b.code ? -1 : 1))
    .map(row => ({
      code: row.code,
      numbers: numbersOf(row, sold.get(row.code), tops.get(row.code) ?? null, netCost(row.code), creditNet(row.code)),
    }))
}

function numbersOf(
  row: Returned,
  sold: Sold | undefined,
  topReason: string | null,
  netCostMinor: number | null,
  creditNetMinor: number | null,
) {
  const soldUnits = sold?.units ?? 0
  const cohortUnits = sold?.cohortUnits ?? 0
  const share = shareInterval(cohortUnits, soldUnits)
  return {
    returns: row.returns,
    units: row.units,
    soldUnits,
    cohortUnits,
    rateMilli: share?.rateMilli ?? null,
    lowMilli: share?.lowMilli ?? null,
    highMilli: share?.highMilli ?? null,
    few: soldUnits < fewUnits ? 'few' : null,
    valueMinor: row.valueMinor,
    topReason,
    netCostMinor,
    costPerSoldMinor: netCostMinor === null || soldUnits === 0 ? null : mulDiv(netCostMinor, 1, soldUnits),
    marginMinor: marginOf(row, sold, netCostMinor, creditNetMinor),
  }
}

/**
 * What is left of these months' sales, net: less what the goods cost, less the credit given, less the net cost of returns
 * (which has the fees kept in it); goods that came back are worth their cost again, as far as no stock loss says otherwise.
 */
function marginOf(
  row: Returned,
  sold: Sold | undefined,
  netCostMinor: number | null,
  creditNetMinor: number | null,
): number | null {
  if (!sold || sold.costMinor === null || netCostMinor === null || creditNetMinor === null) return null
  const backMinor = sold.units === 0 ? 0 : mulDiv(sold.costMinor, Math.min(row.units, sold.units), sold.units)
  return sold.netMinor - sold.costMinor - creditNetMinor + backMinor - netCostMinor
}

/** Net credit by subject; null where finished history gave something back, of which only the gross is known. */
async function creditNetOf(
  desk: ReportDesk,
  { first, last }: Span,
  subject: Subject,
  filters: Filters,
): Promise<(code: string) => number | null> {
  const rows = await desk.db
    .selectFrom('settledFact as fact')
    .select(factCode(subject).as('code'))
    .select(eb => eb.fn.sum<number>('fact.creditNetMinor').as('netMinor'))
    .where('fact.day', '>=', first)
    .where('fact.day', '<=', last)
    .where('fact.currency', '=', desk.shop.currency)
    .where(factCondition(filters))
    .groupBy('code')
    .execute()
  const history = await desk.db
    .selectFrom('returnedFact as fact')
    .select(factCode(subject).as('code'))
    .distinct()
    .where('fact.day', '>=', first)
    .where('fact.day', '<=', last)
    .where('fact.importedMinor', '<>', 0)
    .where(factCondition(filters))
    .execute()
  const sums = new Map(rows.map(row => [row.code, row.netMinor]))
  const grossOnly = new Set(history.map(row => row.code))
  return code => (grossOnly.has(code) ? null : (sums.get(code) ?? 0))
}

async function returnedOf(
  desk: ReportDesk,
  months: Months,
  subject: Exclude<Subject, 'all' | 'month'>,
  filters: Filters,
): Promise<Iterable<Returned>> {
  if (subject === 'product' || subject === 'supplier' || subject === 'category') {
    return (await spanTotals(desk, { months, by: subject, filters })).values()
  }
  const { first, last } = spanOfMonths(months)
  const { currency } = desk.shop
  const back = await desk.db
    .selectFrom('returnedFact as fact')
    .select(factCode(subject).as('code'))
    .select(eb => [eb.fn.sum<number>('fact.returns').as('returns'), eb.fn.sum<number>('fact.units').as('units')])
    .select(
      sql<number>`sum(case when fact.currency = ${currency} then fact.imported_minor else 0 end)`.as('valueMinor'),
    )
    .where('fact.day', '>=', first)
    .where('fact.day', '<=', last)
    .where(factCondition(filters))
    .groupBy('code')
    .execute()
  const settled = await desk.db
    .selectFrom('settledFact as fact')
    .select(factCode(subject).as('code'))
    .select(sql<number>`sum(case when fact.currency = ${currency} then fact.paid_minor else 0 end)`.as('valueMinor'))
    .where('fact.day', '>=', first)
    .where('fact.day', '<=', last)
    .where(factCondition(filters))
    .groupBy('code')
    .execute()
  const found = new Map<string, Returned>(back.map(row => [row.code, row]))
  for (const { code, valueMinor } of settled) {
    const known = found.get(code) ?? { code, returns: 0, units: 0, valueMinor: 0 }
    found.set(code, { ...known, valueMinor: known.valueMinor + valueMinor })
  }
  return [...found.values()].filter(row => row.code !== '')
}

/** The reason most units of each subject came back for; of equals, the first by name. Not recorded is no reason. */
async function topReasons(
  desk: ReportDesk,
  months: Months,
  subject: Subject,
  filters: Filters,
): Promise<ReadonlyMap<string, string>> {
  const { first, last } = spanOfMonths(months)
  const rows = await desk.db
    .selectFrom('returnedFact as fact')
    .select([factCode(subject).as('code'), 'fact.reason'])
    .select(eb => eb.fn.sum<number>('fact.units').as('units'))
    .where('fact.day', '>=', first)
    .where('fact.day', '<=', last)
    .where('fact.reason', '<>', 'not_recorded')
    .where(factCondition(filters))
    .groupBy(['code', 'fact.reason'])
    .orderBy('units')
    .orderBy('fact.reason', 'desc')
    .execute()
  return new Map(rows.map(row => [row.code, row.reason]))
}
