/** Whether a row of an import counts yet: SQL over its `import_id`. */
const visible = (importId: string) =>
  `(${importId} is null or ${importId} in (select id from import where visible = 1))`

/** The fault known of a line at the end of a month, or today: by what was found last, else by what was claimed. */
const faultOf = (month: string | null) => `coalesce((select fault from reason_fault where reason = coalesce(
    (select found.found_reason from inspection found where found.return_line_id = line.id and found.found_reason is not null
      ${month === null ? '' : `and substr(found.local_day, 1, 7) <= ${month}`} order by found.rowid desc limit 1), line.reason)), 'none')`

/** What reports group lines by. Category and supplier are those of the product today. */
const attributes = (month: string) => `
  line.id as return_line_id, line.return_id, line.reason, rma.channel, rma.customer_id,
  coalesce(line.lot_code, '') as lot_code,
  coalesce(line.product_id, '') as product_id,
  coalesce((select category from product where id = line.product_id), '') as category,
  coalesce((select supplier_id from product where id = line.product_id), '') as supplier_id,
  ${faultOf(month)} as fault_then,
  ${faultOf(null)} as fault_now`

const ofSettlementLine = `(part.credit_gross_minor - part.fee_gross_minor - part.deduction_gross_minor + part.allowance_minor)`
/** What a settlement gave beyond its lines (shipping, bonus, return shipping) counts on the line written first. */
const isFirstPart = `part.rowid = (select min(rowid) from settlement_line where settlement_id = settlement.id)`
const beyondLines = `case when ${isFirstPart} then settlement.total_minor - settlement.credit_gross_minor + settlement.fee_minor
  + settlement.deduction_minor - settlement.allowance_minor else 0 end`

const settled = (event: string, sign: '' | '-', reversed: 0 | 1) => `
select part.id as settlement_line_id, settlement.id as settlement_id, ${reversed} as reversed,
  ${event}.local_day as day, substr(${event}.local_day, 1, 7) as month,${attributes(`substr(${event}.local_day, 1, 7)`)},
  settlement.outcome, settlement.currency,
  ${sign}(case when ${isFirstPart} then 1 else 0 end) as settlements,
  ${sign}part.quantity as units,
  ${sign}(${ofSettlementLine} + ${beyondLines}) as paid_minor,
  ${sign}(part.credit_net_minor + part.allowance_net_minor) as credit_net_minor
from settlement join settlement_line part on part.settlement_id = settlement.id
${reversed ? 'join settlement_reversal reversal on reversal.settlement_id = settlement.id' : ''}
join return_line line on line.id = part.return_line_id join rma on rma.id = line.return_id`

const firstDay = (alias: string) => `coalesce(${alias}.first_day, ${alias}.local_day)`
const sameMonth = (alias: string) =>
  `case when substr(${alias}.local_day, 1, 7) = substr(${firstDay(alias)}, 1, 7) then 1 else 0 end`

const decided = (table: string, code: string, earlier: string | null, importId: string) => `
select fact.id as ${table}_id, ${importId} as import_id, ${firstDay('fact')} as day, substr(${firstDay('fact')}, 1, 7) as month,
  ${sameMonth('fact')} as known_then,${attributes(`substr(${firstDay('fact')}, 1, 7)`)},
  ${earlier === null ? 'fact' : 'earlier'}.${code} as code, ${earlier === null ? '' : '-'}fact.quantity as units
from ${table} fact join return_line line on line.id = fact.return_line_id join rma on rma.id = line.return_id
${earlier === null ? '' : `join ${table} earlier on earlier.id = fact.${earlier}`}
where ${visible('rma.import_id')}`

/**
 * What happened to returned goods, one row a fact, each on the day of its own event (money.md 6).
 * - `returned_fact`: lines by authorization; `imported_minor` is what finished history gave back
 * - `settled_fact`: what settlements gave, and what reversals took back, by line
 * - `graded_fact`, `disposed_fact`: units on the day they were first graded or disposed of. A later grade or decision
 *   takes the earlier one's units over; `known_then` says that it came within the month
 */
export const factViews = `
create view returned_fact as
select line.import_id, rma.authorized_day as day, substr(rma.authorized_day, 1, 7) as month,${attributes('substr(rma.authorized_day, 1, 7)')},
  case when exists (select 1 from return_line other where other.return_id = line.return_id and other.line_number < line.line_number)
    then 0 else 1 end as returns,
  line.quantity_authorized as units,
  case when rma.channel = 'imported' then line.credited_gross_minor else 0 end as imported_minor,
  coalesce((select currency from sale where sale.id = rma.sale_id), (select currency from shop)) as currency
from return_line line join rma on rma.id = line.return_id
where rma.authorized_day is not null and ${visible('rma.import_id')};

create view settled_fact as ${settled('settlement', '', 0)}
union all ${settled('reversal', '-', 1)};

create view graded_fact as ${decided('inspection', 'grade', null, 'fact.import_id')}
union all ${decided('inspection', 'grade', 'replaces_id', 'fact.import_id')};

create view disposed_fact as ${decided('disposition', 'code', null, 'rma.import_id')}
union all ${decided('disposition', 'code', 'earlier_id', 'rma.import_id')};
`
