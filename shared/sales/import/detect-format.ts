import type { Header } from './header.ts'

/** Kinds of files known by their titles; `other` needs a mapping. */
export const knownFormats = ['shopify_orders', 'woocommerce_orders', 'shopify_products', 'other'] as const
export type KnownFormat = (typeof knownFormats)[number]

const signatures: readonly (readonly [KnownFormat, readonly string[]])[] = [
  ['shopify_orders', ['Name', 'Lineitem name', 'Lineitem quantity']],
  ['shopify_products', ['Handle', 'Variant SKU', 'Variant Price']],
  ['woocommerce_orders', ['item_quantity', 'item_total', 'order_total']],
]

/**
 * The kind of file its titles tell. A known kind may still lack columns: reading it then names them, which says more
 * than calling it unknown.
 */
export function detectFormat(header: Header): KnownFormat {
  const found = signatures.find(([, titles]) => titles.every(title => header.find(title) !== null))
  return found?.[0] ?? 'other'
}
