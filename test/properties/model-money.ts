/** What a settlement gave on one sale line. */
export interface Entry {
  readonly saleLine: string
  readonly units: number
  readonly creditMinor: number
  readonly forfeitedMinor: number
  /** Given without units. */
  readonly allowedMinor?: number
}

/** A settlement as the model notes it. */
export interface ModelSettlement {
  readonly rma: string
  readonly entries: readonly Entry[]
  payouts: readonly ModelPayout[]
  /** What has to come back of its payouts since it was taken back, by their place among them. */
  backs: readonly (ModelPayout & { readonly of: number })[]
  state: 'approved' | 'paid' | 'failed' | 'reversed'
}

/** A payout, to a tender of the sale or not; `atOnce`: nobody has to confirm it. */
export interface ModelPayout {
  readonly tender: string | null
  readonly amountMinor: number
  readonly atOnce: boolean
  state: 'recorded' | 'confirmed' | 'failed'
}

/** Where a settlement is by its payouts; a reversed one stays reversed. */
export function turnOut(settlement: ModelSettlement): void {
  if (settlement.state === 'reversed') return
  const states = settlement.payouts.map(payout => payout.state)
  settlement.state = states.includes('failed') ? 'failed' : states.includes('recorded') ? 'approved' : 'paid'
}
