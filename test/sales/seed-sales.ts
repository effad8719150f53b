import type { Connection } from '../../electron/database/open.ts'

/** Puts two customers, two products and two sales into a file: what the tests of reading stand on. */
export function seedSales(raw: Connection): { readonly sale: string; readonly line: string } {
  const sale = id('S1')
  const line = id('L1')
  raw.exec(`
insert into customer (id, name, name_folded, search_id, phone, phone_digits, email, email_folded, external_ref, created_at)
values ('${id('C1')}', 'Zoë Müller', 'zoe muller', 1, '+49 170 123 4567', '491701234567', 'Zoe@example.org', 'zoe@example.org', '17850', '2025-05-01T08:00:00.000Z');
insert into search_text (rowid, text) values (1, 'Zoë Müller' || char(10) || 'Zoe@example.org' || char(10) || '491701234567');
insert into product (id, sku, sku_folded, name, name_folded, search_id, category, price_minor, created_at)
values ('${id('P1')}', 'BAND-5', 'band-5', 'Resistance band set, 5 pieces', 'resistance band set, 5 pieces', -1, 'Fitness', 1999, '2025-05-01T08:00:00.000Z');
insert into search_text (rowid, text) values (-1, 'Resistance band set, 5 pieces' || char(10) || 'BAND-5');
insert into product_code (code, product_id) values ('4006381333931', '${id('P1')}');
insert into sale (id, number, number_folded, channel, status, sold_at, sold_day, customer_id, currency, tax_mode, total_minor, source, external_id, content_hash, created_at)
values ('${sale}', '#1042', '1042', 'in_store', 'complete', '2025-05-10T10:00:00.000Z', '2025-05-10', '${id('C1')}', 'EUR', 'inclusive', 5997, 'mapped', '1042', 'x', '2025-05-10T10:00:00.000Z'),
 ('${id('S2')}', '10421', '10421', 'distance', 'complete', '2025-05-11T10:00:00.000Z', '2025-05-11', null, 'EUR', 'inclusive', 1000, 'mapped', '10421', 'x', '2025-05-11T10:00:00.000Z');
insert into sale_line (id, sale_id, line_number, kind, product_id, sku, description, quantity, unit_price_text, net_minor, gross_minor, taxes)
values ('${line}', '${sale}', 1, 'product', '${id('P1')}', 'BAND-5', 'Resistance band set, 5 pieces', 3, '19.99', 5040, 5997, '[{"code":"19","rateMilli":19000,"taxMinor":957}]');
insert into tender (id, sale_id, position, kind, amount_minor, last_four) values ('${id('T1')}', '${sale}', 1, 'card', 5997, '4242');
insert into rma (id, number, type, channel, sale_id, customer_id, status, created_at, created_by, updated_at)
values ('${id('R1')}', 'R-2025-0001', 'remorse', 'counter', '${sale}', '${id('C1')}', 'authorized', '2025-05-12T10:00:00.000Z', 'x', '2025-05-12T10:00:00.000Z');
insert into return_line (id, return_id, line_number, sale_line_id, product_id, description, reason, quantity_requested, live_units, settled_units, credited_gross_minor)
values ('${id('RL1')}', '${id('R1')}', 1, '${line}', '${id('P1')}', 'Resistance band set', 'changed_mind', 1, 1, 1, 1999);
insert into return_unit (return_line_id, state, quantity) values ('${id('RL1')}', 'accepted', 1);
insert into store_credit (id, code, customer_id, currency, created_at) values ('${id('SC1')}', 'SC-7K2M', '${id('C1')}', 'EUR', '2025-05-12T10:00:00.000Z');
insert into store_credit_event (id, store_credit_id, kind, amount_minor, at, local_day, by_staff_id)
values ('${id('SE1')}', '${id('SC1')}', 'issue', 500, '2025-05-12T10:00:00.000Z', '2025-05-12', 'x');
`)
  return { sale, line }
}

/** An id of a test's own record. */
export function id(name: string): string {
  return `01SEED${name.replaceAll(/[ILOU]/g, 'X').padEnd(20, '0')}`
}
