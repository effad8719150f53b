import { sql } from 'kysely'
import * as z from 'zod'
import type { ProductView } from '../../shared/products/contract.ts'
import type { Reader, Writer } from '../database/open.ts'
import { foldName } from '../staff/store.ts'

const texts = z.array(z.string())

/** A product code as it is compared. */
export function foldSku(sku: string): string {
  return sku.trim().toLowerCase()
}

/** What of a product can be found by three characters. */
export function productSearchText(product: { readonly name: string; readonly sku: string }): string {
  return `${product.name}\n${product.sku}`
}

/** The visible product with this code or barcode. */
export async function findByCode(db: Reader, code: string) {
  return db
    .selectFrom('visibleProduct as product')
    .select(['id', 'sku', 'skuFolded', 'name', 'nameFolded', 'priceMinor'])
    .where(eb =>
      eb.or([
        eb('skuFolded', '=', foldSku(code)),
        eb('id', '=', eb.selectFrom('productCode').select('productId').where('code', '=', code.trim())),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
}

/** The barcodes of a product. */
export async function readCodes(db: Reader, productId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('productCode')
    .select('code')
    .where('productId', '=', productId)
    .orderBy('code')
    .execute()
  return rows.map(row => row.code)
}

/** Reads a visible product as the contract shows it; null where there is none. */
export async function readProductView(db: Reader, id: string): Promise<ProductView | null> {
  const row = await db
    .selectFrom('visibleProduct as product')
    .leftJoin('supplier', 'supplier.id', 'product.supplierId')
    .selectAll('product')
    .select('supplier.name as supplierName')
    .where('product.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    sku: row.sku,
    codes: await readCodes(db, id),
    name: row.name,
    category: row.category,
    tags: texts.parse(JSON.parse(row.tags)),
    supplier:
      row.supplierId === null || row.supplierName === null ? null : { id: row.supplierId, name: row.supplierName },
    unitCostMinor: row.unitCostMinor,
    priceMinor: row.priceMinor,
    taxClass: row.taxClass,
    serialTracked: row.serialTracked === 1,
    lotTracked: row.lotTracked === 1,
    finalSale: row.finalSale === 1,
    hygiene: row.hygiene === 1,
    hazmat: row.hazmat === 1,
    dropshipped: row.dropshipped === 1,
    warrantyMonths: row.warrantyMonths,
    weightGrams: row.weightGrams,
    bStockSku: row.bStockSku,
    version: row.version,
  }
}

/** Units of the row's product that were sold. */
export const soldUnits = sql<number>`(select coalesce(sum(sale_line.quantity), 0) from sale_line
  join visible_sale on visible_sale.id = sale_line.sale_id where sale_line.product_id = product.id)`.as('sold')
/** Units of the row's product that came back or are on their way. */
export const returnedUnits = sql<number>`(select coalesce(sum(return_line.live_units), 0) from return_line
  join visible_rma on visible_rma.id = return_line.return_id where return_line.product_id = product.id)`.as('returned')

/** The id of the supplier with this name, added when it is new; null for no name. */
export async function supplierNamed(
  db: Writer,
  name: string | null,
  newId: () => string,
  at: string,
): Promise<string | null> {
  const trimmed = name?.trim() ?? ''
  if (trimmed === '') return null
  const nameFolded = foldName(trimmed)
  const known = await db.selectFrom('supplier').select('id').where('nameFolded', '=', nameFolded).executeTakeFirst()
  if (known) return known.id
  const id = newId()
  await db.insertInto('supplier').values({ id, name: trimmed, nameFolded, importId: null, createdAt: at }).execute()
  return id
}

/** Writes a product into the full-text index. */
export async function indexProduct(db: Writer, searchId: number, text: string): Promise<void> {
  await db.deleteFrom('searchText').where('rowid', '=', searchId).execute()
  await db.insertInto('searchText').values({ rowid: searchId, text }).execute()
}

/** The next place in the full-text index. */
export async function nextProductSearchId(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('product')
    .select(({ fn }) => fn.min('searchId').as('last'))
    .executeTakeFirst()
  return (row?.last ?? 0) - 1
}
