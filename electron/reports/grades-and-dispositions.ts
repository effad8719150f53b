import { sql } from 'kysely'
import { shareInterval } from '../../shared/reports/interval.ts'
import { column } from './columns.ts'
import { behindFilters, factCondition, filterParameters, filtersOf } from './filters.ts'
import { describe, type Report, sumColumns } from './report.ts'
import { lastMonths, spanOf, spanParameters } from './span.ts'

const behind = {
  basis: 'value:disposed',
  from: 'parameter:from',
  until: 'parameter:until',
  ...behindFilters(['reason', 'channel', 'product', 'supplier', 'category']),
  grade: 'column:grade',
  disposition: 'column:disposition',
}

/** Where units went by their grade, what that was expected to bring and what it brought; by the day of decision. */
export const gradesAndDispositions: Report = {
  view: describe({
    group: 'work',
    name: 'grades_and_dispositions',
    title: 'report.grades_and_dispositions',
    question: 'report.grades_and_dispositions_question',
    parameters: [...spanParameters, ...filterParameters()],
    columns: [
      column('grade', 'code', { codes: 'grade' }),
      column('disposition', 'code', { codes: 'disposition' }),
      column('units', 'units', { behind }),
      column('shareMilli', 'rate'),
      column('expectedMinor', 'money'),
      column('realMinor', 'money'),
    ],
    chart: { kind: 'stacked_bars', by: 'grade', stack: 'disposition', value: 'units' },
  }),
  defaults: lastMonths(12),
  async run(desk, parameters) {
    const { first, last } = spanOf(parameters)
    const decided = await desk.db
      .selectFrom('disposition')
      .innerJoin('returnedFact as fact', 'fact.returnLineId', 'disposition.returnLineId')
      .leftJoin('inspection', 'inspection.id', 'disposition.inspectionId')
      .select(['inspection.grade', 'disposition.code as disposition'])
      .select(eb => eb.fn.sum<number>('disposition.quantity').as('units'))
      .select([
        sql<
          number | null
        >`case when count(*) = count(expected_recovery_minor) then sum(expected_recovery_minor) end`.as(
          'expectedMinor',
        ),
        sql<number | null>`sum(real_recovery_minor)`.as('realMinor'),
      ])
      .where('disposition.current', '=', 1)
      .where(sql<boolean>`coalesce(disposition.first_day, disposition.local_day) between ${first} and ${last}`)
      .where(factCondition(filtersOf(parameters)))
      .groupBy(['inspection.grade', 'disposition.code'])
      .orderBy('inspection.grade')
      .orderBy('disposition.code')
      .execute()
    const { units = 0 } = sumColumns(decided, ['units'])
    const rows = decided.map(({ grade, disposition, units: some, expectedMinor, realMinor }) => ({
      ...{ grade, disposition, units: some },
      shareMilli: shareInterval(some, units)?.rateMilli ?? null,
      ...{ expectedMinor, realMinor },
    }))
    return { rows, totals: sumColumns(rows, ['units', 'expectedMinor', 'realMinor']) }
  },
}
