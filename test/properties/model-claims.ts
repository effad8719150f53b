import type { Model, Place } from './model.ts'

/** Where a warranty claim is, as its paper says. */
export type ClaimPlace =
  | 'opened'
  | 'to_repair'
  | 'at_repairer'
  | 'repaired'
  | 'to_replace'
  | 'to_refund'
  | 'refused'
  | 'closed'
  | 'withdrawn'

export type ClaimDeed =
  | 'repair'
  | 'replace'
  | 'refund'
  | 'refuse'
  | 'withdraw'
  | 'send_out'
  | 'mend'
  | 'come_back'
  | 'give_up'
  | 'hand_over'
  | 'close'
  | 'reopen'

/** A claim for units of a return's line. */
export interface ModelClaim {
  readonly rma: string
  readonly line: string
  readonly units: number
  readonly covered: boolean
  place: ClaimPlace
}

/** What holds where a claim's goods are. */
export interface ClaimGoods {
  readonly here: boolean
  readonly none: boolean
  readonly settled: boolean
}

const ended: readonly ClaimPlace[] = ['closed', 'withdrawn']
const claimable: readonly Place[] = ['awaiting', 'in_transit', 'received', 'needs_decision', 'accepted']

/** Where a deed takes a claim; null: it can't be done to it. Reasons and repairers are always given here. */
export function claimGoes(place: ClaimPlace, deed: ClaimDeed, covered: boolean, goods: ClaimGoods): ClaimPlace | null {
  const only = (when: boolean, to: ClaimPlace) => (when ? to : null)
  switch (deed) {
    case 'repair':
      return only(place === 'opened' && covered, 'to_repair')
    case 'replace':
      return only(place === 'opened' && covered, 'to_replace')
    case 'refund':
      return only(place === 'opened' && covered, 'to_refund')
    case 'refuse':
      return only(place === 'opened', 'refused')
    case 'withdraw':
      return only(place === 'opened' || place === 'to_repair', 'withdrawn')
    case 'send_out':
      return only(place === 'to_repair' && goods.here, 'at_repairer')
    case 'mend':
      return only(place === 'to_repair' && goods.here, 'repaired')
    case 'come_back':
      return only(place === 'at_repairer', 'repaired')
    case 'give_up':
      return only(place === 'to_repair' || place === 'at_repairer', 'opened')
    case 'hand_over':
      return only((place === 'repaired' || place === 'refused') && goods.here, 'closed')
    case 'reopen':
      return only(['refused', 'repaired', 'to_replace', 'to_refund'].includes(place), 'opened')
    case 'close':
      if (place === 'to_replace' || place === 'to_refund') return only(goods.settled, 'closed')
      return only(place === 'refused' && goods.none, 'closed')
  }
}

/** The warranty claims of a history. */
export class ModelClaims {
  readonly all = new Map<string, ModelClaim>()
  readonly #model: Model

  constructor(model: Model) {
    this.#model = model
  }

  canOpen(rma: string, line: string, units: number): boolean {
    const open = ['requested', 'needs_approval', 'authorized'].includes(this.#model.statuses.get(rma) ?? '')
    const another = [...this.all.values()].some(one => one.line === line && !ended.includes(one.place))
    const mine = this.#model.of(rma).filter(unit => unit.line === line)
    const left = mine.filter(unit => claimable.includes(unit.place) && unit.settlement === null)
    return open && !another && mine.length > 0 && units <= left.length
  }

  /** Whether a claim of a return is not over. */
  isOpen(rma: string): boolean {
    return [...this.all.values()].some(one => one.rma === rma && !ended.includes(one.place))
  }

  /** Whether so many units of a line can be taken out of those received or rejected: none that is at a repairer. */
  spares(line: string, units: number): boolean {
    const out = [...this.all.values()].find(one => one.line === line && one.place === 'at_repairer')?.units ?? 0
    const there = this.#model.units.filter(one => one.line === line && ['received', 'rejected'].includes(one.place))
    return units === 0 || units <= there.length - out
  }

  /** Refused goods go first where some are set aside. */
  sparesBack(line: string, units: number): boolean {
    const refused = this.#model.units.filter(one => one.line === line && one.place === 'rejected').length
    return this.spares(line, Math.min(units, refused))
  }

  goods({ rma, line, units }: ModelClaim): ClaimGoods {
    const mine = this.#model.of(rma).filter(unit => unit.line === line)
    const many = (...places: readonly Place[]) => mine.filter(unit => places.includes(unit.place)).length
    return {
      here: many('received', 'rejected') >= units,
      none: many('received', 'rejected', 'accepted', 'needs_decision') === 0,
      settled: mine.filter(unit => unit.place === 'accepted' && unit.settlement !== null).length >= units,
    }
  }

  goes(id: string, deed: ClaimDeed): ClaimPlace | null {
    const claim = this.all.get(id)
    return claim ? claimGoes(claim.place, deed, claim.covered, this.goods(claim)) : null
  }

  /** The customer has their own goods again: received ones are refused first where too few are. */
  do(id: string, deed: ClaimDeed): void {
    const claim = this.all.get(id)
    const place = this.goes(id, deed)
    if (!claim || !place) throw new Error(`A claim did what it can't: ${deed}`)
    claim.place = place
    if (deed !== 'hand_over') return
    const { rma, line, units } = claim
    const refused = this.#model.of(rma).filter(unit => unit.line === line && unit.place === 'rejected').length
    this.#model.move(line, ['received'], 'rejected', Math.max(0, units - refused))
    this.#model.move(line, ['rejected'], 'handed_back', units)
  }
}
