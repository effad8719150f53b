import { instantOf } from '../../../shared/calendar.ts'
import { productsOfSale } from '../../../shared/sales/import/products-of-sale.ts'
import type { IncomingProduct, IncomingSale, IncomingTax } from '../../../shared/sales/import/records.ts'
import { foldNumber } from '../fold-number.ts'
import type { Customers } from './resolve-customers.ts'
import type { Products } from './resolve-products.ts'
import type { StagedValue, Staging } from './staging.ts'

/** What staging a sale needs besides the sale. */
export interface SaleGround {
  readonly staging: Staging
  readonly customers: Customers
  readonly products: Products
  readonly newId: () => string
  readonly at: string
  readonly timeZone: string
}

/** Taxes as the desk keeps them: code, rate and amount. */
export function storedTaxes(taxes: readonly IncomingTax[]): string {
  if (taxes.length === 0) return '[]'
  return JSON.stringify(taxes.map(({ code, rateMilli, amountMinor }) => ({ code, rateMilli, taxMinor: amountMinor })))
}

/** A sale's status by how far its file says it was paid. */
export function statusOf(sale: IncomingSale): 'complete' | 'unpaid' | 'voided' | 'cancelled' {
  return sale.paymentState === 'paid' || sale.paymentState === 'partly_paid' ? 'complete' : sale.paymentState
}

/** A delivery day as the desk keeps it: noon of that day in the shop's zone. */
export function deliveredAtOf(sale: IncomingSale, timeZone: string): string | null {
  return sale.deliveredDay === null ? null : instantOf(sale.deliveredDay, '12:00', timeZone)
}

/** The columns of a sale's lines, in the staging table's order, by the line's number. */
export function lineValues(
  sale: IncomingSale,
  saleId: string,
  ground: SaleGround,
): ReadonlyMap<number, readonly StagedValue[]> {
  const described = new Map<string, IncomingProduct>(productsOfSale(sale).map(product => [product.sku, product]))
  const rows = new Map<number, readonly StagedValue[]>()
  for (const line of sale.lines) {
    const product = line.kind === 'fee' || line.sku === null ? undefined : described.get(line.sku)
    const productId = product
      ? ground.products.ofLine(product)
      : line.kind === 'fee'
        ? null
        : ground.products.find(null, line.gtin)
    rows.set(line.ordinal, [
      ground.newId(),
      saleId,
      line.ordinal,
      line.kind,
      productId,
      line.sku,
      line.description,
      line.quantity,
      line.unitPriceText,
      line.lineDiscountMinor,
      line.orderDiscountMinor,
      line.netMinor,
      line.grossMinor,
      storedTaxes(line.taxes),
      line.taxes.some(tax => tax.shared) ? 1 : 0,
      line.refundedElsewhereMinor,
      line.refundedElsewhereUnits,
      line.lot,
      line.serials.length === 0 ? '[]' : JSON.stringify(line.serials),
      line.unitCostMinor,
    ])
  }
  return rows
}

/** The columns of a sale's tenders, by position. What was refunded elsewhere is taken from them in order. */
export function tenderValues(
  sale: IncomingSale,
  saleId: string,
  newId: () => string,
): ReadonlyMap<number, readonly StagedValue[]> {
  const rows = new Map<number, readonly StagedValue[]>()
  let elsewhere = sale.refundedElsewhereMinor
  for (const [index, tender] of sale.tenders.entries()) {
    const taken = Math.min(elsewhere, tender.amountMinor)
    elsewhere -= taken
    rows.set(index + 1, [
      newId(),
      saleId,
      index + 1,
      tender.kind,
      tender.amountMinor,
      tender.lastFour,
      tender.reference,
      taken,
    ])
  }
  return rows
}

/** Stages a new sale with its lines and tenders. */
export function stageSale(sale: IncomingSale, hash: string, ground: SaleGround): void {
  const { staging, newId } = ground
  const id = newId()
  staging.put('sale', [
    id,
    sale.number,
    foldNumber(sale.number),
    sale.channel,
    statusOf(sale),
    sale.soldAt,
    sale.soldDay,
    sale.fulfilledAt,
    deliveredAtOf(sale, ground.timeZone),
    ground.customers.idOf(sale.customer),
    sale.currency,
    sale.taxMode,
    sale.totalMinor,
    sale.shipping.netMinor,
    sale.shipping.grossMinor,
    storedTaxes(sale.shipping.taxes),
    sale.refundedElsewhereMinor,
    sale.source,
    sale.externalId,
    hash,
    sale.note?.slice(0, 2000) ?? null,
    ground.at,
  ])
  for (const values of lineValues(sale, id, ground).values()) staging.put('sale_line', values)
  for (const values of tenderValues(sale, id, newId).values()) staging.put('tender', values)
}
