import { column } from '../columns.ts'
import { lastMonths, spanOf, spanParameters } from '../span.ts'
import { listReport } from './list-report.ts'

/** Units that were accepted without a known unit cost: nothing is booked for their stock (money.md 5). */
export const unitsWithoutCost = listReport({
  name: 'units_without_cost',
  parameters: spanParameters,
  columns: [
    column('day', 'day'),
    column('number', 'text', { behind: { text: 'column:number' } }),
    column('sku', 'text'),
    column('product', 'text'),
    column('units', 'units'),
  ],
  sums: ['units'],
  defaults: lastMonths(1),
  query(desk, parameters) {
    const { first, last } = spanOf(parameters)
    return desk.db
      .selectFrom('stockMove as move')
      .innerJoin('returnLine as line', 'line.id', 'move.returnLineId')
      .innerJoin('rma', 'rma.id', 'line.returnId')
      .select(['move.localDay as day', 'rma.number', 'line.sku', 'line.description as product'])
      .select('move.quantity as units')
      .where('move.localDay', '>=', first)
      .where('move.localDay', '<=', last)
      .where('move.kind', '=', 'hold')
      .where('move.reversesId', 'is', null)
      .where('move.unitCostMinor', 'is', null)
      .orderBy('move.localDay')
      .orderBy('rma.number')
      .orderBy('line.lineNumber')
      .orderBy('move.id')
  },
})
