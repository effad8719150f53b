import type { Migration } from '../migrate.ts'

const lineChecks = `
  select raise(abort, 'live_units_exceed_sold') where new.sale_line_id is not null and
    (select sum(live_units) from return_line where sale_line_id = new.sale_line_id) >
    (select quantity from sale_line where id = new.sale_line_id);
  select raise(abort, 'credit_exceeds_paid') where new.sale_line_id is not null and
    (select sum(credited_gross_minor + allowed_minor) from return_line where sale_line_id = new.sale_line_id) >
    (select gross_minor - refunded_elsewhere_minor from sale_line where id = new.sale_line_id);`

const tenderCheck = `
  select raise(abort, 'payouts_exceed_tender') where new.tender_id is not null and
    (select sum(amount_minor) from payout where tender_id = new.tender_id and state <> 'failed') >
    (select amount_minor - refunded_elsewhere_minor from tender where id = new.tender_id);`

const closedMonth = (table: string, column: string) => `
create trigger ${table}_month_closed before insert on ${table}
  when exists (select 1 from period_lock where month = substr(new.${column}, 1, 7) and reopened_at is null)
begin select raise(abort, 'month_closed ' || substr(new.${column}, 1, 7)); end;`

/** Invariants 1 to 4, 7 and 9 of the domain, held by the file itself. */
export const invariants: Migration = {
  number: 4,
  name: 'invariants',
  sql: `
create trigger return_line_sums_insert after insert on return_line begin ${lineChecks} end;
create trigger return_line_sums_update after update of live_units, credited_gross_minor, allowed_minor, sale_line_id on return_line
begin ${lineChecks} end;
create trigger payout_sums_insert after insert on payout begin ${tenderCheck} end;
create trigger payout_sums_update after update of amount_minor, state on payout begin ${tenderCheck} end;
create trigger store_credit_never_negative after insert on store_credit_event begin
  select raise(abort, 'store_credit_below_zero') where
    (select sum(amount_minor) from store_credit_event where store_credit_id = new.store_credit_id) < 0;
end;
create trigger store_credit_event_never_changes before update on store_credit_event
begin select raise(abort, 'store_credit_event_is_append_only'); end;
create trigger policy_version_never_changes before update on policy_version
begin select raise(abort, 'published_policy_never_changes'); end;
create trigger sale_line_with_return_keeps_its_value before update of quantity, net_minor, gross_minor, taxes on sale_line
  when exists (select 1 from return_line where sale_line_id = old.id)
begin select raise(abort, 'sale_line_has_returns'); end;
${[
  ['rma', 'requested_day'],
  ['unit_event', 'local_day'],
  ['goods_receipt', 'local_day'],
  ['inspection', 'local_day'],
  ['disposition', 'local_day'],
  ['settlement', 'local_day'],
  ['settlement_reversal', 'local_day'],
  ['store_credit_event', 'local_day'],
  ['payout', 'local_day'],
]
  .map(([table, column]) => closedMonth(table ?? '', column ?? ''))
  .join('\n')}
`,
}
