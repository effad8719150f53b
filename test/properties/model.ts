import {
  creditDue,
  type Entry,
  type ModelPayout,
  type ModelSettlement,
  missing,
  tryAgain,
  turnOut,
} from './model-money.ts'

/** Where a unit is, as somebody with a list on paper would note it. */
export type Place =
  | 'awaiting'
  | 'in_transit'
  | 'received'
  | 'needs_decision'
  | 'accepted'
  | 'rejected'
  | 'handed_back'
  | 'shipped_back'
  | 'disposed_with_consent'
  | 'quarantined'
  | 'short'
  | 'lost'
  | 'expired'
  | 'cancelled'

interface Unit {
  /** '' for what nobody asked for. */
  saleLine: string
  rma: string
  line: string
  place: Place
  settlement: string | null
}

/** A line of a sale: units sold, and what was paid for all of them as the customer saw it. */
export interface ModelLine {
  readonly id: string
  readonly sale?: string
  readonly sold: number
  readonly paidMinor: number
}

type SettledOf = { readonly line: string; readonly basis?: string; readonly entry: Entry }

const freed: readonly Place[] = ['expired', 'cancelled', 'short', 'lost', 'handed_back', 'shipped_back']
const underWay: readonly Place[] = ['awaiting', 'in_transit']
const neverCame: readonly Place[] = [...underWay, 'short', 'lost', 'expired', 'cancelled']
const open: readonly Place[] = [...underWay, 'received', 'needs_decision', 'rejected']

/**
 * The desk once more, as plainly as can be and from nothing of it: one note for each single unit, one list of
 * settlements. What it says is right, and what the desk says is compared with it.
 */
export class Model {
  readonly units: Unit[] = []
  readonly statuses = new Map<string, string>()
  readonly settlements = new Map<string, ModelSettlement>()
  readonly balances = new Map<string, { readonly issuedMinor: number; leftMinor: number }>()
  readonly #lines = new Map<string, ModelLine>()

  constructor(lines: readonly ModelLine[]) {
    this.sell(lines)
  }

  /** Another sale, as an exchange makes one. */
  sell(lines: readonly ModelLine[]): void {
    for (const line of lines) this.#lines.set(line.id, line)
  }

  sells(saleLine: string): boolean {
    return this.#lines.has(saleLine)
  }

  /** Units of a sale line that nobody has brought back or is about to. */
  free(saleLine: string): number {
    const held = this.units.filter(unit => unit.saleLine === saleLine && this.#holds(unit)).length
    return (this.#lines.get(saleLine)?.sold ?? 0) - held
  }

  #holds(unit: Unit): boolean {
    if (unit.settlement !== null) return true
    const status = this.statuses.get(unit.rma)
    return status !== 'declined' && status !== 'cancelled' && !freed.includes(unit.place)
  }

  canRequest(asked: readonly { readonly saleLine: string; readonly units: number }[]): boolean {
    const wanted = new Map<string, number>()
    for (const { saleLine, units } of asked) wanted.set(saleLine, (wanted.get(saleLine) ?? 0) + units)
    return [...wanted].every(([saleLine, units]) => units <= this.free(saleLine))
  }

  request(rma: string, asked: readonly { readonly saleLine: string; readonly line: string; readonly units: number }[]) {
    this.statuses.set(rma, 'requested')
    for (const { saleLine, line, units } of asked)
      for (let at = 0; at < units; at++) this.units.push({ saleLine, rma, line, place: 'awaiting', settlement: null })
  }

  /** Units nobody asked for came with the goods. */
  bring(rma: string, line: string, units: number): void {
    for (let at = 0; at < units; at++) this.units.push({ saleLine: '', rma, line, place: 'received', settlement: null })
  }

  /** Nothing more comes. */
  short(rma: string): void {
    for (const unit of this.of(rma)) if (underWay.includes(unit.place)) unit.place = 'short'
  }

  canAttach(rma: string, line: string, saleLine: string): boolean {
    const units = this.units.filter(unit => unit.line === line && unit.rma === rma && unit.saleLine === '')
    const here = units.every(unit => ['received', 'rejected', 'quarantined'].includes(unit.place))
    return this.statuses.get(rma) === 'authorized' && units.length > 0 && here && units.length <= this.free(saleLine)
  }

  attach(line: string, saleLine: string): void {
    for (const unit of this.units) if (unit.line === line) Object.assign(unit, { saleLine, place: 'received' })
  }

  isUnasked(line: string): boolean {
    return this.units.some(unit => unit.line === line && unit.saleLine === '')
  }

  /** Gives a return some units of another one: a whole line, or as many as are told. */
  split(from: string, to: string, line: string, made: string, units: number): void {
    this.statuses.set(to, this.statuses.get(from) ?? '')
    const whole = this.units.filter(unit => unit.line === line)
    const going = made === line ? whole : this.#movable(line, ['received', 'awaiting']).slice(0, units)
    for (const unit of going) Object.assign(unit, { rma: to, line: made })
  }

  of(rma: string): readonly Unit[] {
    return this.units.filter(unit => unit.rma === rma)
  }

  /** Units of a line in some places, the first place first, settled ones left out. */
  #movable(line: string, from: readonly Place[]): readonly Unit[] {
    return from.flatMap(place =>
      this.units.filter(unit => unit.line === line && unit.place === place && unit.settlement === null),
    )
  }

