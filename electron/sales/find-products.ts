import { sql } from 'kysely'
import type { Hit } from '../../shared/sales/contract.ts'
import type { Reader } from '../database/open.ts'
import { afterPrefix, matchingRows, textQuery } from '../database/text-search.ts'
import { findByCode } from '../products/store.ts'
import { foldName } from '../staff/store.ts'
import { rankMatches } from './rank-matches.ts'

const most = 8
const mostCandidates = 200

/** Products whose code or barcode is the text, whose code begins with it, or whose name holds it. */
export async function findProductHits(db: Reader, text: string, currency: string): Promise<Hit[]> {
  const exact = await findByCode(db, text)
  const sku = text.toLowerCase()
  const products = db
    .selectFrom('visibleProduct as product')
    .select(['id', 'sku', 'skuFolded', 'name', 'nameFolded', 'priceMinor'])
  const bySku = await products
    .where('skuFolded', '>=', sku)
    .where('skuFolded', '<', afterPrefix(sku))
    .orderBy('skuFolded')
    .limit(most)
    .execute()
  const query = textQuery(text)
  const byName = query
    ? await products.where('searchId', 'in', sql<number>`${matchingRows(query, 'product', mostCandidates)}`).execute()
    : []
  const found = new Map(
    [...bySku, ...rankMatches(byName, foldName(text), row => row.nameFolded)].map(row => [row.id, row]),
  )
  const first = exact && (found.get(exact.id) ?? { ...exact })
  const ordered = first ? [first, ...[...found.values()].filter(row => row.id !== first.id)] : [...found.values()]
  return ordered.slice(0, most).map(row => ({
    kind: 'product' as const,
    id: row.id,
    title: row.name,
    detail: row.sku,
    at: null,
    amountMinor: row.priceMinor,
    currency: row.priceMinor === null ? null : currency,
    exact: row.id === exact?.id,
  }))
}
