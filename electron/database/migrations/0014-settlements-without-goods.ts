import type { Migration } from '../migrate.ts'
import { appended, closed, stop } from './month-guards.ts'

/** The day of what belongs to a settlement from its first moment on. */
const settledDay = '(select local_day from settlement where id = new.settlement_id)'

/** Settlements without goods or units, what they were decided by, parcels' charges, and customers' own labels. */
export const settlementsWithoutGoods: Migration = {
  number: 14,
  name: 'settlements without goods',
  sql: `
alter table return_line add column kept_units integer not null default 0 check (kept_units >= 0);
alter table return_line add column lost_settled_units integer not null default 0 check (lost_settled_units >= 0);
alter table settlement add column own_label_minor integer not null default 0 check (own_label_minor >= 0);
alter table settlement add column override_reason text;
alter table settlement add column unavailable text not null default '[]' check (json_valid(unavailable));
alter table settlement_line add column reason text;
alter table supplier add column wants_goods integer not null default 0 check (wants_goods in (0, 1));
alter table supplier add column credit_percent_milli integer not null default 0
  check (credit_percent_milli between 0 and 100000);

create table kept_item (
  settlement_id text not null references settlement (id),
  return_line_id text not null references return_line (id),
  quantity integer not null check (quantity > 0),
  expected_minor integer not null,
  supplier_minor integer not null,
  label_minor integer not null,
  labour_minor integer not null,
  repack_minor integer not null,
  disposal_minor integer not null,
  primary key (settlement_id, return_line_id)
) strict, without rowid;
create index kept_item_by_line on kept_item (return_line_id);
${appended('kept_item', settledDay)}

create table shipment_charge (
  settlement_id text not null references settlement (id),
  shipment_id text not null references shipment (id),
  amount_minor integer not null check (amount_minor > 0),
  primary key (settlement_id, shipment_id)
) strict, without rowid;
create index shipment_charge_by_shipment on shipment_charge (shipment_id);
${appended('shipment_charge', settledDay)}

create table own_label (
  settlement_id text primary key references settlement (id),
  sha256 text not null,
  format text not null check (format in ('pdf', 'png', 'jpeg')),
  name text not null,
  bytes integer not null check (bytes > 0)
) strict, without rowid;
create index own_label_by_file on own_label (sha256);
${appended('own_label', settledDay)}

create trigger settlement_ways_of_closed_month_stay before update of own_label_minor, override_reason, unavailable on settlement
  when ${closed('old.local_day')}
${stop('old.local_day')}
`,
}
