/** Why units are settled: goods that came, or no goods and one recorded basis (states.md). */
export const unitBases = ['accepted', 'keep_item', 'lost_in_transit', 'advance_exchange'] as const
export type UnitBasis = (typeof unitBases)[number]

/**
 * Why an amount is given without units.
 * - `allowance`: something is wrong with it, and the customer keeps it for less
 * - `price_match`: it was sold for less elsewhere or later
 * - `shipping_only`: what was paid for outbound shipping, in part or whole
 * - `held_back`: what an earlier partial amount held back, added by a supervisor
 */
export const amountKinds = ['allowance', 'price_match', 'shipping_only', 'held_back'] as const
export type AmountKind = (typeof amountKinds)[number]

/** What a settlement's line rests on. */
export const settledBases = [...unitBases, ...amountKinds] as const
export type SettledBasis = (typeof settledBases)[number]
