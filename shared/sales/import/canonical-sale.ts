import type {
  IncomingAmount,
  IncomingCreditLine,
  IncomingCreditNote,
  IncomingCustomer,
  IncomingProduct,
  IncomingSale,
  IncomingSaleLine,
} from './records.ts'

/**
 * A sale's content as one text: equal texts, equal sales. To be hashed by the caller, so that importing a file again
 * changes nothing. Where in the file it stood is no part of it. The leading number changes with the shape of it.
 */
export function canonicalSale(sale: IncomingSale): string {
  return JSON.stringify([
    1,
    sale.source,
    sale.externalId,
    sale.number,
    sale.channel,
    sale.paymentState,
    sale.soldAt,
    sale.fulfilledAt,
    sale.deliveredDay,
    sale.currency,
    sale.taxMode,
    customerParts(sale.customer),
    sale.lines.map(lineParts),
    amountParts(sale.shipping),
    sale.tenders.map(tender => [tender.kind, tender.label, tender.amountMinor, tender.lastFour, tender.reference]),
    sale.refundedElsewhereMinor,
    sale.note,
  ])
}

/** A credit note's content as one text, as {@link canonicalSale}. */
export function canonicalCreditNote(note: IncomingCreditNote): string {
  return JSON.stringify([
    1,
    note.source,
    note.externalId,
    note.number,
    note.creditedAt,
    note.currency,
    note.taxMode,
    customerParts(note.customer),
    note.lines.map(creditParts),
  ])
}

/** A product's content as one text, as {@link canonicalSale}. */
export function canonicalProduct(product: IncomingProduct): string {
  const { sku, gtins, name, category, supplier, tags, currency, priceMinor, unitCostMinor } = product
  return JSON.stringify([1, sku, gtins, name, category, supplier, tags, currency, priceMinor, unitCostMinor])
}

function customerParts(customer: IncomingCustomer | null) {
  if (customer === null) return null
  const { externalRef, name, email, phone, company, street, city, postcode, region, country } = customer
  return [externalRef, name, email, phone, company, street, city, postcode, region, country]
}

function amountParts(amount: IncomingAmount) {
  return [
    amount.netMinor,
    amount.taxes.map(tax => [tax.code, tax.rateMilli, tax.amountMinor, tax.shared]),
    amount.grossMinor,
  ]
}

function lineParts(line: IncomingSaleLine) {
  return [
    line.ordinal,
    line.kind,
    line.sku,
    line.gtin,
    line.description,
    line.category,
    line.supplier,
    line.quantity,
    line.unitPriceText,
    line.unitCostMinor,
    line.listMinor,
    line.lineDiscountMinor,
    line.orderDiscountMinor,
    amountParts(line),
    line.refundedElsewhereMinor,
    line.refundedElsewhereUnits,
    line.lot,
    line.serials,
  ]
}

function creditParts(line: IncomingCreditLine) {
  return [
    line.ordinal,
    line.kind,
    line.sku,
    line.gtin,
    line.description,
    line.category,
    line.supplier,
    line.quantity,
    line.unitPriceText,
    amountParts(line),
    line.lot,
    line.serials,
  ]
}
