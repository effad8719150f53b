import type { Migration } from '../migrate.ts'

/** Authorization, receipt, inspection, disposition and settlement: five records, and the sums that bind them. */
export const returns: Migration = {
  number: 3,
  name: 'returns',
  sql: `
create table policy_version (
  id text primary key,
  number integer not null unique,
  valid_from text not null,
  rules text not null check (json_valid(rules)),
  note text,
  published_at text not null,
  published_by text not null references staff (id)
) strict;

create table rma (
  id text primary key,
  number text not null unique,
  type text not null,
  channel text not null check (channel in ('counter', 'post', 'pickup', 'imported')),
  sale_id text references sale (id),
  customer_id text references customer (id),
  status text not null,
  policy_version_id text references policy_version (id),
  findings text not null default '[]' check (json_valid(findings)),
  draft text check (json_valid(draft)),
  evidence text not null default '[]' check (json_valid(evidence)),
  decline_reason text,
  decline_note text,
  expires_on text,
  created_at text not null,
  created_by text not null,
  requested_at text,
  requested_by text,
  requested_day text,
  authorized_at text,
  authorized_by text,
  authorized_day text,
  decided_at text,
  approval_id text references approval (id),
  override_reason text,
  closed_at text,
  sla_due text,
  legal_due text,
  external_id text unique,
  import_id text references import (id),
  updated_at text not null,
  version integer not null default 1
) strict;
create index rma_by_sale on rma (sale_id) where sale_id is not null;
create index rma_by_customer on rma (customer_id, created_at) where customer_id is not null;
create index rma_by_status on rma (status, updated_at);
create index rma_by_time on rma (created_at, id);
create index rma_by_authorized_day on rma (authorized_day) where authorized_day is not null;
create index rma_by_import on rma (import_id) where import_id is not null;

create table return_line (
  id text primary key,
  return_id text not null references rma (id),
  line_number integer not null,
  sale_line_id text references sale_line (id),
  product_id text references product (id),
  sku text,
  description text not null,
  reason text not null,
  reason_note text,
  second_reason text,
  found_reason text,
  quantity_requested integer not null check (quantity_requested > 0),
  quantity_authorized integer not null default 0,
  lot_code text,
  serial text,
  live_units integer not null default 0 check (live_units >= 0),
  settled_units integer not null default 0 check (settled_units >= 0),
  credited_gross_minor integer not null default 0 check (credited_gross_minor >= 0),
  allowed_minor integer not null default 0 check (allowed_minor >= 0),
  import_id text references import (id),
  unique (return_id, line_number)
) strict;
create index return_line_by_sale_line on return_line (sale_line_id, live_units, credited_gross_minor, allowed_minor) where sale_line_id is not null;
create index return_line_by_product on return_line (product_id) where product_id is not null;
create index return_line_by_import on return_line (import_id) where import_id is not null;
create unique index return_line_one_live_serial on return_line (product_id, serial) where serial is not null and live_units > 0;

create table return_unit (
  return_line_id text not null references return_line (id),
  state text not null,
  quantity integer not null check (quantity >= 0),
  primary key (return_line_id, state)
) strict, without rowid;

create table unit_event (
  id text primary key,
  return_line_id text not null references return_line (id),
  event text not null,
  from_state text,
  to_state text not null,
  quantity integer not null check (quantity > 0),
  at text not null,
  local_day text not null,
  by_staff_id text,
  reason text
) strict;
create index unit_event_by_line on unit_event (return_line_id, at);

create table goods_receipt (
  id text primary key,
  return_id text not null references rma (id),
  at text not null,
  local_day text not null,
  by_staff_id text not null,
  parcel_condition text,
  note text
) strict;
create index goods_receipt_by_return on goods_receipt (return_id);

create table goods_receipt_line (
  receipt_id text not null references goods_receipt (id),
  return_line_id text not null references return_line (id),
  quantity integer not null check (quantity > 0),
  primary key (receipt_id, return_line_id)
) strict, without rowid;
create index goods_receipt_line_by_line on goods_receipt_line (return_line_id);

create table inspection (
  id text primary key,
  return_line_id text not null references return_line (id),
  quantity integer not null check (quantity > 0),
  grade text not null check (grade in ('A', 'B', 'C', 'D', 'E', 'X', 'U')),
  checklist text not null default '{}' check (json_valid(checklist)),
  missing_parts text,
  minutes integer not null default 0 check (minutes >= 0),
  found_reason text,
  diminished_percent_milli integer,
  by_staff_id text,
  at text not null,
  local_day text not null,
  replaces_id text references inspection (id),
  current integer not null default 1,
  accepted_units integer not null default 0 check (accepted_units >= 0),
  undecided_units integer not null default 0 check (undecided_units >= 0),
  import_id text references import (id),
  check (accepted_units + undecided_units <= quantity)
) strict;
create index inspection_by_line on inspection (return_line_id, at);
create index inspection_by_day on inspection (local_day);
create index inspection_by_replaced on inspection (replaces_id) where replaces_id is not null;
create index inspection_by_import on inspection (import_id) where import_id is not null;

create table disposition (
  id text primary key,
  return_line_id text not null references return_line (id),
  inspection_id text references inspection (id),
  quantity integer not null check (quantity > 0),
  code text not null,
  suggested_code text,
  suggested_why text check (json_valid(suggested_why)),
  state text not null check (state in ('decided', 'done')),
  target text,
  expected_recovery_minor integer,
  real_recovery_minor integer,
  earlier_id text references disposition (id),
  current integer not null default 1,
  by_staff_id text not null,
  at text not null,
  local_day text not null
) strict;
create index disposition_by_line on disposition (return_line_id, at);
create index disposition_by_inspection on disposition (inspection_id) where inspection_id is not null;
create index disposition_waiting on disposition (code, at) where current = 1 and state = 'decided';

create table settlement (
  id text primary key,
  number text not null unique,
  return_id text not null references rma (id),
  state text not null check (state in ('approved', 'paid', 'failed', 'reversed')),
  outcome text not null,
  currency text not null,
  tax_mode text not null,
  credit_gross_minor integer not null,
  credit_net_minor integer not null,
  fee_minor integer not null default 0,
  deduction_minor integer not null default 0,
  allowance_minor integer not null default 0,
  shipping_gross_minor integer not null default 0,
  shipping_net_minor integer not null default 0,
  shipping_taxes text not null default '[]' check (json_valid(shipping_taxes)),
  return_shipping_gross_minor integer not null default 0,
  return_shipping_net_minor integer not null default 0,
  return_shipping_taxes text not null default '[]' check (json_valid(return_shipping_taxes)),
  bonus_minor integer not null default 0,
  rounding_minor integer not null default 0,
  total_minor integer not null,
  approval_id text references approval (id),
  at text not null,
  local_day text not null,
  by_staff_id text not null,
  paid_at text,
  paid_day text
) strict;
create index settlement_by_return on settlement (return_id);
create index settlement_by_day on settlement (local_day);

create table settlement_line (
  id text primary key,
  settlement_id text not null references settlement (id),
  return_line_id text not null references return_line (id),
  sale_line_id text references sale_line (id),
  inspection_id text references inspection (id),
  basis text not null,
  quantity integer not null check (quantity >= 0),
  credit_gross_minor integer not null check (credit_gross_minor >= 0),
  credit_net_minor integer not null,
  credit_taxes text not null default '[]' check (json_valid(credit_taxes)),
  taken_off_minor integer not null default 0,
  forfeited_gross_minor integer not null default 0,
  forfeited_net_minor integer not null default 0,
  forfeited_taxes text not null default '[]' check (json_valid(forfeited_taxes)),
  fee_gross_minor integer not null default 0,
  fee_net_minor integer not null default 0,
  fee_taxes text not null default '[]' check (json_valid(fee_taxes)),
  deduction_gross_minor integer not null default 0,
  deduction_net_minor integer not null default 0,
  deduction_taxes text not null default '[]' check (json_valid(deduction_taxes)),
  allowance_minor integer not null default 0,
  allowance_net_minor integer not null default 0,
  allowance_taxes text not null default '[]' check (json_valid(allowance_taxes))
) strict;
create index settlement_line_by_settlement on settlement_line (settlement_id);
create index settlement_line_by_return_line on settlement_line (return_line_id);
create index settlement_line_by_inspection on settlement_line (inspection_id) where inspection_id is not null;
create index settlement_line_by_sale_line on settlement_line (sale_line_id) where sale_line_id is not null;

create table settlement_reversal (
  settlement_id text primary key references settlement (id),
  at text not null,
  local_day text not null,
  by_staff_id text not null,
  reason text not null
) strict, without rowid;
create index settlement_reversal_by_day on settlement_reversal (local_day);

create table store_credit (
  id text primary key,
  code text not null unique,
  customer_id text references customer (id),
  currency text not null,
  created_at text not null
) strict;
create index store_credit_by_customer on store_credit (customer_id) where customer_id is not null;

create table store_credit_event (
  id text primary key,
  store_credit_id text not null references store_credit (id),
  kind text not null check (kind in ('issue', 'redeem', 'adjust', 'void', 'expire')),
  amount_minor integer not null,
  settlement_id text references settlement (id),
  reason text,
  at text not null,
  local_day text not null,
  by_staff_id text not null
) strict;
create index store_credit_event_by_credit on store_credit_event (store_credit_id, at);
create index store_credit_event_by_settlement on store_credit_event (settlement_id) where settlement_id is not null;

create table payout (
  id text primary key,
  settlement_id text not null references settlement (id),
  tender_id text references tender (id),
  kind text not null check (kind in ('cash', 'card', 'gift_card', 'store_credit', 'transfer', 'other')),
  amount_minor integer not null,
  rounding_minor integer not null default 0,
  reference text,
  state text not null check (state in ('recorded', 'confirmed', 'failed')),
  store_credit_id text references store_credit (id),
  reverses_id text references payout (id),
  at text not null,
  local_day text not null,
  by_staff_id text not null,
  confirmed_at text,
  confirmed_by text
) strict;
create index payout_by_settlement on payout (settlement_id);
create index payout_by_tender on payout (tender_id) where tender_id is not null;
create index payout_by_day on payout (local_day);
create unique index payout_reversed_once on payout (reverses_id) where reverses_id is not null;

create view visible_rma as select * from rma where import_id is null or import_id in (select id from import where visible = 1);
`,
}
