/** What a return costs, by kind (money.md 7). Money kept from the customer or got from a carrier is negative. */
export const costKinds = [
  'label',
  'outbound',
  'labour',
  'repack',
  'refund_fee',
  'service_time',
  'disposal',
  'bonus',
  'stock_loss',
  'fee_kept',
  'carrier_claim',
  'other',
] as const
export type CostKind = (typeof costKinds)[number]
