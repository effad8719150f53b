const columnOf = {
  all: `''`,
  reason: 'fact.reason',
  fault: 'fact.fault_then',
  fault_now: 'fact.fault_now',
  channel: 'fact.channel',
  category: 'fact.category',
  supplier: 'fact.supplier_id',
  product: 'fact.product_id',
} as const

const list = (names: readonly string[]) =>
  `(select column1 as dimension from (values ${names.map(name => `('${name}')`).join(', ')})) d`

const codeOf = (columns: Readonly<Record<string, string>>) =>
  `case d.dimension ${Object.entries(columns)
    .map(([dimension, column]) => `when '${dimension}' then ${column}`)
    .join(' ')} end`

const byLine = list([...Object.keys(columnOf), 'outcome'])
const returnedCode = codeOf({ ...columnOf, outcome: `''` })
const settledCode = codeOf({ ...columnOf, outcome: 'fact.outcome' })

const decided = (table: string, dimension: string) => `
create view rollup_of_${table} as
select fact.${table}_id, fact.import_id, d.dimension, fact.month, fact.code, '' as currency,
  0 as returns, fact.units, 0 as paid_minor, 0 as imported_minor
from ${dimension === 'grade' ? 'graded_fact' : 'disposed_fact'} fact, ${list([dimension, `${dimension}_now`])}
where d.dimension = '${dimension}_now' or fact.known_then = 1;
`

/**
 * What each fact adds to the rollups, by the row it comes from. Returned and settled things are
 * kept by currency, graded and disposed ones without.
 * Dimension `outcome` counts settlements and settled units, and finished history without an outcome.
 */
export const rollupViews = `
create view rollup_of_returned as
select fact.return_line_id, fact.import_id, d.dimension, fact.month, ${returnedCode} as code, fact.currency,
  fact.returns, fact.units, 0 as paid_minor, fact.imported_minor
from returned_fact fact, ${byLine} where d.dimension <> 'outcome' or fact.channel = 'imported';

create view rollup_of_settled as
select fact.settlement_line_id, fact.settlement_id, fact.reversed, fact.return_line_id, d.dimension, fact.month,
  ${settledCode} as code, fact.currency, case d.dimension when 'outcome' then fact.settlements else 0 end as returns,
  case d.dimension when 'outcome' then fact.units else 0 end as units, fact.paid_minor, 0 as imported_minor
from settled_fact fact, ${byLine};
${decided('inspection', 'grade')}${decided('disposition', 'disposition')}
create view rollup_rebuilt as
select dimension, month, code, currency, sum(returns) as returns, sum(units) as units, sum(paid_minor) as paid_minor,
  sum(imported_minor) as imported_minor
from (
  select dimension, month, code, currency, returns, units, paid_minor, imported_minor from rollup_of_returned
  union all select dimension, month, code, currency, returns, units, paid_minor, imported_minor from rollup_of_settled
  union all select dimension, month, code, currency, returns, units, paid_minor, imported_minor from rollup_of_inspection
  union all select dimension, month, code, currency, returns, units, paid_minor, imported_minor from rollup_of_disposition
) group by dimension, month, code, currency;
`
