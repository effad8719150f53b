import type { Migration } from '../migrate.ts'
import { appended } from './month-guards.ts'

/** Suspicions noted on a return and cleared again, customers' signatures, and second reasons found at once. */
export const evidence: Migration = {
  number: 16,
  name: 'signatures and suspicions',
  sql: `
create index return_line_by_second_reason on return_line (second_reason, reason) where second_reason is not null;

create table suspicion_event (
  id text primary key,
  return_id text not null references rma (id),
  category text not null,
  event text not null check (event in ('raise', 'clear')),
  note text,
  at text not null,
  local_day text not null,
  by_staff_id text not null references staff (id)
) strict;
create index suspicion_event_by_return on suspicion_event (return_id, category, at, id);
create index suspicion_event_by_day on suspicion_event (local_day);
${appended('suspicion_event')}

create table signature (
  id text primary key,
  return_id text not null references rma (id),
  how text not null check (how in ('screen', 'paper')),
  signed_text text not null,
  signer text not null,
  strokes text check (json_valid(strokes)),
  sha256 text not null,
  at text not null,
  local_day text not null,
  by_staff_id text not null references staff (id),
  check ((how = 'screen') = (strokes is not null))
) strict;
create index signature_by_return on signature (return_id, at, id);
${appended('signature')}
`,
}
