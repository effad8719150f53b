import type { Migration } from '../migrate.ts'

const hasArrived = [
  ...['received', 'needs_decision', 'accepted', 'rejected', 'handed_back', 'shipped_back'],
  ...['disposed_with_consent', 'quarantined'],
]
const units = (...states: readonly string[]) =>
  `sum(case when state in (${states.map(state => `'${state}'`).join(', ')}) then quantity else 0 end)`

/** As in `0020-open-work.ts`, but lost units that nobody is refunded for ask for a decision too. */
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

/** Returns of which units were lost on their way wait for somebody who decides whether they are refunded. */
export const lostGoods: Migration = {
  number: 21,
  name: 'lost goods',
  sql: `
drop trigger rma_asks_with_new_units;
drop trigger rma_asks_with_units;
drop trigger rma_asks_with_money;
drop trigger rma_asks_when_split;
${asks('rma.id').replace(/where id = rma\.id and/, "where status = 'authorized' and")}
create trigger rma_asks_with_new_units after insert on return_unit begin ${asks(returnOf('new.return_line_id'))} end;
create trigger rma_asks_with_units after update of quantity on return_unit
begin ${asks(returnOf('new.return_line_id'))} end;
create trigger rma_asks_with_money after update of settled_units, kept_units, lost_settled_units, allowed_minor
  on return_line begin ${asks('new.return_id')} end;
create trigger rma_asks_when_split after update of return_id on return_line when old.return_id <> new.return_id
begin ${asks('old.return_id')} ${asks('new.return_id')} end;
`,
}
