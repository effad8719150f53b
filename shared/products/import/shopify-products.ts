import { ok, type Result } from '../../result.ts'
import { type ColumnFailure, checkColumns, type Header } from '../../sales/import/header.ts'
import { readBarcodes, readPrice, readTags } from './product-cells.ts'
import type { ProductFormat } from './product-format.ts'

const needed = ['Handle', 'Title', 'Variant SKU', 'Variant Price'] as const

/** What only the first row of a product tells; its other variants stand on the rows below it. */
interface Shared {
  readonly handle: string | null
  readonly title: string | null
  readonly vendor: string | null
  readonly type: string | null
  readonly tags: readonly string[]
}

/**
 * Reads Shopify's products export: one row per variant, then rows that hold pictures only (left out: `no_item`).
 * A variant without a code can't be found again by one: left out as `no_code`. Prices are in the shop's currency.
 */
export function shopifyProducts(header: Header, currency: string): Result<ProductFormat, ColumnFailure> {
  const checked = checkColumns(header, needed, [...needed, 'Variant Barcode', 'Cost per item'])
  if (!checked.ok) return checked
  const find = header.find
  const handle = find('Handle')
  const title = find('Title')
  const sku = find('Variant SKU')
  const price = find('Variant Price')
  const barcode = find('Variant Barcode')
  const cost = find('Cost per item')
  const options = [find('Option1 Value'), find('Option2 Value'), find('Option3 Value')]
  let shared: Shared = { handle: null, title: null, vendor: null, type: null, tags: [] }
  return ok({
    convert: (row, cells) => {
      const own = cells.text(row, handle)
      if (own === null) return cells.reject(row, handle, 'cell_missing')
      const named = cells.text(row, title)
      if (own !== shared.handle || named !== null)
        shared = {
          handle: own,
          title: named ?? own,
          vendor: cells.text(row, find('Vendor')),
          type: cells.text(row, find('Type')) ?? cells.text(row, find('Product Category')),
          tags: readTags(row, find('Tags'), cells),
        }
      const code = cells.text(row, sku)
      if (code === null) return cells.text(row, price) === null ? 'no_item' : 'no_code'
      const parts = options.map(option => cells.text(row, option)).filter(part => part !== null)
      const variant = parts.filter(part => part !== 'Default Title').join(' / ')
      return {
        sku: code,
        gtins: readBarcodes(row, barcode, cells),
        name: variant === '' ? shared.title : `${shared.title ?? own}, ${variant}`,
        category: shared.type,
        supplier: shared.vendor,
        tags: shared.tags,
        currency,
        priceMinor: readPrice(row, price, currency, cells),
        unitCostMinor: readPrice(row, cost, currency, cells),
        line: row.line,
      }
    },
  })
}
