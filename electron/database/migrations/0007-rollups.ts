import type { Migration } from '../migrate.ts'
import { factViews } from './0007/fact-views.ts'
import { rollupTriggers } from './0007/rollup-triggers.ts'
import { rollupViews } from './0007/rollup-views.ts'

const faultOfReasons = {
  customer: [
    'changed_mind',
    'size_fit',
    'style_colour',
    'no_fault_found',
    'customer_damage',
    'swapped_item',
    'incomplete',
  ],
  shop: ['not_as_described', 'wrong_item', 'wrong_quantity', 'missing_parts'],
  carrier: ['damaged_in_transit', 'late_delivery', 'refused_undelivered'],
  supplier: ['defective_on_arrival', 'failed_in_use', 'recall'],
  none: ['unauthorised_purchase', 'unsold_stock', 'end_of_life', 'other', 'empty_box', 'not_recorded'],
}

const firstDay = (table: string, earlier: string) => `
with recursive chain (id, day) as (
  select id, local_day from ${table} where ${earlier} is null
  union all select later.id, chain.day from chain join ${table} later on later.${earlier} = chain.id
)
update ${table} set first_day = (select day from chain where chain.id = ${table}.id) where ${earlier} is not null;`

/**
 * Sums by month, kept in the transaction of each fact, and the facts they are sums of.
 * `first_day` is the day units were first graded or disposed of, where a later grade or decision took them over.
 */
export const rollups: Migration = {
  number: 7,
  name: 'rollups',
  sql: `
create table reason_fault (reason text primary key, fault text not null) strict, without rowid;
insert into reason_fault (reason, fault) values ${Object.entries(faultOfReasons)
    .flatMap(([fault, reasons]) => reasons.map(reason => `('${reason}', '${fault}')`))
    .join(', ')};

alter table inspection add column first_day text;
alter table disposition add column first_day text;
create index disposition_by_earlier on disposition (earlier_id) where earlier_id is not null;
${firstDay('inspection', 'replaces_id')}
${firstDay('disposition', 'earlier_id')}
create index inspection_by_first_day on inspection (coalesce(first_day, local_day));
create index disposition_by_first_day on disposition (coalesce(first_day, local_day));
create index return_line_by_lot on return_line (lot_code) where lot_code is not null;
create index rma_by_due on rma (sla_due) where sla_due is not null;

create table rollup (
  dimension text not null,
  month text not null,
  code text not null,
  currency text not null,
  returns integer not null,
  units integer not null,
  paid_minor integer not null,
  imported_minor integer not null,
  primary key (dimension, month, code, currency)
) strict, without rowid;
create index rollup_by_product on rollup (code) where dimension = 'product';
${factViews}${rollupViews}
insert into rollup (dimension, month, code, currency, returns, units, paid_minor, imported_minor)
select dimension, month, code, currency, returns, units, paid_minor, imported_minor from rollup_rebuilt;
${rollupTriggers}`,
}
