import type { Column, Header } from './header.ts'
import type { CustomerColumns } from './read-customer.ts'

/** Titles without which an orders export of Shopify can't be read. */
export const neededShopifyTitles = [
  'Name',
  'Financial Status',
  'Currency',
  'Subtotal',
  'Shipping',
  'Taxes',
  'Total',
  'Created at',
  'Lineitem quantity',
  'Lineitem name',
  'Lineitem price',
] as const

/** The columns of an orders export; older ones lack some. */
export type ShopifyColumns = ReturnType<typeof shopifyColumns>

/** Finds the columns of an orders export. */
export function shopifyColumns(header: Header) {
  const find = header.find
  const taxes: { readonly name: Column; readonly value: Column }[] = []
  for (let number = 1; number <= 5; number += 1) {
    const name = find(`Tax ${number} Name`)
    const value = find(`Tax ${number} Value`)
    if (name !== null && value !== null) taxes.push({ name, value })
  }
  const customer: CustomerColumns = {
    externalRef: null,
    name: [find('Billing Name') ?? find('Shipping Name')],
    email: find('Email'),
    phone: [find('Phone'), find('Billing Phone'), find('Shipping Phone')],
    company: find('Billing Company'),
    street: [find('Billing Address1') ?? find('Billing Street'), find('Billing Address2')],
    city: find('Billing City'),
    postcode: find('Billing Zip'),
    region: find('Billing Province'),
    country: find('Billing Country'),
  }
  return {
    name: find('Name'),
    status: find('Financial Status'),
    currency: find('Currency'),
    subtotal: find('Subtotal'),
    shipping: find('Shipping'),
    taxTotal: find('Taxes'),
    total: find('Total'),
    duties: find('Duties'),
    discount: find('Discount Amount'),
    createdAt: find('Created at'),
    fulfilledAt: find('Fulfilled at'),
    cancelledAt: find('Cancelled at') ?? find('Canceled at'),
    quantity: find('Lineitem quantity'),
    itemName: find('Lineitem name'),
    price: find('Lineitem price'),
    sku: find('Lineitem sku'),
    taxable: find('Lineitem taxable'),
    itemDiscount: find('Lineitem discount'),
    vendor: find('Vendor'),
    refunded: find('Refunded Amount'),
    outstanding: find('Outstanding Balance'),
    paymentMethod: find('Payment Method'),
    paymentReference: find('Payment Reference') ?? find('Payment References'),
    source: find('Source'),
    notes: find('Notes'),
    taxes,
    customer,
  }
}
