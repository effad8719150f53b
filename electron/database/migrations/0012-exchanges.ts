import type { Migration } from '../migrate.ts'
import { closed, stop } from './month-guards.ts'

const guarded = (table: string, kept: string) => `
create trigger ${table}_month_closed before insert on ${table} when ${closed('new.local_day')}
${stop('new.local_day')}
create trigger ${table}_of_closed_month_stays before update of ${kept} on ${table} when ${closed('old.local_day')}
${stop('old.local_day')}
create trigger ${table}_of_closed_month_is_not_deleted before delete on ${table} when ${closed('old.local_day')}
${stop('old.local_day')}`

/** Invariant 3 with what moved on into an exchange's sale, and without what was never really paid. */
const tenderCheck = (tender: string) => `
  select raise(abort, 'payouts_exceed_tender') where ${tender} is not null and
    (select coalesce(sum(amount_minor), 0) from payout where tender_id = ${tender} and state <> 'failed') >
    (select amount_minor - refunded_elsewhere_minor - carried_minor - unpaid_minor from tender where id = ${tender});`

/**
 * Exchanges as two full legs: a settlement and a sale of the desk, what of the credit moved from the first sale's tenders
 * into the new one's, and what the customer paid on top.
 * Note: the table of layout 6 never had a row, so it is made anew.
 */
export const exchanges: Migration = {
  number: 12,
  name: 'exchanges',
  sql: `
drop table exchange;
create table exchange (
  id text primary key,
  number text not null unique,
  return_id text not null references rma (id),
  settlement_id text not null unique references settlement (id),
  sale_id text not null unique references sale (id),
  claim_id text references warranty_claim (id),
  kind text not null check (kind in ('even', 'uneven', 'replacement')),
  state text not null check (state in ('completed', 'awaiting_goods', 'charged_back', 'reversed')),
  credit_used_minor integer not null check (credit_used_minor >= 0),
  paid_more_minor integer not null check (paid_more_minor >= 0),
  due_day text,
  at text not null,
  local_day text not null,
  by_staff_id text not null references staff (id)
) strict;
create index exchange_by_return on exchange (return_id);
create index exchange_by_day on exchange (local_day);
create index exchange_awaited on exchange (due_day) where state in ('awaiting_goods', 'charged_back');
${guarded('exchange', 'local_day, number, return_id, settlement_id, sale_id, kind, credit_used_minor, paid_more_minor')}

create table exchange_line (
  sale_line_id text primary key references sale_line (id),
  exchange_id text not null references exchange (id),
  first_line_id text references sale_line (id),
  price_from text not null check (price_from in ('paid', 'today'))
) strict, without rowid;
create index exchange_line_by_exchange on exchange_line (exchange_id);
create index exchange_line_by_first on exchange_line (first_line_id) where first_line_id is not null;
create trigger exchange_line_never_changes before update on exchange_line
begin select raise(abort, 'exchange_line_is_append_only'); end;

create table exchange_carry (
  id text primary key,
  exchange_id text not null references exchange (id),
  settlement_id text not null references settlement (id),
  from_tender_id text references tender (id),
  to_tender_id text not null references tender (id),
  amount_minor integer not null check (amount_minor > 0)
) strict;
create index exchange_carry_by_exchange on exchange_carry (exchange_id);
create trigger exchange_carry_never_changes before update on exchange_carry
begin select raise(abort, 'exchange_carry_is_append_only'); end;

create table exchange_payment (
  id text primary key,
  exchange_id text not null references exchange (id),
  tender_id text not null references tender (id),
  kind text not null check (kind in ('cash', 'card', 'transfer', 'store_credit')),
  amount_minor integer not null,
  rounding_minor integer not null default 0,
  reference text,
  state text not null check (state in ('recorded', 'confirmed', 'failed')),
  at_once integer not null check (at_once in (0, 1)),
  store_credit_id text references store_credit (id),
  reverses_id text references exchange_payment (id),
  at text not null,
  local_day text not null,
  by_staff_id text not null references staff (id),
  decided_at text,
  decided_by text references staff (id),
  decided_day text
) strict;
create index exchange_payment_by_exchange on exchange_payment (exchange_id);
create index exchange_payment_by_day on exchange_payment (local_day);
create index exchange_payment_by_decided_day on exchange_payment (decided_day) where decided_day is not null;
create index exchange_payment_waiting on exchange_payment (exchange_id) where state = 'recorded';
create unique index exchange_payment_reversed_once on exchange_payment (reverses_id) where reverses_id is not null;
${guarded('exchange_payment', 'local_day, exchange_id, tender_id, kind, amount_minor, rounding_minor, reverses_id')}
create trigger exchange_payment_decided_in_closed_month before update of decided_day on exchange_payment
  when new.decided_day is not null and ${closed('new.decided_day')}
${stop('new.decided_day')}
create trigger exchange_payment_failed_in_closed_month_stays before update of state, decided_day on exchange_payment
  when old.state = 'failed' and ${closed('old.decided_day')}
${stop('old.decided_day')}

create table exchange_event (
  id text primary key,
  exchange_id text not null references exchange (id),
  event text not null,
  from_state text,
  to_state text not null,
  reason text,
  at text not null,
  local_day text not null,
  by_staff_id text not null references staff (id)
) strict;
create index exchange_event_by_exchange on exchange_event (exchange_id, at, id);
create index exchange_event_by_day on exchange_event (local_day, event);
create trigger exchange_event_month_closed before insert on exchange_event when ${closed('new.local_day')}
${stop('new.local_day')}
create trigger exchange_event_never_changes before update on exchange_event
begin select raise(abort, 'exchange_event_is_append_only'); end;
create trigger exchange_event_of_closed_month_is_not_deleted before delete on exchange_event when ${closed('old.local_day')}
${stop('old.local_day')}

alter table tender add column carried_minor integer not null default 0 check (carried_minor >= 0);
alter table tender add column unpaid_minor integer not null default 0 check (unpaid_minor >= 0);
drop trigger payout_sums_insert;
drop trigger payout_sums_update;
create trigger payout_sums_insert after insert on payout begin ${tenderCheck('new.tender_id')} end;
create trigger payout_sums_update after update of amount_minor, state on payout begin ${tenderCheck('new.tender_id')} end;
create trigger tender_sums_update after update of carried_minor, unpaid_minor on tender
  when new.carried_minor > old.carried_minor or new.unpaid_minor > old.unpaid_minor
begin ${tenderCheck('new.id')} end;
`,
}
