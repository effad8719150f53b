import type { Migration } from '../migrate.ts'
import { appended } from './month-guards.ts'

/**
 * How decisions are carried out: each step with its document, lots with their buyer, what was really got for units, and
 * what a grade of a category really brought, kept as sums.
 */
export const queues: Migration = {
  number: 11,
  name: 'disposition queues',
  sql: `
create table disposition_lot (
  id text primary key,
  number text not null unique,
  code text not null check (code in ('liquidate', 'donate')),
  partner text not null check (partner <> ''),
  reference text not null default '',
  currency text not null,
  at text not null,
  local_day text not null,
  by_staff_id text not null references staff (id)
) strict;
create index disposition_lot_by_day on disposition_lot (local_day, id);
${appended('disposition_lot')}

alter table disposition add column out_day text;
alter table disposition add column back_day text;
alter table disposition add column due_on text;
alter table disposition add column lot_id text references disposition_lot (id);
create index disposition_by_lot on disposition (lot_id) where lot_id is not null;
create index disposition_to_do on disposition (coalesce(first_day, local_day), id) where current = 1 and state = 'decided';
create index disposition_done on disposition (coalesce(first_day, local_day), id) where current = 1 and state = 'done';

create table disposition_step (
  id text primary key,
  disposition_id text not null references disposition (id),
  step text not null,
  from_state text not null,
  to_state text not null,
  details text not null default '{}' check (json_valid(details)),
  file_sha256 text,
  file_name text,
  file_type text,
  at text not null,
  local_day text not null,
  by_staff_id text not null references staff (id)
) strict;
create index disposition_step_by_disposition on disposition_step (disposition_id, at, id);
create index disposition_step_by_file on disposition_step (file_sha256) where file_sha256 is not null;
${appended('disposition_step')}

create table recovery (
  id text primary key,
  disposition_id text not null references disposition (id),
  lot_id text references disposition_lot (id),
  booking integer not null check (booking > 0),
  code text not null,
  grade text not null,
  category text not null,
  quantity integer not null,
  sold_net_minor integer not null,
  net_minor integer not null,
  tax_minor integer not null,
  tax_rate_milli integer not null,
  at text not null,
  local_day text not null,
  by_staff_id text not null references staff (id),
  reverses_id text references recovery (id)
) strict;
create index recovery_by_disposition on recovery (disposition_id);
create index recovery_by_lot on recovery (lot_id, booking) where lot_id is not null;
create index recovery_by_day on recovery (local_day) where lot_id is not null;
create unique index recovery_reversed_once on recovery (reverses_id) where reverses_id is not null;
${appended('recovery')}

create table value_history (
  category text not null,
  grade text not null,
  units integer not null,
  sold_net_minor integer not null,
  got_minor integer not null,
  primary key (category, grade)
) strict, without rowid;
create trigger recovery_is_learnt after insert on recovery when new.code <> 'donate' and new.sold_net_minor <> 0
begin
  insert into value_history (category, grade, units, sold_net_minor, got_minor)
  values (new.category, new.grade, new.quantity, new.sold_net_minor, new.net_minor)
  on conflict (category, grade) do update set units = units + excluded.units,
    sold_net_minor = sold_net_minor + excluded.sold_net_minor, got_minor = got_minor + excluded.got_minor;
end;
`,
}
