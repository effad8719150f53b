/** Why a return is declined. */
export const declineReasons = [
  'window_passed',
  'final_sale',
  'not_sold_here',
  'already_returned',
  'condition',
  'missing_proof',
  'hygiene',
  'blocked_customer',
  'quantity',
  'serial_mismatch',
  'other',
] as const
export type DeclineReason = (typeof declineReasons)[number]
