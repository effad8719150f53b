/** What staff may suspect of a return; a closed list, so that it can be counted. */
export const suspicionCategories = [
  'wardrobing',
  'empty_box',
  'swapped_item',
  'counterfeit_receipt',
  'price_arbitrage',
  'stolen_goods',
  'other',
] as const
export type SuspicionCategory = (typeof suspicionCategories)[number]
