import { dispositions } from '../../../shared/grading/dispositions.ts'
import type { Migration } from '../migrate.ts'

const hasArrived = [
  ...['received', 'needs_decision', 'accepted', 'rejected', 'handed_back', 'shipped_back'],
  ...['disposed_with_consent', 'quarantined'],
]
const units = (...states: readonly string[]) =>
  `sum(case when state in (${states.map(state => `'${state}'`).join(', ')}) then quantity else 0 end)`

/**
 * What an authorized return asks of somebody at the counter, as its units tell: the shown status of the screen
 * (`shared/returns/shown-status.ts`), which decides again for each return that is found by it. Units lost on their way that
 * nobody is refunded for ask for a decision too.
 */
const asks = (returnId: string) => `
update rma set asks = (
  select case
    when settled > 0 and awaited + undecided + accepted - settled_accepted + lost = 0 then null
    when settled > 0 or (arrived > 0 and undecided = 0) then 'settle'
    when arrived > 0 then 'grade'
    when lost > 0 then 'settle'
    when in_transit > 0 or ahead > 0 or rma.channel <> 'counter' then null
    else 'receive' end
  from (
    select sum(awaited) as awaited, sum(in_transit) as in_transit, sum(undecided) as undecided, sum(arrived) as arrived,
      sum(accepted) as accepted, sum(min(settled_units, accepted)) as settled_accepted,
      sum(max(0, settled_units - accepted)) as ahead,
      sum(max(0, lost - lost_settled_units - max(0, settled_units - accepted - awaited))) as lost,
      sum(min(settled_units, accepted) + kept_units + lost_settled_units + (allowed_minor > 0)) as settled
    from (
      select line.settled_units, line.kept_units, line.lost_settled_units, line.allowed_minor,
        ${units('awaiting', 'in_transit')} as awaited, ${units('in_transit')} as in_transit,
        ${units('received', 'needs_decision')} as undecided, ${units('accepted')} as accepted,
        ${units(...hasArrived)} as arrived, ${units('lost')} as lost
      from return_line line join return_unit on return_unit.return_line_id = line.id
      where line.return_id = rma.id group by line.id)))
where id = ${returnId} and import_id is null;`

const returnOf = (line: string) => `(select return_id from return_line where id = ${line})`

/** What a decision where goods go counts for in its list, while it is in force. */
const counted = (row: 'new' | 'old', sign: '+' | '-') => `
insert into queue_sum (state, code, entries, units, value_minor, unvalued_units)
select ${row}.state, ${row}.code, ${sign}1, ${sign}${row}.quantity,
  ${sign}coalesce(${row}.real_recovery_minor, ${row}.expected_recovery_minor, 0),
  ${sign}iif(coalesce(${row}.real_recovery_minor, ${row}.expected_recovery_minor) is null, ${row}.quantity, 0)
where ${row}.current = 1
on conflict (state, code) do update set entries = entries + excluded.entries, units = units + excluded.units,
  value_minor = value_minor + excluded.value_minor, unvalued_units = unvalued_units + excluded.unvalued_units;`

/**
 * What waits for somebody, found without walking what is done: returns by what they ask for, lists of goods by their sums,
 * and money that comes back for a reversal and failed, which can be tried again, once at a time.
 */
export const openWork: Migration = {
  number: 20,
  name: 'open work',
  sql: `
drop index payout_reversed_once;
create unique index payout_reversed_once on payout (reverses_id) where reverses_id is not null and state <> 'failed';
create index payout_failed on payout (settlement_id) where state = 'failed';
create index payout_opposite_failed on payout (reverses_id) where reverses_id is not null and state = 'failed';

alter table rma add column asks text check (asks in ('receive', 'grade', 'settle'));
${asks('rma.id').replace(/where id = rma\.id and/, "where status = 'authorized' and")}
create index rma_asking on rma (asks, updated_at, id) where status = 'authorized' and asks is not null;
create index rma_owing on rma (sla_due) where status = 'authorized' and asks is not null and sla_due is not null;
create trigger rma_asks_with_new_units after insert on return_unit begin ${asks(returnOf('new.return_line_id'))} end;
create trigger rma_asks_with_units after update of quantity on return_unit
begin ${asks(returnOf('new.return_line_id'))} end;
create trigger rma_asks_with_money after update of settled_units, kept_units, lost_settled_units, allowed_minor
  on return_line begin ${asks('new.return_id')} end;
create trigger rma_asks_when_split after update of return_id on return_line when old.return_id <> new.return_id
begin ${asks('old.return_id')} ${asks('new.return_id')} end;

create table queue_sum (
  state text not null check (state in ('decided', 'done')),
  code text not null check (code in (${dispositions.map(code => `'${code}'`).join(', ')})),
  entries integer not null,
  units integer not null,
  value_minor integer not null,
  unvalued_units integer not null,
  primary key (state, code)
) strict, without rowid;
insert into queue_sum (state, code, entries, units, value_minor, unvalued_units)
  select state, code, count(*), sum(quantity), sum(coalesce(real_recovery_minor, expected_recovery_minor, 0)),
    sum(iif(coalesce(real_recovery_minor, expected_recovery_minor) is null, quantity, 0))
  from disposition where current = 1 group by state, code;
create index disposition_by_list on disposition (state, code, coalesce(first_day, local_day)) where current = 1;
create trigger queue_sum_with_new after insert on disposition begin ${counted('new', '+')} end;
create trigger queue_sum_with_change
  after update of current, state, code, quantity, real_recovery_minor, expected_recovery_minor on disposition
begin ${counted('old', '-')} ${counted('new', '+')} end;
`,
}
