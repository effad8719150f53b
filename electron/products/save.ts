import type { Input } from '../../shared/contract.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler, Writing } from '../context.ts'
import { foldName } from '../staff/store.ts'
import {
  foldSku,
  indexProduct,
  nextProductSearchId,
  productSearchText,
  readProductView,
  supplierNamed,
} from './store.ts'

/** Adds a product or changes one, with its barcodes. */
export const saveProduct: Handler<'products.save'> = async (desk, input) => {
  const { db } = desk
  const known =
    input.id === undefined
      ? null
      : await db.selectFrom('visibleProduct').selectAll().where('id', '=', input.id).executeTakeFirst()
  if (known === undefined) return refuse({ code: 'not_found' })
  if (known && known.version !== input.version) return refuse({ code: 'changed_meanwhile' })
  const namesake = await db
    .selectFrom('product')
    .select('id')
    .where('skuFolded', '=', foldSku(input.sku))
    .executeTakeFirst()
  if (namesake && namesake.id !== known?.id) return refuse({ code: 'sku_taken', sku: input.sku })
  const id = known?.id ?? desk.newId()
  const taken = await takenCode(desk, id, input.codes)
  if (taken) return refuse({ code: 'code_taken', ...taken })
  const searchId = known?.searchId ?? (await nextProductSearchId(db))
  const values = {
    ...columnsOf(input),
    supplierId: await supplierNamed(db, input.supplierName, desk.newId, desk.now),
    searchId,
  }
  const version = (known?.version ?? 0) + 1
  if (known)
    await db
      .updateTable('product')
      .set({ ...values, version })
      .where('id', '=', id)
      .execute()
  else
    await db
      .insertInto('product')
      .values({ ...values, id, importId: null, createdAt: desk.now })
      .execute()
  await db.deleteFrom('productCode').where('productId', '=', id).execute()
  for (const code of new Set(input.codes)) await db.insertInto('productCode').values({ code, productId: id }).execute()
  await indexProduct(db, searchId, productSearchText(input))
  desk.note({ kind: 'product', id }, { created: !known, version, priceMinor: input.priceMinor, sku: input.sku })
  const view = await readProductView(db, id)
  return view ? ok(view) : refuse({ code: 'not_found' })
}

async function takenCode(desk: Writing, id: string, codes: readonly string[]) {
  if (codes.length === 0) return null
  const other = await desk.db
    .selectFrom('productCode')
    .innerJoin('product', 'product.id', 'productCode.productId')
    .select(['code as barcode', 'sku'])
    .where('code', 'in', [...codes])
    .where('productId', '<>', id)
    .limit(1)
    .executeTakeFirst()
  return other ?? null
}

function columnsOf(input: Input<'products.save'>) {
  return {
    sku: input.sku,
    skuFolded: foldSku(input.sku),
    name: input.name,
    nameFolded: foldName(input.name),
    category: input.category || null,
    tags: JSON.stringify(input.tags),
    unitCostMinor: input.unitCostMinor,
    priceMinor: input.priceMinor,
    taxClass: input.taxClass || null,
    serialTracked: input.serialTracked ? 1 : 0,
    lotTracked: input.lotTracked ? 1 : 0,
    finalSale: input.finalSale ? 1 : 0,
    hygiene: input.hygiene ? 1 : 0,
    hazmat: input.hazmat ? 1 : 0,
    dropshipped: input.dropshipped ? 1 : 0,
    warrantyMonths: input.warrantyMonths,
    weightGrams: input.weightGrams,
    bStockSku: input.bStockSku || null,
  }
}
