import type { IncomingProduct } from '../../../shared/sales/import/records.ts'
import type { Connection } from '../../database/open.ts'
import { foldSku } from '../../products/store.ts'
import { foldName } from '../../staff/store.ts'
import type { Staging } from './staging.ts'

/** Tells the desk's product of a code, staging those that are new. */
export interface Products {
  /** The product with this code (case ignored) or barcode; null where neither is known. */
  find(sku: string | null, gtin: string | null): string | null
  /** The product of a sale's line, added where its code is new. A barcode nobody has is remembered. */
  ofLine(product: IncomingProduct): string
  /** Takes a product of a product file: new, or what it says of a known one. Answers whether it is new. */
  take(product: IncomingProduct): boolean
}

/** Recognises products by code; prices in another currency than the shop's are left out. */
export function createProducts(
  read: Connection,
  staging: Staging,
  newId: () => string,
  at: string,
  currency: string,
): Products {
  const bySku = new Map<string, string>()
  const byCode = new Map<string, string>()
  const findSku = read.prepare<[string], string>('select id from visible_product where sku_folded = ?').pluck()
  const findCode = read.prepare<[string], string>('select product_id from product_code where code = ?').pluck()
  const supplierOf = createSuppliers(read, staging, newId, at)

  const known = (sku: string): string | null => {
    const folded = foldSku(sku)
    const met = bySku.get(folded) ?? findSku.get(folded) ?? null
    if (met !== null) bySku.set(folded, met)
    return met
  }
  /** What this file brought first: the desk's file has some of it already, some not yet. */
  const ofCode = (code: string): string | null => byCode.get(code) ?? findCode.get(code) ?? null
  const remember = (table: 'product_code' | 'code_add', gtins: readonly string[], id: string) => {
    for (const code of gtins) {
      if (ofCode(code) !== null) continue
      byCode.set(code, id)
      staging.put(table, [code, id])
    }
  }
  const columnsOf = (product: IncomingProduct) => {
    const name = product.name?.slice(0, 200) ?? null
    const priced = product.currency === currency
    return {
      name,
      nameFolded: name === null ? null : foldName(name),
      category: product.category?.slice(0, 120) ?? null,
      supplierId: supplierOf(product.supplier),
      unitCostMinor: priced ? product.unitCostMinor : null,
      priceMinor: priced ? product.priceMinor : null,
    }
  }
  const add = (product: IncomingProduct): string => {
    const id = newId()
    const folded = foldSku(product.sku)
    bySku.set(folded, id)
    const columns = columnsOf(product)
    staging.put('product', [
      id,
      product.sku,
      folded,
      columns.name ?? product.sku,
      columns.nameFolded ?? foldName(product.sku),
      columns.category,
      JSON.stringify(product.tags),
      columns.supplierId,
      columns.unitCostMinor,
      columns.priceMinor,
      at,
    ])
    remember('product_code', product.gtins, id)
    return id
  }
  return {
    find: (sku, gtin) => (sku === null ? null : known(sku)) ?? (gtin === null ? null : ofCode(gtin)),
    ofLine: product => known(product.sku) ?? add(product),
    take(product) {
      const id = known(product.sku)
      if (id === null) {
        add(product)
        return true
      }
      const columns = columnsOf(product)
      staging.put('product_update', [
        id,
        columns.name,
        columns.nameFolded,
        columns.category,
        product.tags.length === 0 ? null : JSON.stringify(product.tags),
        columns.supplierId,
        columns.unitCostMinor,
        columns.priceMinor,
      ])
      remember('code_add', product.gtins, id)
      return false
    },
  }
}

function createSuppliers(
  read: Connection,
  staging: Staging,
  newId: () => string,
  at: string,
): (name: string | null) => string | null {
  const ids = new Map<string, string>()
  const find = read.prepare<[string], string>('select id from supplier where name_folded = ?').pluck()
  return name => {
    const trimmed = name?.trim().slice(0, 120) ?? ''
    if (trimmed === '') return null
    const folded = foldName(trimmed)
    const met = ids.get(folded) ?? find.get(folded)
    const id = met ?? newId()
    ids.set(folded, id)
    if (met === undefined) staging.put('supplier', [id, trimmed, folded, at])
    return id
  }
}
