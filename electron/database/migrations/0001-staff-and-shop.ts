import type { Migration } from '../migrate.ts'

/** Who works here, what was done by whom, and what must not be done twice. */
export const staffAndShop: Migration = {
  number: 1,
  name: 'staff and shop',
  sql: `
create table shop (
  id integer primary key check (id = 1),
  name text not null,
  currency text not null,
  time_zone text not null,
  settings text not null check (json_valid(settings)),
  recovery_hash text,
  demo integer not null default 0 check (demo in (0, 1)),
  set_up_at text not null,
  version integer not null default 1
) strict;

create table staff (
  id text primary key,
  name text not null,
  name_folded text not null unique,
  role text not null check (role in ('counter', 'supervisor', 'owner', 'bookkeeper')),
  pin_hash text not null,
  cash_limit_minor integer check (cash_limit_minor >= 0),
  override_limit_minor integer check (override_limit_minor >= 0),
  language text,
  active integer not null default 1 check (active in (0, 1)),
  failed_tries integer not null default 0,
  last_failed_at text,
  locked_until text,
  created_at text not null,
  version integer not null default 1
) strict;

create table session (
  id_hash text primary key,
  staff_id text references staff (id),
  started_at text not null,
  seen_at text not null
) strict, without rowid;

create table approval (
  id text primary key,
  operation text not null,
  subject text not null,
  amount_minor integer not null,
  approved_by text not null references staff (id),
  requested_by text not null references staff (id),
  created_at text not null,
  expires_at text not null,
  used_at text,
  check (approved_by <> requested_by)
) strict;

create table idempotency (
  key text primary key,
  operation text not null,
  staff_id text,
  input_hash text not null,
  reply text not null,
  created_at text not null
) strict, without rowid;
create index idempotency_by_age on idempotency (created_at);

create table audit_event (
  seq integer primary key,
  at text not null,
  staff_id text,
  command text not null,
  subject_kind text,
  subject_id text,
  details text not null check (json_valid(details)),
  previous_hash text not null,
  hash text not null
) strict;
create index audit_by_subject on audit_event (subject_kind, subject_id, seq);
create index audit_by_staff on audit_event (staff_id, seq);
create trigger audit_never_changes before update on audit_event begin select raise(abort, 'audit_is_append_only'); end;
create trigger audit_never_goes before delete on audit_event begin select raise(abort, 'audit_is_append_only'); end;

create table sequence (
  name text primary key,
  last integer not null
) strict, without rowid;

create table job (
  id text primary key,
  kind text not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  cancel_requested integer not null default 0 check (cancel_requested in (0, 1)),
  progress text not null default '{}' check (json_valid(progress)),
  input text not null check (json_valid(input)),
  result text check (json_valid(result)),
  failure text check (json_valid(failure)),
  created_by text not null,
  created_at text not null,
  started_at text,
  ended_at text
) strict;
create index job_by_state on job (state, created_at);

create table period_lock (
  month text primary key,
  closed_by text not null references staff (id),
  closed_at text not null,
  reopened_by text references staff (id),
  reopened_at text,
  reopen_reason text
) strict, without rowid;
`,
}
