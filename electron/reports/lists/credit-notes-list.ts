import { sql } from 'kysely'
import { column } from '../columns.ts'
import { lastMonths, spanOf, spanParameters } from '../span.ts'
import { listReport } from './list-report.ts'

/**
 * The lines of credit notes of some months: net, tax and gross as given, reversals opposite on their own day. A fee that
 * is a supply of its own leaves them whole (money.md 3).
 */
export const creditNotesList = listReport({
  name: 'credit_notes_list',
  parameters: spanParameters,
  columns: [
    column('day', 'day'),
    column('event', 'code', { codes: 'settlement_event' }),
    column('number', 'text', { title: 'credit_note' }),
    column('return', 'text', { behind: { text: 'column:return' } }),
    column('sku', 'text'),
    column('product', 'text'),
    column('units', 'units'),
    column('netMinor', 'money'),
    column('taxMinor', 'money'),
    column('grossMinor', 'money'),
    column('currency', 'text'),
  ],
  sums: ['units'],
  defaults: lastMonths(1),
  query(desk, parameters) {
    const { first, last } = spanOf(parameters)
    const net = sql<number>`part.credit_net_minor - (1 - settlement.fee_is_supply) * part.fee_net_minor - part.deduction_net_minor + part.allowance_net_minor`
    const gross = sql<number>`part.credit_gross_minor - (1 - settlement.fee_is_supply) * part.fee_gross_minor - part.deduction_gross_minor + part.allowance_minor`
    const sign = sql<number>`case fact.reversed when 1 then -1 else 1 end`
    return desk.db
      .selectFrom('settledFact as fact')
      .innerJoin('settlementLine as part', 'part.id', 'fact.settlementLineId')
      .innerJoin('settlement', 'settlement.id', 'fact.settlementId')
      .innerJoin('rma', 'rma.id', 'settlement.returnId')
      .innerJoin('returnLine as line', 'line.id', 'fact.returnLineId')
      .select(['fact.day', sql<string>`case fact.reversed when 1 then 'reversed' else 'settled' end`.as('event')])
      .select(['settlement.number', 'rma.number as return', 'line.sku', 'line.description as product', 'fact.units'])
      .select([
        sql<number>`${sign} * (${net})`.as('netMinor'),
        sql<number>`${sign} * ((${gross}) - (${net}))`.as('taxMinor'),
        sql<number>`${sign} * (${gross})`.as('grossMinor'),
        'fact.currency',
      ])
      .where('fact.day', '>=', first)
      .where('fact.day', '<=', last)
      .orderBy('fact.day')
      .orderBy('settlement.number')
      .orderBy('fact.reversed')
      .orderBy('line.lineNumber')
      .orderBy('part.id')
  },
})
