import type { Migration } from '../migrate.ts'

/** What was sold, to whom, for how much. Rows of an import show only once the import is visible. */
export const salesAndProducts: Migration = {
  number: 2,
  name: 'sales and products',
  sql: `
create table import_profile (
  id text primary key,
  name text not null,
  name_folded text not null unique,
  format text not null,
  mapping text not null check (json_valid(mapping)),
  created_at text not null,
  version integer not null default 1
) strict;

create table import (
  id text primary key,
  job_id text not null references job (id),
  kind text not null check (kind in ('sales', 'products')),
  visible integer not null default 0 check (visible in (0, 1)),
  file_name text not null,
  file_sha256 text not null,
  format text not null,
  profile_id text references import_profile (id),
  summary text not null default '{}' check (json_valid(summary)),
  created_at text not null,
  created_by text not null
) strict;
create index import_by_visible on import (visible, created_at);

create table customer (
  id text primary key,
  name text not null,
  name_folded text not null default '',
  search_id integer unique check (search_id > 0),
  phone text,
  phone_digits text,
  email text,
  email_folded text,
  address text check (json_valid(address)),
  external_ref text,
  notes text,
  blocked_since text,
  import_id text references import (id),
  created_at text not null,
  version integer not null default 1
) strict;
create index customer_by_name on customer (name_folded, id);
create index customer_by_phone on customer (phone_digits) where phone_digits is not null;
create index customer_by_email on customer (email_folded) where email_folded is not null;
create unique index customer_by_external_ref on customer (external_ref) where external_ref is not null;
create index customer_by_import on customer (import_id) where import_id is not null;

create table supplier (
  id text primary key,
  name text not null,
  name_folded text not null unique,
  import_id text references import (id),
  created_at text not null,
  version integer not null default 1
) strict;

create index supplier_by_import on supplier (import_id) where import_id is not null;

create table product (
  id text primary key,
  sku text not null,
  sku_folded text not null unique,
  name text not null,
  name_folded text not null default '',
  search_id integer unique check (search_id < 0),
  category text,
  tags text not null default '[]' check (json_valid(tags)),
  supplier_id text references supplier (id),
  unit_cost_minor integer check (unit_cost_minor >= 0),
  price_minor integer check (price_minor >= 0),
  tax_class text,
  serial_tracked integer not null default 0,
  lot_tracked integer not null default 0,
  final_sale integer not null default 0,
  hygiene integer not null default 0,
  hazmat integer not null default 0,
  dropshipped integer not null default 0,
  warranty_months integer,
  weight_grams integer,
  b_stock_sku text,
  import_id text references import (id),
  created_at text not null,
  version integer not null default 1
) strict;
create index product_by_name on product (name_folded, id);
create index product_by_category on product (category, name_folded, id) where category is not null;
create index product_by_supplier on product (supplier_id) where supplier_id is not null;
create index product_by_import on product (import_id) where import_id is not null;

create table product_code (
  code text primary key,
  product_id text not null references product (id)
) strict, without rowid;
create index product_code_by_product on product_code (product_id);

create table lot (
  id text primary key,
  product_id text not null references product (id),
  code text not null,
  supplier_id text references supplier (id),
  received_on text,
  quantity integer,
  stop_sale integer not null default 0,
  unique (product_id, code)
) strict;
create index lot_by_supplier on lot (supplier_id) where supplier_id is not null;

create table sale (
  id text primary key,
  number text not null,
  number_folded text not null,
  channel text not null check (channel in ('in_store', 'distance')),
  status text not null check (status in ('complete', 'unpaid', 'voided', 'cancelled')),
  sold_at text not null,
  sold_day text not null,
  fulfilled_at text,
  delivered_at text,
  customer_id text references customer (id),
  gift integer not null default 0,
  currency text not null,
  tax_mode text not null check (tax_mode in ('inclusive', 'exclusive')),
  total_minor integer not null,
  shipping_net_minor integer not null default 0,
  shipping_gross_minor integer not null default 0,
  shipping_taxes text not null default '[]' check (json_valid(shipping_taxes)),
  refunded_elsewhere_minor integer not null default 0,
  source text not null,
  external_id text not null,
  content_hash text not null,
  note text,
  import_id text references import (id),
  created_at text not null,
  version integer not null default 1,
  unique (source, external_id)
) strict;
create index sale_by_number on sale (number_folded);
create index sale_by_customer on sale (customer_id, sold_at) where customer_id is not null;
create index sale_by_import on sale (import_id) where import_id is not null;

create table sale_line (
  id text primary key,
  sale_id text not null references sale (id),
  line_number integer not null,
  kind text not null check (kind in ('product', 'fee')),
  product_id text references product (id),
  sku text,
  description text not null,
  quantity integer not null check (quantity > 0),
  unit_price_text text not null,
  line_discount_minor integer not null default 0,
  order_discount_minor integer not null default 0,
  net_minor integer not null check (net_minor >= 0),
  gross_minor integer not null check (gross_minor >= net_minor),
  taxes text not null default '[]' check (json_valid(taxes)),
  tax_shared integer not null default 0,
  refunded_elsewhere_minor integer not null default 0 check (refunded_elsewhere_minor >= 0),
  refunded_elsewhere_quantity integer not null default 0,
  kit_parent_id text references sale_line (id),
  lot_code text,
  serials text not null default '[]' check (json_valid(serials)),
  unit_cost_minor integer,
  unique (sale_id, line_number)
) strict;
create index sale_line_by_product on sale_line (product_id) where product_id is not null;
create index sale_line_by_kit on sale_line (kit_parent_id) where kit_parent_id is not null;

create table tender (
  id text primary key,
  sale_id text not null references sale (id),
  position integer not null,
  kind text not null check (kind in ('cash', 'card', 'gift_card', 'store_credit', 'transfer', 'other')),
  amount_minor integer not null check (amount_minor >= 0),
  last_four text,
  reference text,
  refunded_elsewhere_minor integer not null default 0 check (refunded_elsewhere_minor >= 0),
  unique (sale_id, position)
) strict;

create virtual table search_text using fts5 (text, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1');

create view visible_import as select id from import where visible = 1;
create view visible_sale as select * from sale where import_id is null or import_id in (select id from import where visible = 1);
create view visible_customer as select * from customer where import_id is null or import_id in (select id from import where visible = 1);
create view visible_product as select * from product where import_id is null or import_id in (select id from import where visible = 1);
`,
}
