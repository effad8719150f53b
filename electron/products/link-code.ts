import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { readCodes } from './store.ts'

/** Remembers an unknown barcode from the scanner as one of a product's. */
export const linkCode: Handler<'products.linkCode'> = async (desk, { product, code }) => {
  const { db } = desk
  const row = await db.selectFrom('visibleProduct').select('id').where('id', '=', product).executeTakeFirst()
  if (!row) return refuse({ code: 'not_found' })
  const other = await db
    .selectFrom('productCode')
    .innerJoin('product', 'product.id', 'productCode.productId')
    .select(['product.id', 'product.sku'])
    .where('code', '=', code)
    .executeTakeFirst()
  if (other && other.id !== product) return refuse({ code: 'code_taken', barcode: code, sku: other.sku })
  if (!other) await db.insertInto('productCode').values({ code, productId: product }).execute()
  desk.note({ kind: 'product', id: product }, { code })
  return ok({ codes: await readCodes(db, product) })
}
