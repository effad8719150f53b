import { valuePercentMilli } from '../../shared/grading/expected-value.ts'
import { type OpenBoxProposal, proposeOpenBox } from '../../shared/queues/open-box.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Writing } from '../context.ts'
import type { Reader } from '../database/open.ts'
import { learntValues } from '../grading/learnt-values.ts'
import { foldSku, indexProduct, nextProductSearchId, productSearchText } from '../products/store.ts'
import { foldName } from '../staff/store.ts'
import type { Entry } from './entries.ts'

/** What an opened unit of a product is sold under, and the product with that number where there is one. */
export interface OpenBox extends OpenBoxProposal {
  readonly known: string | null
}

/** The number and price proposed for opened units of a product of some grade; null for a product nobody knows. */
export async function openBoxOf(
  db: Reader,
  productId: string | null,
  grade: Entry['parts'][number]['grade'],
): Promise<OpenBox | null> {
  const product = await productOf(db, productId)
  if (!product) return null
  const known = await namedProduct(db, product.bStockSku ?? `${product.sku}-B`)
  const { byGrade } = await learntValues(db, product.category)
  const proposal = proposeOpenBox(product, known ?? null, valuePercentMilli(grade, byGrade) ?? 0)
  return { ...proposal, known: known?.id ?? null }
}

const productOf = async (db: Reader, id: string | null) =>
  id === null ? undefined : db.selectFrom('visibleProduct').selectAll().where('id', '=', id).executeTakeFirst()

const namedProduct = (db: Reader, sku: string) =>
  db.selectFrom('product').select(['id', 'priceMinor']).where('skuFolded', '=', foldSku(sku)).executeTakeFirst()

type Problem =
  | { readonly code: 'goods_have_no_product'; readonly description: string }
  | { readonly code: 'b_stock_price_needed' | 'sku_taken'; readonly sku: string }

/** Gives an entry's product its B-stock product: linked where that is there, else made like it, with the price told. */
export async function linkOpenBox(
  desk: Writing,
  entry: Entry,
  told: { readonly sku?: string | undefined; readonly priceMinor?: number | undefined },
): Promise<Result<{ readonly sku: string; readonly priceMinor: number }, Problem>> {
  const { productId, description } = entry.line
  const product = await productOf(desk.db, productId)
  const proposed = await openBoxOf(desk.db, productId, entry.parts[0]?.grade ?? 'B')
  if (!product || !proposed) return refuse({ code: 'goods_have_no_product', description })
  const sku = told.sku ?? proposed.sku
  if (foldSku(sku) === product.skuFolded) return refuse({ code: 'sku_taken', sku })
  const known = await namedProduct(desk.db, sku)
  const priceMinor = told.priceMinor ?? known?.priceMinor ?? proposed.priceMinor
  if (priceMinor === null) return refuse({ code: 'b_stock_price_needed', sku })
  if (known) {
    await desk.db
      .updateTable('product')
      .set(eb => ({ priceMinor, version: eb('version', '+', 1) }))
      .where('id', '=', known.id)
      .where('priceMinor', 'is not', priceMinor)
      .execute()
  } else await makeProduct(desk, product, { sku, priceMinor })
  if (product.bStockSku !== sku)
    await desk.db
      .updateTable('product')
      .set(eb => ({ bStockSku: sku, version: eb('version', '+', 1) }))
      .where('id', '=', product.id)
      .execute()
  return ok({ sku, priceMinor })
}

type Product = NonNullable<Awaited<ReturnType<typeof productOf>>>

async function makeProduct(desk: Writing, like: Product, { sku, priceMinor }: { sku: string; priceMinor: number }) {
  const name = `${like.name} (B)`
  const searchId = await nextProductSearchId(desk.db)
  await desk.db
    .insertInto('product')
    .values({
      ...like,
      ...{ id: desk.newId(), sku, skuFolded: foldSku(sku), name, nameFolded: foldName(name), priceMinor, searchId },
      ...{ bStockSku: null, unitCostMinor: null, importId: null, createdAt: desk.now, version: 1 },
    })
    .execute()
  await indexProduct(desk.db, searchId, productSearchText({ name, sku }))
}
