import type { Migration } from '../migrate.ts'

const closed = (day: string) =>
  `exists (select 1 from period_lock where month = substr(${day}, 1, 7) and reopened_at is null)`
const stop = (day: string) => `begin select raise(abort, 'month_closed ' || substr(${day}, 1, 7)); end;`

/** Columns that say what happened, of rows that belong to a day. */
const kept: readonly (readonly [table: string, day: string, columns: string])[] = [
  ['goods_receipt', 'local_day', 'local_day, return_id'],
  ['unit_event', 'local_day', 'local_day, event, from_state, to_state, quantity'],
  ['inspection', 'local_day', 'local_day, quantity, grade, minutes, found_reason'],
  ['disposition', 'local_day', 'local_day, quantity, code'],
  [
    'settlement',
    'local_day',
    `local_day, number, return_id, currency, outcome, credit_gross_minor, credit_net_minor, fee_minor, deduction_minor,
    allowance_minor, shipping_gross_minor, shipping_net_minor, shipping_taxes, return_shipping_gross_minor,
    return_shipping_net_minor, return_shipping_taxes, bonus_minor, rounding_minor, total_minor, fee_is_supply`,
  ],
  ['settlement_reversal', 'local_day', 'local_day, settlement_id'],
  ['payout', 'local_day', 'local_day, settlement_id, tender_id, kind, amount_minor, rounding_minor, reverses_id'],
  ['exchange', 'local_day', 'local_day, sale_id, settlement_id, credit_used_minor, paid_more_minor, tender_kind'],
]

const keptRow = ([table, day, columns]: (typeof kept)[number]) => `
create trigger ${table}_of_closed_month_stays before update of ${columns} on ${table} when ${closed(`old.${day}`)}
${stop(`old.${day}`)}`

const booked = [
  'settlement',
  'settlement_reversal',
  'payout',
  'store_credit_event',
  'stock_move',
  'cost_entry',
  'exchange',
]
const undeleted = (table: string) => `
create trigger ${table}_of_closed_month_is_not_deleted before delete on ${table} when ${closed('old.local_day')}
${stop('old.local_day')}`

const appended = (table: string) => `
create trigger ${table}_never_changes before update on ${table}
begin select raise(abort, '${table}_is_append_only'); end;`

const settledIn = (row: string) => `(select local_day from settlement where id = ${row}.settlement_id)`

/** Invariant 7 for what is there already: rows of a closed month keep what they say, and a stored pack is that file. */
export const closedMonths: Migration = {
  number: 8,
  name: 'closed months',
  sql: `
alter table month_pack add column reopened_at text;
alter table month_pack add column reopened_by text references staff (id);
alter table month_pack add column reopen_reason text;
create index payout_by_decided_day on payout (decided_day) where decided_day is not null;
create index payout_waiting on payout (settlement_id) where state = 'recorded';
${kept.map(keptRow).join('')}
${booked.map(undeleted).join('')}
${['stock_move', 'cost_entry'].map(appended).join('')}

create trigger settlement_line_of_closed_month_stays before update on settlement_line when ${closed(settledIn('old'))}
${stop(settledIn('old'))}
create trigger settlement_line_month_closed before insert on settlement_line when ${closed(settledIn('new'))}
${stop(settledIn('new'))}
create trigger payout_failed_in_closed_month_stays before update of state, decided_day on payout
  when old.state = 'failed' and ${closed('old.decided_day')}
${stop('old.decided_day')}
create trigger rma_requested_in_closed_month before update of requested_day on rma
  when new.requested_day is not null and ${closed('new.requested_day')}
${stop('new.requested_day')}
create trigger rma_authorized_in_closed_month_stays before update of authorized_day on rma
  when old.authorized_day is not new.authorized_day and ${closed('old.authorized_day')}
${stop('old.authorized_day')}
create trigger month_pack_is_that_file before update of sha256, bytes, grounds on month_pack
  when old.sha256 is not null and (old.sha256 is not new.sha256 or old.grounds <> new.grounds)
begin select raise(abort, 'stored_pack_never_changes'); end;
`,
}
