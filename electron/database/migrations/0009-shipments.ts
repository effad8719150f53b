import type { Migration } from '../migrate.ts'
import { closed, stop } from './month-guards.ts'

/** A day that is over takes no more rows, and loses none. */
const guarded = (table: string) => `
create trigger ${table}_month_closed_insert before insert on ${table} when ${closed('new.local_day')}
${stop('new.local_day')}
create trigger ${table}_of_closed_month_is_not_deleted before delete on ${table} when ${closed('old.local_day')}
${stop('old.local_day')}`

/** Parcels and pickups of a return, what is in them, what became of them, and what their labels cost. */
export const shipments: Migration = {
  number: 9,
  name: 'shipments',
  sql: `
create table shipment (
  id text primary key,
  return_id text not null references rma (id),
  direction text not null check (direction in ('in', 'out')),
  way text not null check (way in ('parcel', 'pickup')),
  state text not null check (state in ('draft', 'planned', 'missed', 'printed', 'handed_over', 'collected', 'in_transit',
    'delivered', 'returned_to_sender', 'lost', 'voided')),
  carrier text not null default '',
  service text not null default '',
  tracking text not null default '',
  payer text not null check (payer in ('shop', 'customer', 'maker')),
  cost_minor integer check (cost_minor >= 0),
  charged_minor integer not null default 0 check (charged_minor >= 0),
  pickup_day text,
  pickup_from text,
  pickup_until text,
  pickup_address text check (json_valid(pickup_address)),
  prints integer not null default 0,
  label_sha256 text,
  label_format text check (label_format in ('pdf', 'png', 'zpl')),
  label_name text,
  label_bytes integer,
  claim_asked_minor integer check (claim_asked_minor >= 0),
  claim_reference text not null default '',
  claim_paid_minor integer check (claim_paid_minor >= 0),
  at text not null,
  local_day text not null,
  by_staff_id text not null,
  updated_at text not null
) strict;
create index shipment_by_return on shipment (return_id, at);
create index shipment_by_tracking on shipment (tracking) where tracking <> '';
create index shipment_by_label on shipment (label_sha256) where label_sha256 is not null;

create table shipment_line (
  shipment_id text not null references shipment (id),
  return_line_id text not null references return_line (id),
  quantity integer not null check (quantity > 0),
  primary key (shipment_id, return_line_id)
) strict, without rowid;
create index shipment_line_by_line on shipment_line (return_line_id);

create table shipment_event (
  id text primary key,
  shipment_id text not null references shipment (id),
  event text not null,
  from_state text,
  to_state text not null,
  at text not null,
  local_day text not null,
  by_staff_id text not null,
  note text not null default ''
) strict;
create index shipment_event_by_shipment on shipment_event (shipment_id, at);

alter table cost_entry add column shipment_id text references shipment (id);
create index cost_entry_by_shipment on cost_entry (shipment_id) where shipment_id is not null;

${guarded('shipment')}
${guarded('shipment_event')}
create trigger shipment_of_closed_month_stays before update of local_day, return_id, direction on shipment
  when ${closed('old.local_day')}
${stop('old.local_day')}
create trigger shipment_event_never_changes before update on shipment_event
begin select raise(abort, 'shipment_event_is_append_only'); end;
`,
}