  canMove(rma: string, line: string, from: readonly Place[], units: number): boolean {
    return this.statuses.get(rma) === 'authorized' && units >= 1 && this.#movable(line, from).length >= units
  }

  move(line: string, from: readonly Place[], to: Place, units: number): void {
    for (const unit of this.#movable(line, from).slice(0, units)) unit.place = to
  }

  /** Whether nothing came: units that are short or lost, or were called off, never came either. */
  #nothingCame = (rma: string) => this.of(rma).every(unit => neverCame.includes(unit.place))

  /** Something is still awaited of which nothing came: what running out asks for. */
  canExpire(rma: string): boolean {
    const waits = this.of(rma).some(unit => underWay.includes(unit.place))
    return this.statuses.get(rma) === 'authorized' && this.#nothingCame(rma) && waits
  }

  /** Whether nothing came and no money was given: what cancelling asks for. */
  canCancel(rma: string): boolean {
    const open = ['requested', 'needs_approval', 'authorized'].includes(this.statuses.get(rma) ?? '')
    return open && this.#nothingCame(rma) && !this.inForce().some(one => one.rma === rma)
  }

  end(rma: string, status: 'expired' | 'cancelled'): void {
    this.statuses.set(rma, status)
    for (const unit of this.of(rma)) if (underWay.includes(unit.place)) unit.place = status
  }

  /** The customer keeps what is still awaited of a line. */
  letStay(line: string): void {
    for (const unit of this.units) if (unit.line === line && unit.place === 'awaiting') unit.place = 'cancelled'
  }

  canReopen(rma: string): boolean {
    if (this.statuses.get(rma) === 'closed') return true
    const gone = this.of(rma).filter(unit => unit.place === 'expired')
    const asked = gone.map(unit => ({ saleLine: unit.saleLine, units: 1 }))
    return this.statuses.get(rma) === 'expired' && this.canRequest(asked)
  }

  reopen(rma: string): void {
    for (const unit of this.of(rma)) if (unit.place === 'expired') unit.place = 'awaiting'
    this.statuses.set(rma, 'authorized')
  }

  canClose(rma: string): boolean {
    const owed = [...this.settlements.values()].some(
      one =>
        one.rma === rma &&
        (one.state === 'approved' ||
          one.state === 'failed' ||
          missing(one).length > 0 ||
          [...one.payouts, ...one.backs].some(payout => payout.state === 'recorded')),
    )
    return (
      this.statuses.get(rma) === 'authorized' &&
      !owed &&
      this.of(rma).every(unit => !open.includes(unit.place) && (unit.place !== 'accepted' || unit.settlement !== null))
    )
  }

  /** Accepted units of a line that are not settled. */
  payable(line: string): number {
    return this.#movable(line, ['accepted']).length
  }

  inForce(): readonly ModelSettlement[] {
    return [...this.settlements.values()].filter(one => one.state !== 'reversed')
  }

  /** What k more units of a sale line are worth now: paid × (r + k) / q to the nearest, less what was given. */
  credit(saleLine: string, units: number, beside: readonly Entry[] = []): number {
    const past = [...this.inForce().flatMap(one => one.entries), ...beside].filter(one => one.saleLine === saleLine)
    return creditDue(this.#lines.get(saleLine) ?? { sold: 1, paidMinor: 0 }, past, units)
  }

  /** What of a sale line's money was not given yet. */
  left(saleLine: string): number {
    const past = this.inForce().flatMap(one => one.entries.filter(entry => entry.saleLine === saleLine))
    const given = past.reduce((sum, entry) => sum + entry.creditMinor + (entry.allowedMinor ?? 0), 0)
    return (this.#lines.get(saleLine)?.paidMinor ?? 0) - given
  }

  saleLineOf(line: string): string {
    return this.units.find(unit => unit.line === line)?.saleLine ?? ''
  }

  /** Units that are settled stay where they are, but those that a customer keeps: nobody waits for them any more. */
  settle(id: string, rma: string, lines: readonly SettledOf[]): void {
    for (const { line, basis = 'accepted', entry } of lines) {
      const from = basis === 'keep_item' ? 'awaiting' : basis === 'lost_in_transit' ? 'lost' : 'accepted'
      for (const unit of this.#movable(line, [from]).slice(0, entry.units))
        Object.assign(unit, { settlement: id, place: from === 'awaiting' ? 'cancelled' : from })
    }
    this.settlements.set(id, { rma, entries: lines.map(one => one.entry), payouts: [], backs: [], state: 'approved' })
  }

  paidOut(id: string, payouts: readonly ModelPayout[]): void {
    const settlement = this.settlements.get(id)
    if (!settlement) throw new Error('A payout without its settlement')
    settlement.payouts = payouts
    turnOut(settlement)
  }

  /** A payout, or what comes back of it, turns out; what never left can't come back either. */
  turnOut(id: string, at: number, state: 'confirmed' | 'failed', back = false): void {
    const settlement = this.settlements.get(id)
    const payout = settlement?.[back ? 'backs' : 'payouts'][at]
    if (!settlement || !payout) throw new Error('No such payout')
    payout.state = state
    if (state === 'failed' && !back) for (const one of settlement.backs) if (one.of === at) one.state = 'failed'
    turnOut(settlement)
  }

  /** Tries again what failed to come back, once nothing else of it stands; answers its place. */
  retry(id: string, at: number): number | null {
    const settlement = this.settlements.get(id)
    return settlement ? tryAgain(settlement, at) : null
  }

  /** Whether money of the same sale should have come back and did not: nothing more is paid before it is here. */
  owesBack(rma: string): boolean {
    const saleOf = (id: string) => this.#lines.get(this.of(id).find(unit => unit.saleLine !== '')?.saleLine ?? '')?.sale
    const owes = (one: ModelSettlement) => one.rma === rma || saleOf(one.rma) === saleOf(rma)
    return [...this.settlements.values()].some(one => missing(one).length > 0 && owes(one))
  }

  reverse(id: string): void {
    const settlement = this.settlements.get(id)
    if (settlement) {
      settlement.state = 'reversed'
      settlement.backs = settlement.payouts.flatMap((one, of) =>
        one.state === 'failed' ? [] : [{ ...one, of, state: one.atOnce ? 'confirmed' : 'recorded' }],
      )
      if (this.statuses.get(settlement.rma) === 'closed') this.statuses.set(settlement.rma, 'authorized')
    }
    for (const unit of this.units) if (unit.settlement === id) unit.settlement = null
    const credit = this.balances.get(id)
    if (credit) credit.leftMinor = 0
  }

  /** What went back to a tender and did not fail. */
  paidBack(tender: string): number {
    const payouts = this.inForce().flatMap(one => one.payouts)
    return payouts.reduce(
      (sum, one) => (one.tender === tender && one.state !== 'failed' ? sum + one.amountMinor : sum),
      0,
    )
  }

  /** How many units of a line are in each place; places without any are left out. */
  counts(line: string): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {}
    for (const unit of this.units) if (unit.line === line) counts[unit.place] = (counts[unit.place] ?? 0) + 1
    return counts
  }
}
