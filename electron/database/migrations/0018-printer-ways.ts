import type { Migration } from '../migrate.ts'

/**
 * Printers on USB, serial ports and system queues, printers that rest, and what a system's queue calls a job.
 * Note: SQLite can't widen a check, so the table is made anew; jobs point at it, which is looked at again at the commit.
 */
export const printerWays: Migration = {
  number: 18,
  name: 'printer ways',
  sql: `
pragma defer_foreign_keys = on;
create temp table printer_before as select * from printer;
drop table printer;
create table printer (
  id text primary key,
  name text not null,
  name_folded text not null unique,
  transport text not null check (transport in ('network', 'usb', 'serial', 'queue', 'virtual')),
  address text,
  language text not null check (language in ('escpos', 'zpl')),
  columns integer,
  dpi integer,
  papers text not null default '[]' check (json_valid(papers)),
  abilities text not null default '{}' check (json_valid(abilities)),
  active integer not null default 1 check (active in (0, 1)),
  paused integer not null default 0 check (paused in (0, 1)),
  state text not null default 'unknown',
  state_detail text,
  state_at text,
  created_at text not null,
  version integer not null default 1
) strict;
insert into printer (
  id, name, name_folded, transport, address, language, columns, dpi, papers, abilities, active, state, state_detail,
  state_at, created_at, version
) select
  id, name, name_folded, transport, address, language, columns, dpi, papers, abilities, active, state, state_detail,
  state_at, created_at, version
from printer_before;
drop table printer_before;
alter table print_job add column queue_job text;
`,
}
