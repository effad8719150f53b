import { mulDiv } from '../money.ts'

/** What an opened unit is sold under again. */
export interface OpenBoxProposal {
  readonly sku: string
  /** As the shop shows prices; null where the product has none. */
  readonly priceMinor: number | null
}

/**
 * The B-stock number and price of a product: its own when it has one, else its number with a B; its price by what the
 * grade is worth.
 */
export function proposeOpenBox(
  product: { readonly sku: string; readonly bStockSku: string | null; readonly priceMinor: number | null },
  bStock: { readonly priceMinor: number | null } | null,
  worthMilli: number,
): OpenBoxProposal {
  const ownMinor = product.priceMinor === null ? null : mulDiv(product.priceMinor, worthMilli, 100_000)
  return { sku: product.bStockSku ?? `${product.sku}-B`, priceMinor: bStock?.priceMinor ?? ownMinor }
}
