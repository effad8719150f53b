import type { Migration } from '../migrate.ts'
import { closed } from './month-guards.ts'

/** Warranty claims with their history, prices of goods without a sale, and where a supplier wants goods sent. */
export const warranty: Migration = {
  number: 15,
  name: 'warranty and take-back',
  sql: `
create table return_line_price (
  return_line_id text primary key references return_line (id),
  gross_minor integer not null check (gross_minor >= 0),
  net_minor integer not null check (net_minor >= 0),
  taxes text not null default '[]' check (json_valid(taxes))
) strict, without rowid;
create trigger return_line_price_never_changes before update on return_line_price
begin select raise(abort, 'return_line_price_is_append_only'); end;

create table return_line_place (
  return_line_id text primary key references return_line (id),
  target text not null check (target in ('supplier', 'third_party')),
  supplier_id text references supplier (id),
  address text not null default '',
  opens_claim integer not null default 0
) strict, without rowid;

create table warranty_claim (
  id text primary key,
  number text not null unique,
  return_id text not null references rma (id),
  return_line_id text not null references return_line (id),
  quantity integer not null check (quantity > 0),
  basis text not null check (basis in ('legal_guarantee', 'maker', 'goodwill')),
  state text not null,
  problem text not null check (problem <> ''),
  ends_on text,
  ends_from text not null check (ends_from in ('delivery', 'sale', 'serial', 'typed', 'unknown')),
  asked_day text not null,
  opened_at text not null,
  opened_by text not null references staff (id),
  repairer text,
  due_back_on text,
  out_day text,
  back_day text,
  updated_at text not null
) strict;
create index warranty_claim_by_return on warranty_claim (return_id);
create index warranty_claim_by_line on warranty_claim (return_line_id);
create index warranty_claim_by_state on warranty_claim (state, opened_at);

create table warranty_event (
  id text primary key,
  claim_id text not null references warranty_claim (id),
  event text not null,
  from_state text,
  to_state text not null,
  reason text,
  at text not null,
  local_day text not null,
  by_staff_id text not null references staff (id)
) strict;
create index warranty_event_by_claim on warranty_event (claim_id, at, id);
create trigger warranty_event_month_closed before insert on warranty_event when ${closed('new.local_day')}
begin select raise(abort, 'month_closed ' || substr(new.local_day, 1, 7)); end;
create trigger warranty_event_never_changes before update on warranty_event
begin select raise(abort, 'warranty_event_is_append_only'); end;
create trigger warranty_event_of_closed_month_is_not_deleted before delete on warranty_event when ${closed('old.local_day')}
begin select raise(abort, 'month_closed ' || substr(old.local_day, 1, 7)); end;

alter table supplier add column return_address text check (json_valid(return_address));
`,
}
