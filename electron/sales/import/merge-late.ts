import { sql } from 'kysely'
import { customerSearchText, indexCustomer } from '../../customers/store.ts'
import { indexProduct, productSearchText } from '../../products/store.ts'
import type { Inside } from '../../runner.ts'
import { mergedTables } from './staging.ts'

const line = mergedTables.sale_line.join(', ')
const tender = mergedTables.tender.join(', ')

/** What a newer export may change of a line in any case, and what only where no return holds it. */
const always = ['description', 'refunded_elsewhere_minor', 'refunded_elsewhere_quantity', 'lot_code', 'serials']
const unlessFrozen = [
  'quantity',
  'unit_price_text',
  'line_discount_minor',
  'order_discount_minor',
  'net_minor',
  'gross_minor',
  'taxes',
  'tax_shared',
]

/** Applies what an import says of records that were there before, in the import's last transaction. */
export async function applyLate(desk: Inside): Promise<void> {
  const { raw } = desk
  raw.exec(`
update main.sale set status = u.status, channel = u.channel, total_minor = u.total_minor,
  fulfilled_at = coalesce(u.fulfilled_at, sale.fulfilled_at), delivered_at = coalesce(u.delivered_at, sale.delivered_at),
  customer_id = coalesce(u.customer_id, sale.customer_id), refunded_elsewhere_minor = u.refunded_elsewhere_minor,
  content_hash = u.content_hash, note = coalesce(u.note, sale.note), version = version + 1
  from staging.sale_update u where u.id = sale.id;
update main.sale_line set ${always.map(name => `${name} = u.${name}`).join(', ')}
  from staging.line_update u where u.id = sale_line.id;
update main.sale_line set ${unlessFrozen.map(name => `${name} = u.${name}`).join(', ')}
  from staging.line_update u where u.id = sale_line.id and u.frozen = 0;
insert into main.sale_line (${line}) select ${line} from staging.line_add order by seq;
update main.tender set kind = u.kind, amount_minor = u.amount_minor, last_four = coalesce(u.last_four, tender.last_four),
  reference = coalesce(u.reference, tender.reference), refunded_elsewhere_minor = u.refunded_elsewhere_minor
  from staging.tender_update u where u.id = tender.id;
delete from main.tender where id in (select id from staging.tender_gone);
insert into main.tender (${tender}) select ${tender} from staging.tender_add order by seq;
update main.customer set phone = coalesce(customer.phone, u.phone), phone_digits = coalesce(customer.phone_digits, u.phone_digits),
  email = coalesce(customer.email, u.email), email_folded = coalesce(customer.email_folded, u.email_folded),
  address = coalesce(customer.address, u.address), external_ref = coalesce(customer.external_ref, u.external_ref),
  version = version + 1
  from staging.customer_fill u where u.id = customer.id;
update main.product set name = coalesce(u.name, product.name), name_folded = coalesce(u.name_folded, product.name_folded),
  category = coalesce(u.category, product.category), tags = coalesce(u.tags, product.tags),
  supplier_id = coalesce(u.supplier_id, product.supplier_id), unit_cost_minor = coalesce(u.unit_cost_minor, product.unit_cost_minor),
  price_minor = coalesce(u.price_minor, product.price_minor), version = version + 1
  from staging.product_update u where u.id = product.id;
insert or ignore into main.product_code (code, product_id) select code, product_id from staging.code_add order by seq;`)
  await indexChanged(desk)
}

/** Brings the full-text index in line with the customers and products that changed. */
async function indexChanged({ db, raw }: Inside): Promise<void> {
  const ids = (table: string) => raw.prepare<[], string>(`select id from staging.${table}`).pluck().all()
  for (const id of ids('customer_fill')) {
    const row = await db.selectFrom('customer').selectAll().where('id', '=', id).executeTakeFirst()
    if (row && row.searchId !== null) await indexCustomer(db, row.searchId, customerSearchText(row))
  }
  for (const id of ids('product_update')) {
    const row = await db
      .selectFrom('product')
      .select(['name', 'sku', 'searchId'])
      .where('id', '=', id)
      .where('nameFolded', '<>', sql<string>`''`)
      .executeTakeFirst()
    if (row && row.searchId !== null) await indexProduct(db, row.searchId, productSearchText(row))
  }
}
