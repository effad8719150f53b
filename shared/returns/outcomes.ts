/** What a customer gets in the end. */
export const outcomes = [
  'refund_original',
  'refund_cash',
  'refund_other',
  'store_credit',
  'exchange_even',
  'exchange_uneven',
  'replacement',
  'repair',
  'allowance',
  'keep_item',
  'rejected_returned',
] as const
export type Outcome = (typeof outcomes)[number]
