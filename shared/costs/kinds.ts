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

/** Kinds a person may type in; the others follow from a settlement or a decision by themselves. */
export const typedCostKinds = [
  'label',
  'outbound',
  'labour',
  'repack',
  'refund_fee',
  'service_time',
  'disposal',
  'carrier_claim',
  'other',
] as const satisfies readonly CostKind[]
export type TypedCostKind = (typeof typedCostKinds)[number]

/** Kinds that can be told in minutes. */
export const timedCostKinds = ['labour', 'repack', 'service_time'] as const satisfies readonly TypedCostKind[]

/** What a typed amount is stored as: what a carrier pays counts against the cost. */
export function signedCost(kind: TypedCostKind, amountMinor: number): number {
  return kind === 'carrier_claim' ? 0 - amountMinor : amountMinor
}
