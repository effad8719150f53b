import { sql } from 'kysely'
import { column } from '../columns.ts'
import { factCondition, filterParameters, filtersOf } from '../filters.ts'
import { lastMonths, spanOf, spanParameters } from '../span.ts'
import { listReport } from './list-report.ts'

/** Every line of the returns authorized in some months. */
export const returnLinesList = listReport({
  name: 'return_lines_list',
  parameters: [...spanParameters, ...filterParameters()],
  columns: [
    column('day', 'day', { title: 'authorized_day' }),
    column('number', 'text', { behind: { text: 'column:number' } }),
    column('lineNumber', 'count'),
    column('sku', 'text'),
    column('product', 'text'),
    column('lot', 'text'),
    column('serial', 'text'),
    column('reason', 'code', { codes: 'reason', title: 'claimed_reason' }),
    column('foundReason', 'code', { codes: 'reason' }),
    column('reasonNote', 'text'),
    column('grade', 'text', { title: 'grades' }),
    column('disposition', 'code', { codes: 'disposition', title: 'dispositions' }),
    column('units', 'units'),
    column('settledUnits', 'units'),
    column('creditMinor', 'money'),
    column('currency', 'text'),
  ],
  sums: ['units', 'settledUnits'],
  defaults: lastMonths(1),
  query(desk, parameters) {
    const { first, last } = spanOf(parameters)
    return desk.db
      .selectFrom('returnedFact as fact')
      .innerJoin('returnLine as line', 'line.id', 'fact.returnLineId')
      .innerJoin('rma', 'rma.id', 'line.returnId')
      .select(['fact.day', 'rma.number', 'line.lineNumber', 'line.sku', 'line.description as product'])
      .select(['line.lotCode as lot', 'line.serial', 'line.reason', 'line.foundReason', 'line.reasonNote'])
      .select([
        sql<
          string | null
        >`(select group_concat(distinct grade) from inspection where return_line_id = line.id and current = 1)`.as(
          'grade',
        ),
        sql<
          string | null
        >`(select group_concat(distinct code) from disposition where return_line_id = line.id and current = 1)`.as(
          'disposition',
        ),
      ])
      .select(['fact.units', 'line.settledUnits', 'line.creditedGrossMinor as creditMinor', 'fact.currency'])
      .where('fact.day', '>=', first)
      .where('fact.day', '<=', last)
      .where(factCondition(filtersOf(parameters)))
      .orderBy('fact.day')
      .orderBy('rma.number')
      .orderBy('line.lineNumber')
  },
})
