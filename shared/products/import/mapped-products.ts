import { isCurrency } from '../../money.ts'
import { ok, type Result, refuse } from '../../result.ts'
import type { Column, Header } from '../../sales/import/header.ts'
import { type ColumnFailure, checkColumns } from '../../sales/import/header.ts'
import type { ProductField, ProductMapping } from '../../sales/import/profile.ts'
import { readBarcodes, readPrice, readTags } from './product-cells.ts'
import type { ProductFormat } from './product-format.ts'

/** Reads any product file by a mapping made by a person. */
export function mappedProducts(
  header: Header,
  mapping: ProductMapping,
  shopCurrency: string,
): Result<ProductFormat, ColumnFailure> {
  if (mapping.columns.sku === undefined) return refuse({ code: 'fields_missing', columns: ['sku'] })
  const titles = Object.values(mapping.columns)
  const checked = checkColumns(header, titles, titles)
  if (!checked.ok) return checked
  const find = (field: ProductField): Column | null => {
    const title = mapping.columns[field]
    return title === undefined ? null : header.find(title)
  }
  const [sku, gtin, name, category, supplier] = [
    find('sku'),
    find('gtin'),
    find('name'),
    find('category'),
    find('supplier'),
  ]
  const [tags, currencyColumn, price, cost] = [find('tags'), find('currency'), find('price'), find('unitCost')]
  return ok({
    convert: (row, cells) => {
      if (row.cells.every(cell => cell.trim() === '')) return 'no_item'
      const currency = cells.text(row, currencyColumn)?.toUpperCase() ?? mapping.currency ?? shopCurrency
      if (!isCurrency(currency)) return cells.reject(row, currencyColumn, 'unknown_currency', { found: currency })
      const code = cells.needed(row, sku)
      if (code === null) return null
      return {
        sku: code,
        gtins: readBarcodes(row, gtin, cells),
        name: cells.text(row, name),
        category: cells.text(row, category),
        supplier: cells.text(row, supplier),
        tags: readTags(row, tags, cells),
        currency,
        priceMinor: readPrice(row, price, currency, cells),
        unitCostMinor: readPrice(row, cost, currency, cells),
        line: row.line,
      }
    },
  })
}
