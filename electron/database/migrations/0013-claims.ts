import type { Migration } from '../migrate.ts'

/** Block list and allow list: each change with its reason and person; `customer.blocked_since` follows it. */
export const claims: Migration = {
  number: 13,
  name: 'warranty and goods without a sale',
  sql: `
create table customer_standing (
  id text primary key,
  customer_id text not null references customer (id) on delete cascade,
  standing text not null check (standing in ('none', 'blocked', 'allowed')),
  reason text not null check (reason <> ''),
  at text not null,
  by_staff_id text not null references staff (id)
) strict;
create index customer_standing_by_customer on customer_standing (customer_id, at, id);
create trigger customer_standing_never_changes before update on customer_standing
begin select raise(abort, 'customer_standing_is_append_only'); end;
`,
}
