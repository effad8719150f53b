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

/** The last tries that failed to take money back which did go out, by their place; another try that stands is none. */
export function missing({ payouts, backs }: ModelSettlement): readonly number[] {
  return payouts.flatMap((payout, of) => {
    const tries = backs.flatMap((one, at) => (one.of === of ? [{ at, state: one.state }] : []))
    const last = tries.at(-1)
    const all = last !== undefined && tries.every(one => one.state === 'failed')
    return payout.state !== 'failed' && all ? [last.at] : []
  })
}

/** Another try to take back what failed to come, once nothing else of it stands; answers its place. */
export function tryAgain(settlement: ModelSettlement, at: number): number | null {
  const [payout] = settlement.backs.slice(at)
  if (!payout || !missing(settlement).includes(at)) return null
  settlement.backs = [...settlement.backs, { ...payout, state: 'recorded' }]
  return settlement.backs.length - 1
}

/** Half up, in whole numbers of any size. */
function nearest(numerator: bigint, denominator: bigint): number {
  return Number((2n * numerator + denominator) / (2n * denominator))
}

/** What k more units of a line are worth: paid × (r + k) / q to the nearest, less what was given of it so far. */
export function creditDue(
  { sold, paidMinor }: { readonly sold: number; readonly paidMinor: number },
  past: readonly Entry[],
  units: number,
): number {
  const sum = (figure: (entry: Entry) => number) => past.reduce((total, entry) => total + figure(entry), 0)
  const upTo = sum(entry => entry.units) + units
  const due = nearest(BigInt(paidMinor) * BigInt(upTo), BigInt(sold)) - sum(one => one.creditMinor + one.forfeitedMinor)
  const left = paidMinor - sum(entry => entry.creditMinor + (entry.allowedMinor ?? 0))
  return Math.max(0, Math.min(due, left))
}
