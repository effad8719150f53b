import { column } from '../columns.ts'
import { lastMonths, spanOf, spanParameters } from '../span.ts'
import { listReport } from './list-report.ts'

/** Units that came back at the desk and whose unit cost nobody knows: nothing is booked for their stock (money.md 5). */
export const unitsWithoutCost = listReport({
  name: 'units_without_cost',
  parameters: spanParameters,
  columns: [
    column('day', 'day', { title: 'authorized_day' }),
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
      .selectFrom('returnedFact as fact')
      .innerJoin('returnLine as line', 'line.id', 'fact.returnLineId')
      .innerJoin('rma', 'rma.id', 'line.returnId')
      .leftJoin('saleLine', 'saleLine.id', 'line.saleLineId')
      .leftJoin('product', 'product.id', 'line.productId')
      .select(['fact.day', 'rma.number', 'line.sku', 'line.description as product', 'fact.units'])
      .where('fact.day', '>=', first)
      .where('fact.day', '<=', last)
      .where('fact.channel', '<>', 'imported')
      .where('saleLine.unitCostMinor', 'is', null)
      .where('product.unitCostMinor', 'is', null)
      .orderBy('fact.day')
      .orderBy('rma.number')
      .orderBy('line.lineNumber')
  },
})
