import type { TaxRate } from '../../shared/exchanges/goods-price.ts'
import { seenMinor, type TaxMode } from '../../shared/settlements/amount.ts'
import type { Reader } from '../database/open.ts'
import { storedAmount } from '../settlements/amounts.ts'

/** A product as an exchange gives it out. */
export interface PricedProduct {
  readonly id: string
  readonly priceMinor: number | null
  readonly taxClass: string | null
}

/** The tax that the newest sales charged: of the product itself, else of its tax class; null: nobody knows it. */
export async function ratesToday(
  db: Reader,
  product: PricedProduct,
  shop: { readonly currency: string; readonly taxMode: TaxMode },
): Promise<readonly TaxRate[] | null> {
  const mine = await newestRates(db, [product.id], shop)
  if (mine || product.taxClass === null) return mine
  const alike = await db
    .selectFrom('visibleProduct as product')
    .select('id')
    .where('taxClass', '=', product.taxClass)
    .limit(200)
    .execute()
  return newestRates(
    db,
    alike.map(one => one.id),
    shop,
  )
}

/**
 * Rates of the newest line charged anything; those its file didn't tell are worked out from what was charged.
 * Note: a sale of its own currency and tax mode says nothing about this shop's.
 */
async function newestRates(
  db: Reader,
  products: readonly string[],
  shop: { readonly currency: string; readonly taxMode: TaxMode },
): Promise<readonly TaxRate[] | null> {
  if (products.length === 0) return null
  const row = await db
    .selectFrom('saleLine')
    .innerJoin('visibleSale as sale', 'sale.id', 'saleLine.saleId')
    .select(['saleLine.grossMinor', 'saleLine.netMinor', 'saleLine.taxes'])
    .where('saleLine.productId', 'in', products)
    .where('saleLine.kind', '=', 'product')
    .where('saleLine.grossMinor', '>', 0)
    .where('sale.status', '=', 'complete')
    .where('sale.currency', '=', shop.currency)
    .orderBy('sale.soldAt', 'desc')
    .orderBy('saleLine.lineNumber')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const paid = storedAmount(row.grossMinor, row.netMinor, row.taxes)
  const netMinor = seenMinor('exclusive', paid)
  return paid.taxes.map(({ code, rateMilli, taxMinor }) => ({
    code,
    rateMilli:
      rateMilli >= 0 || netMinor === 0 ? Math.max(0, rateMilli) : Math.round((taxMinor * 1000) / netMinor) * 100,
  }))
}
