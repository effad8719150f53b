import type { Migration } from '../migrate.ts'

/** Parcels of a receipt, and lines for what came without being asked for. */
export const bench: Migration = {
  number: 10,
  name: 'bench',
  sql: `
alter table return_line add column came_as text check (came_as in ('extra', 'wrong'));
alter table inspection add column opened_units integer not null default 0 check (opened_units >= 0);

create table goods_receipt_shipment (
  receipt_id text not null references goods_receipt (id),
  shipment_id text not null references shipment (id),
  primary key (receipt_id, shipment_id)
) strict, without rowid;
create index goods_receipt_shipment_by_shipment on goods_receipt_shipment (shipment_id);
`,
}
