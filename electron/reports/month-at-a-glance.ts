import { sql } from 'kysely'
import { monthOf } from '../../shared/calendar.ts'
import { mulDiv } from '../../shared/money.ts'
import type { Behind } from '../../shared/reports/contract.ts'
import { nearestRank, shareInterval } from '../../shared/reports/interval.ts'
import { addMonths } from '../../shared/reports/months.ts'
import type { Outcome } from '../../shared/returns/outcomes.ts'
import { column } from './columns.ts'
import { netCostsOf } from './costs.ts'
import { behindFilters, type Filters, factCondition, filterParameters, filtersOf } from './filters.ts'
import { asOf, firstNote, otherCurrencyNote } from './notes.ts'
import { describe, type Report, type ReportDesk, type ReportRow } from './report.ts'
import { soldOf } from './sold.ts'
import { spanOfMonths } from './span.ts'
import { monthTotals } from './totals.ts'

/** Outcomes with a column of their own; the others share one. */
const shownOutcomes = {
  refundOriginalMinor: 'refund_original',
  refundCashMinor: 'refund_cash',
  refundOtherMinor: 'refund_other',
  storeCreditMinor: 'store_credit',
} as const satisfies Readonly<Record<string, Outcome>>

const behind = (basis: string, more: Behind = {}): Behind => ({
  basis: `value:${basis}`,
  from: 'column:month',
  until: 'column:month',
  ...behindFilters(['reason', 'channel', 'product', 'supplier', 'category']),
  ...more,
})

/** A month beside the month before it and the same month a year earlier. */
export const monthAtAGlance: Report = {
  view: describe({
    group: 'month',
    name: 'month_at_a_glance',
    title: 'report.month_at_a_glance',
    question: 'report.month_at_a_glance_question',
    parameters: [{ name: 'until', type: 'month', choices: null }, ...filterParameters()],
    columns: [
      column('month', 'month'),
      column('returns', 'count', { behind: behind('authorized') }),
      column('units', 'units', { behind: behind('authorized') }),
      column('valueMinor', 'money', { behind: behind('settled') }),
      column('soldUnits', 'units'),
      column('cohortRateMilli', 'rate'),
      column('cohortUnits', 'units', { hidden: true }),
      column('rateMilli', 'rate', { title: 'rate_by_month' }),
      ...Object.entries(shownOutcomes).map(([name, outcome]) =>
        column(name, 'money', { behind: behind('settled', { outcome: `value:${outcome}` }) }),
      ),
      column('otherOutcomesMinor', 'money'),
      column('costPerReturnMinor', 'money'),
      column('medianDays', 'days'),
      column('p90Days', 'days', { title: 'p90_days' }),
      column('withinSlaMilli', 'rate'),
    ],
    chart: { kind: 'bars', by: 'month', stack: null, value: 'units' },
  }),
  defaults: desk => ({ until: monthOf(desk.today) }),
  async run(desk, parameters) {
    const month = parameters.until ?? monthOf(desk.today)
    const months = [month, addMonths(month, -1), addMonths(month, -12)]
    const filters = filtersOf(parameters)
    const rows: ReportRow[] = []
    for (const one of months) rows.push(await glance(desk, one, filters))
    return {
      rows,
      totals: {},
      note: firstNote(await otherCurrencyNote(desk, spanOfMonths({ from: month, until: month })), asOf(desk)),
    }
  },
}

async function glance(desk: ReportDesk, month: string, filters: Filters): Promise<ReportRow> {
  const months = { from: month, until: month }
  const span = spanOfMonths(months)
  const [all] = await monthTotals(desk, { months, by: 'all', filters })
  const outcomes = new Map(
    (await monthTotals(desk, { months, by: 'outcome', filters })).map(total => [total.code, total.valueMinor]),
  )
  const sold = (await soldOf(desk, span, 'all', filters)).get('')
  const soldUnits = sold?.units ?? 0
  const named = Object.entries(shownOutcomes).map(([name, outcome]) => [name, outcomes.get(outcome) ?? 0] as const)
  const valueMinor = all?.valueMinor ?? 0
  return {
    month,
    returns: all?.returns ?? 0,
    units: all?.units ?? 0,
    valueMinor,
    soldUnits,
    cohortRateMilli: shareInterval(sold?.cohortUnits ?? 0, soldUnits)?.rateMilli ?? null,
    cohortUnits: sold?.cohortUnits ?? 0,
    rateMilli: shareInterval(all?.units ?? 0, soldUnits)?.rateMilli ?? null,
    ...Object.fromEntries(named),
    otherOutcomesMinor: named.reduce((rest, [, minor]) => rest - minor, valueMinor),
    costPerReturnMinor: await costPerReturn(desk, month, filters),
    ...(await payoutTimes(desk, month, filters)),
  }
}

/** Net cost of a month by each return the desk itself authorized in it; null without such or where a cost is unknown. */
async function costPerReturn(desk: ReportDesk, month: string, filters: Filters): Promise<number | null> {
  const months = { from: month, until: month }
  const byChannel = await monthTotals(desk, { months, by: 'channel', filters })
  const returns = byChannel.reduce((sum, one) => (one.code === 'imported' ? sum : sum + one.returns), 0)
  if (returns === 0) return null
  const minor = (await netCostsOf(desk, spanOfMonths(months), 'all', filters))('')
  return minor === null ? null : mulDiv(minor, 1, returns)
}

/** Calendar days from the first receipt of goods to the payout, and the share paid by the due moment, of what was paid. */
async function payoutTimes(desk: ReportDesk, month: string, filters: Filters) {
  const rows = await desk.db
    .selectFrom('settlement')
    .innerJoin('rma', 'rma.id', 'settlement.returnId')
    .select([
      sql<number | null>`cast(julianday(settlement.paid_day) - julianday((select min(local_day) from goods_receipt
        where return_id = rma.id)) as integer)`.as('days'),
      sql<
        number | null
      >`case when rma.sla_due is null then null when settlement.paid_at <= rma.sla_due then 1 else 0 end`.as('inTime'),
    ])
    .where('settlement.paidDay', '>=', `${month}-01`)
    .where('settlement.paidDay', '<=', `${month}-31`)
    .where('settlement.state', '<>', 'reversed')
    .where(
      sql<boolean>`exists (select 1 from settled_fact fact where fact.settlement_id = settlement.id and ${factCondition(filters)})`,
    )
    .execute()
  const days = rows.flatMap(row => (row.days === null ? [] : [row.days])).toSorted((a, b) => a - b)
  const judged = rows.flatMap(row => (row.inTime === null ? [] : [row.inTime]))
  const inTime = judged.filter(one => one === 1).length
  return {
    medianDays: nearestRank(days, 0.5),
    p90Days: nearestRank(days, 0.9),
    withinSlaMilli: shareInterval(inTime, judged.length)?.rateMilli ?? null,
  }
}
