import type { Column, Header } from './header.ts'
import type { CustomerColumns } from './read-customer.ts'

/** Titles without which a WooCommerce export can't be read; of several spellings in one entry one is enough. */
export const neededWooTitles: readonly (readonly string[])[] = [
  ['order_id', 'order_number'],
  ['order_date', 'date'],
  ['status', 'order_status'],
  ['order_total'],
  ['order_currency', 'currency'],
  ['item_name', 'item_sku'],
  ['item_quantity'],
  ['item_total'],
]

/** The columns of a WooCommerce export; versions differ. */
export type WooColumns = ReturnType<typeof wooColumns>

/** Finds the columns of a WooCommerce export, by any of their spellings. */
export function wooColumns(header: Header) {
  const find = (...titles: readonly string[]): Column | null => {
    for (const title of titles) {
      const column = header.find(title)
      if (column !== null) return column
    }
    return null
  }
  const customer: CustomerColumns = {
    externalRef: null,
    name: [find('billing_first_name'), find('billing_last_name')],
    email: find('billing_email'),
    phone: [find('billing_phone')],
    company: find('billing_company'),
    street: [find('billing_address_1'), find('billing_address_2')],
    city: find('billing_city'),
    postcode: find('billing_postcode'),
    region: find('billing_state'),
    country: find('billing_country'),
  }
  return {
    id: find('order_id', 'order_number'),
    number: find('order_number', 'order_id'),
    date: find('order_date', 'date'),
    status: find('status', 'order_status'),
    shipping: find('shipping_total'),
    shippingTax: find('shipping_tax_total'),
    fee: find('fee_total'),
    feeTax: find('fee_tax_total'),
    orderDiscount: find('order_discount'),
    total: find('order_total'),
    refunded: find('refunded_total'),
    currency: find('order_currency', 'currency'),
    paymentMethod: find('payment_method_title', 'payment_method'),
    customerId: find('customer_id', 'customer_user'),
    customerNote: find('customer_note'),
    completedAt: find('completed_date', 'date_completed'),
    itemName: find('item_name'),
    itemSku: find('item_sku'),
    quantity: find('item_quantity'),
    subtotal: find('item_subtotal'),
    subtotalTax: find('item_subtotal_tax'),
    itemTotal: find('item_total'),
    itemTax: find('item_total_tax', 'item_tax'),
    itemRefunded: find('item_refunded'),
    itemRefundedUnits: find('item_refunded_qty'),
    customer,
  }
}
