import type { Migration } from '../migrate.ts'

/** Money that comes back for a reversal and failed: it can be tried again, once at a time, and is found at the desk. */
export const openWork: Migration = {
  number: 20,
  name: 'open work',
  sql: `
drop index payout_reversed_once;
create unique index payout_reversed_once on payout (reverses_id) where reverses_id is not null and state <> 'failed';
create index payout_failed on payout (settlement_id) where state = 'failed';
create index payout_opposite_failed on payout (reverses_id) where reverses_id is not null and state = 'failed';
`,
}
