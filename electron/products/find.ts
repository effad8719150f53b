import { sql } from 'kysely'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { readCursor, writeCursor } from '../database/cursor.ts'
import { afterPrefix, matchingRows, textQuery } from '../database/text-search.ts'
import { foldName } from '../staff/store.ts'
import { findByCode, returnedUnits, soldUnits } from './store.ts'

const pageSize = 100
const mostMatches = 2000

/** Finds products by name, code or barcode, in order of their names. */
export const findProducts: Handler<'products.find'> = async (desk, { cursor, ...filters }) => {
  const place = cursor === undefined ? null : readCursor(cursor, filters)
  if (cursor !== undefined && !place) return refuse({ code: 'cursor_stale' })
  const text = filters.text?.trim() ?? ''
  let products = desk.db
    .selectFrom('visibleProduct as product')
    .select(['id', 'sku', 'name', 'nameFolded', 'category', 'priceMinor', 'unitCostMinor', soldUnits, returnedUnits])
    .orderBy('nameFolded')
    .orderBy('id')
    .limit(pageSize + 1)
  if (place) products = products.where(sql<boolean>`(name_folded, id) > (${place.key}, ${place.id})`)
  if (filters.category !== undefined) products = products.where('category', '=', filters.category)
  if (filters.supplier !== undefined) products = products.where('supplierId', '=', filters.supplier)
  if (text !== '') {
    const byCode = await findByCode(desk.db, text)
    const query = textQuery(text)
    const folded = foldName(text)
    products = products.where(eb =>
      eb.or([
        ...(byCode ? [eb('id', '=', byCode.id)] : []),
        query
          ? eb('searchId', 'in', sql<number>`${matchingRows(query, 'product', mostMatches)}`)
          : eb.and([eb('nameFolded', '>=', folded), eb('nameFolded', '<', afterPrefix(folded))]),
      ]),
    )
  }
  const rows = await products.execute()
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  const categories = await desk.db
    .selectFrom('visibleProduct')
    .select('category')
    .distinct()
    .where('category', 'is not', null)
    .orderBy('category')
    .execute()
  return ok({
    products: page.map(({ nameFolded: _folded, ...row }) => row),
    categories: categories.map(row => row.category).filter(category => category !== null),
    next: rows.length > pageSize && last ? writeCursor({ key: last.nameFolded, id: last.id }, filters) : null,
  })
}
