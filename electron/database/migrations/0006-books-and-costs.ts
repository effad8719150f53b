import type { Migration } from '../migrate.ts'

const closedMonth = (table: string, column: string, when: 'insert' | 'update') => `
create trigger ${table}_month_closed_${column}_${when} before ${when === 'update' ? `update of ${column}` : when} on ${table}
  when new.${column} is not null and exists
    (select 1 from period_lock where month = substr(new.${column}, 1, 7) and reopened_at is null)
begin select raise(abort, 'month_closed'); end;`

/** What a return costs, where its goods stand in the books, exchanges, suppliers' claims, and the months' packs. */
export const booksAndCosts: Migration = {
  number: 6,
  name: 'books and costs',
  sql: `
alter table payout add column decided_day text;

create table cost_entry (
  id text primary key,
  return_id text not null references rma (id),
  return_line_id text references return_line (id),
  settlement_id text references settlement (id),
  disposition_id text references disposition (id),
  kind text not null check (kind in ('label', 'outbound', 'labour', 'repack', 'refund_fee', 'service_time', 'disposal',
    'bonus', 'stock_loss', 'fee_kept', 'carrier_claim', 'other')),
  amount_minor integer,
  minutes integer check (minutes >= 0),
  rate_minor integer,
  automatic integer not null check (automatic in (0, 1)),
  note text,
  at text not null,
  local_day text not null,
  by_staff_id text not null,
  reverses_id text references cost_entry (id)
) strict;
create index cost_entry_by_return on cost_entry (return_id);
create index cost_entry_by_day on cost_entry (local_day, kind);
create index cost_entry_by_disposition on cost_entry (disposition_id) where disposition_id is not null;
create index cost_entry_by_settlement on cost_entry (settlement_id) where settlement_id is not null;
create unique index cost_entry_reversed_once on cost_entry (reverses_id) where reverses_id is not null;

create table stock_move (
  id text primary key,
  return_line_id text not null references return_line (id),
  inspection_id text references inspection (id),
  disposition_id text references disposition (id),
  kind text not null check (kind in ('hold', 'restock', 'write_off', 'hand_out', 'to_vendor', 'liquidated')),
  quantity integer not null check (quantity > 0),
  unit_cost_minor integer check (unit_cost_minor >= 0),
  value_minor integer not null default 0 check (value_minor >= 0),
  at text not null,
  local_day text not null,
  by_staff_id text not null,
  reverses_id text references stock_move (id)
) strict;
create index stock_move_by_line on stock_move (return_line_id);
create index stock_move_by_day on stock_move (local_day);
create index stock_move_by_disposition on stock_move (disposition_id) where disposition_id is not null;
create unique index stock_move_reversed_once on stock_move (reverses_id) where reverses_id is not null;

create table exchange (
  id text primary key,
  number text not null unique,
  return_id text not null references rma (id),
  settlement_id text not null references settlement (id),
  sale_id text not null references sale (id),
  kind text not null check (kind in ('even', 'uneven', 'advance')),
  credit_used_minor integer not null check (credit_used_minor >= 0),
  paid_more_minor integer not null default 0 check (paid_more_minor >= 0),
  tender_kind text,
  due_day text,
  at text not null,
  local_day text not null,
  by_staff_id text not null
) strict;
create index exchange_by_return on exchange (return_id);
create index exchange_by_settlement on exchange (settlement_id);
create index exchange_by_sale on exchange (sale_id);
create index exchange_by_day on exchange (local_day);

create table supplier_claim (
  id text primary key,
  number text not null unique,
  supplier_id text not null references supplier (id),
  type text not null,
  state text not null check (state in ('draft', 'submitted', 'awaiting_ra', 'approved', 'partly_approved', 'denied', 'disputed',
    'packed', 'shipped', 'in_settlement', 'closed', 'withdrawn')),
  ra_number text,
  due_day text,
  at text not null,
  local_day text not null,
  by_staff_id text not null,
  version integer not null default 1
) strict;
create index supplier_claim_by_supplier on supplier_claim (supplier_id, state);

create table supplier_claim_line (
  id text primary key,
  claim_id text not null references supplier_claim (id),
  return_line_id text not null references return_line (id),
  disposition_id text references disposition (id),
  quantity integer not null check (quantity > 0),
  expected_minor integer not null default 0,
  received_minor integer not null default 0
) strict;
create index supplier_claim_line_by_claim on supplier_claim_line (claim_id);
create index supplier_claim_line_by_line on supplier_claim_line (return_line_id);

create table account_map (
  id integer primary key check (id = 1),
  document text not null check (json_valid(document)),
  updated_at text not null,
  updated_by text not null references staff (id),
  version integer not null default 1
) strict;

create table month_pack (
  id text primary key,
  month text not null references period_lock (month),
  sha256 text,
  bytes integer,
  job_id text references job (id),
  grounds text not null check (json_valid(grounds)),
  closed_at text not null,
  closed_by text not null references staff (id),
  built_at text
) strict;
create index month_pack_by_month on month_pack (month, closed_at);

${closedMonth('cost_entry', 'local_day', 'insert')}
${closedMonth('stock_move', 'local_day', 'insert')}
${closedMonth('exchange', 'local_day', 'insert')}
${closedMonth('supplier_claim', 'local_day', 'insert')}
${closedMonth('rma', 'authorized_day', 'update')}
${closedMonth('settlement', 'paid_day', 'update')}
${closedMonth('payout', 'decided_day', 'update')}
`,
}
