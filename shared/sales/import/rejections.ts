/** Why a row, or the order it belongs to, can't be taken. */
export const rejectionCodes = [
  'cell_missing',
  'not_a_number',
  'number_too_large',
  'too_many_decimals',
  'negative_amount',
  'quantity_not_whole',
  'quantity_zero',
  'quantity_negative',
  'credit_quantity_positive',
  'not_a_date',
  'unknown_currency',
  'currency_differs',
  'rate_not_possible',
  'barcode_damaged',
  'serials_exceed_quantity',
  'line_does_not_add_up',
  'totals_do_not_reconcile',
  'taxes_do_not_reconcile',
  'discount_too_large',
  'refund_too_large',
  'order_not_together',
  'order_too_long',
  'product_repeated',
  'quote_misplaced',
  'cell_too_long',
  'too_many_cells',
  'control_character',
] as const
export type RejectionCode = (typeof rejectionCodes)[number]

/**
 * One thing that is wrong in a file, by line (from 1) and column title (null: the row as a whole). The order or
 * product it stands in is left out as a whole: `subject` names it.
 */
export interface Rejection {
  readonly line: number
  readonly column: string | null
  readonly code: RejectionCode
  readonly values: Readonly<Record<string, string | number>>
  readonly subject: string | null
}

/** Why rows were left out on purpose: nothing is wrong with them. */
export const skipCodes = ['stock_adjustment', 'chosen_to_skip', 'no_item', 'no_code'] as const
export type SkipCode = (typeof skipCodes)[number]
