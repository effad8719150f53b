import type { Migration } from '../migrate.ts'

const closed = (day: string) =>
  `exists (select 1 from period_lock where month = substr(${day}, 1, 7) and reopened_at is null)`

const appended = (table: string) => `
create trigger ${table}_never_changes before update on ${table}
begin select raise(abort, '${table}_is_append_only'); end;
create trigger ${table}_is_not_deleted before delete on ${table}
begin select raise(abort, '${table}_is_append_only'); end;`

/** Parcels of a receipt, lines for what came without being asked for, photos, and the shop's own checklists. */
export const bench: Migration = {
  number: 10,
  name: 'bench',
  sql: `
alter table return_line add column came_as text check (came_as in ('extra', 'wrong'));
alter table inspection add column opened_units integer not null default 0 check (opened_units >= 0);
alter table inspection add column found_serial text;
alter table inspection add column found_lot text;

create table goods_receipt_shipment (
  receipt_id text not null references goods_receipt (id),
  shipment_id text not null references shipment (id),
  primary key (receipt_id, shipment_id)
) strict, without rowid;
create index goods_receipt_shipment_by_shipment on goods_receipt_shipment (shipment_id);

create table photo (
  id text primary key,
  return_id text not null references rma (id),
  return_line_id text references return_line (id),
  sha256 text not null,
  small_sha256 text not null,
  format text not null check (format in ('jpeg', 'png', 'webp')),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  bytes integer not null check (bytes > 0),
  at text not null,
  local_day text not null,
  by_staff_id text not null references staff (id)
) strict;
create index photo_by_return on photo (return_id, return_line_id);
create trigger photo_month_closed before insert on photo when ${closed('new.local_day')}
begin select raise(abort, 'month_closed ' || substr(new.local_day, 1, 7)); end;
${appended('photo')}

create table checklist_version (
  id text primary key,
  number integer not null unique,
  document text not null check (json_valid(document)),
  at text not null,
  by_staff_id text not null references staff (id)
) strict;
${appended('checklist_version')}
`,
}
