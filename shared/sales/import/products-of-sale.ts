import type { IncomingProduct, IncomingSale } from './records.ts'

/** The products a sale's lines name by code, as far as its file describes them; fees are none. */
export function productsOfSale(sale: IncomingSale): readonly IncomingProduct[] {
  const products: IncomingProduct[] = []
  for (const line of sale.lines) {
    if (line.kind === 'fee' || line.sku === null) continue
    products.push({
      sku: line.sku,
      gtins: line.gtin === null ? [] : [line.gtin],
      name: line.description === line.sku ? null : line.description,
      category: line.category,
      supplier: line.supplier,
      tags: [],
      currency: sale.currency,
      priceMinor: line.unitPriceMinor === 0 ? null : line.unitPriceMinor,
      unitCostMinor: line.unitCostMinor,
      line: sale.line,
    })
  }
  return products
}
