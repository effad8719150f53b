import type { Migration } from '../migrate.ts'
import { change } from './0007/rollup-triggers.ts'
import { closed } from './month-guards.ts'

/** A return counts by its first line, so a line that moves to another return changes what both of them count. */
const bothReturns = 'return_line_id in (select id from return_line where return_id in (old.return_id, new.return_id))'

/** Returns that are authorized in part or split, and what the clock said about paying in time. */
export const mailIn: Migration = {
  number: 17,
  name: 'mail-in',
  sql: `
alter table rma add column split_from_id text references rma (id);
alter table rma add column refund_within text check (json_valid(refund_within));
create index rma_by_split on rma (split_from_id) where split_from_id is not null;
create index rma_by_expiry on rma (expires_on) where expires_on is not null;

create trigger rollup_line_leaves before update of return_id on return_line when old.return_id <> new.return_id
begin ${change('-', 'rollup_of_returned', bothReturns)} end;
create trigger rollup_line_arrives after update of return_id on return_line when old.return_id <> new.return_id
begin ${change('+', 'rollup_of_returned', bothReturns)} end;

alter table return_line add column declined_units integer not null default 0 check (declined_units >= 0);
alter table return_line add column decline_reason text;
alter table return_line add column decline_note text;

create table sla_event (
  id text primary key,
  return_id text not null references rma (id),
  event text not null check (event in ('half', 'breach')),
  due text not null,
  at text not null,
  local_day text not null,
  unique (return_id, event, due)
) strict;
create trigger sla_event_month_closed before insert on sla_event when ${closed('new.local_day')}
begin select raise(abort, 'month_closed ' || substr(new.local_day, 1, 7)); end;
create trigger sla_event_never_changes before update on sla_event
begin select raise(abort, 'sla_event_is_append_only'); end;
create trigger sla_event_is_not_deleted before delete on sla_event
begin select raise(abort, 'sla_event_is_append_only'); end;
`,
}
