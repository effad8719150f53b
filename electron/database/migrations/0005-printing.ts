import type { Migration } from '../migrate.ts'

/** Printers and their spool: a job is written with the record it prints, and every step leaves an event. */
export const printing: Migration = {
  number: 5,
  name: 'printing',
  sql: `
create table printer (
  id text primary key,
  name text not null,
  name_folded text not null unique,
  transport text not null check (transport in ('network', 'virtual')),
  address text,
  language text not null check (language in ('escpos', 'zpl')),
  columns integer,
  dpi integer,
  papers text not null default '[]' check (json_valid(papers)),
  abilities text not null default '{}' check (json_valid(abilities)),
  active integer not null default 1 check (active in (0, 1)),
  state text not null default 'unknown',
  state_detail text,
  state_at text,
  created_at text not null,
  version integer not null default 1
) strict;

create table print_job (
  id text primary key,
  printer_id text not null references printer (id),
  paper text not null,
  subject_kind text not null,
  subject_id text not null,
  dedupe_key text not null unique,
  bytes blob not null,
  sha256 text not null,
  template_version text not null,
  target text not null check (json_valid(target)),
  state text not null check (state in ('queued', 'sending', 'confirmed', 'sent', 'unknown', 'failed', 'cancelled')),
  reason text,
  reprint_of text references print_job (id),
  copy_number integer not null default 0,
  tries integer not null default 0,
  bytes_sent integer not null default 0,
  expires_at text,
  requested_by text not null,
  created_at text not null,
  ended_at text
) strict;
create index print_job_waiting on print_job (printer_id, created_at) where state in ('queued', 'sending');
create index print_job_by_subject on print_job (subject_kind, subject_id, created_at);
create index print_job_by_state on print_job (state, created_at);

create table print_event (
  id text primary key,
  job_id text not null references print_job (id),
  at text not null,
  kind text not null,
  detail text not null default '{}' check (json_valid(detail)),
  by_staff_id text
) strict;
create index print_event_by_job on print_event (job_id, at);
`,
}
