import { sql } from 'kysely'
import { localDay, monthOf } from '../../shared/calendar.ts'
import { shareInterval } from '../../shared/reports/interval.ts'
import { addMonths } from '../../shared/reports/months.ts'
import { column } from './columns.ts'
import { describe, type Report, sumColumns } from './report.ts'
import { lastMonths, monthsOf, spanParameters } from './span.ts'

const behind = { basis: 'value:due', from: 'column:month', until: 'column:month' }

/**
 * Refunds due in each month: paid in time, late, or still open. What was paid late once stays a breach, also when it was
 * reversed; what is open counts as late once its moment is over.
 */
export const slaBreaches: Report = {
  view: describe({
    group: 'work',
    name: 'sla_breaches',
    title: 'report.sla_breaches',
    question: 'report.sla_breaches_question',
    parameters: spanParameters,
    columns: [
      column('month', 'month', { title: 'due_month' }),
      column('due', 'count', { behind }),
      column('inTime', 'count'),
      column('late', 'count'),
      column('open', 'count', { title: 'still_open' }),
      column('withinSlaMilli', 'rate'),
    ],
    chart: { kind: 'bars', by: 'month', stack: null, value: 'late' },
  }),
  defaults: lastMonths(12),
  async run(desk, parameters) {
    const { from, until } = monthsOf(parameters)
    const due = await desk.db
      .selectFrom('visibleRma as rma')
      .select('rma.slaDue')
      .select(
        sql<string | null>`(select min(paid_at) from settlement where return_id = rma.id and paid_at is not null)`.as(
          'paidAt',
        ),
      )
      .where('rma.slaDue', 'is not', null)
      .where('rma.slaDue', '>=', `${addMonths(from, -1)}-28`)
      .where('rma.slaDue', '<', `${addMonths(until, 1)}-03`)
      .where(sql<boolean>`(rma.status <> 'closed' or exists (select 1 from settlement where return_id = rma.id))`)
      .execute()
    const months = new Map<string, { month: string; due: number; inTime: number; late: number; open: number }>()
    for (const { slaDue, paidAt } of due) {
      if (slaDue === null) continue
      const month = monthOf(slaDue.length === 10 ? slaDue : localDay(slaDue, desk.shop.timeZone))
      if (month < from || month > until) continue
      const row = months.get(month) ?? { month, due: 0, inTime: 0, late: 0, open: 0 }
      const moment = slaDue.length === 10 ? `${slaDue}T99` : slaDue
      const state = (paidAt ?? desk.now) > moment ? 'late' : paidAt === null ? 'open' : 'inTime'
      months.set(month, { ...row, due: row.due + 1, [state]: row[state] + 1 })
    }
    const rows = [...months.values()]
      .toSorted((a, b) => (a.month < b.month ? -1 : 1))
      .map(row => ({ ...row, withinSlaMilli: shareInterval(row.inTime, row.inTime + row.late)?.rateMilli ?? null }))
    return { rows, totals: sumColumns(rows, ['due', 'inTime', 'late', 'open']) }
  },
}
