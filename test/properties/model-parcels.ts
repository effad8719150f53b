import type { Model, Place } from './model.ts'

/** Where a parcel is, as somebody with a list on paper would note it. */
export type ParcelPlace =
  | 'draft'
  | 'printed'
  | 'handed_over'
  | 'in_transit'
  | 'delivered'
  | 'returned_to_sender'
  | 'lost'
  | 'voided'

export type ParcelDeed =
  | 'print'
  | 'hand_over'
  | 'depart'
  | 'deliver'
  | 'return_to_sender'
  | 'lose'
  | 'answer_claim'
  | 'void'

/** A parcel of a return with how many units of which lines are in it. */
export interface ModelParcel {
  readonly rma: string
  readonly direction: 'in' | 'out'
  readonly payer: 'shop' | 'customer'
  readonly costMinor: number
  readonly parts: readonly { readonly line: string; readonly units: number }[]
  place: ParcelPlace
  claim: 'none' | 'open' | 'answered'
  carrierPaidMinor: number
}

const notLeft: readonly ParcelPlace[] = ['draft', 'printed']
const underWay: readonly ParcelPlace[] = ['handed_over', 'in_transit']
const awaited: readonly Place[] = ['awaiting', 'in_transit']
const refused: readonly Place[] = ['rejected', 'quarantined']

/** Where a deed takes a parcel; null: it can't be done to it. Written by hand from the papers. */
export function parcelGoes(
  parcel: Pick<ModelParcel, 'place' | 'payer' | 'claim'>,
  deed: ParcelDeed,
): ParcelPlace | null {
  const { place, payer, claim } = parcel
  const left = underWay.includes(place)
  switch (deed) {
    case 'print':
      return notLeft.includes(place) ? 'printed' : null
    case 'hand_over':
      return place === 'printed' || (place === 'draft' && payer === 'customer') ? 'handed_over' : null
    case 'depart':
      return place === 'handed_over' ? 'in_transit' : null
    case 'deliver':
      return left ? 'delivered' : null
    case 'return_to_sender':
      return left ? 'returned_to_sender' : null
    case 'lose':
      return left ? 'lost' : null
    case 'answer_claim':
      return place === 'lost' && claim === 'open' ? 'lost' : null
    case 'void':
      return notLeft.includes(place) ? 'voided' : null
  }
}

/** The parcels of a history, and what each of their deeds does to the units of the model. */
export class ModelParcels {
  readonly all = new Map<string, ModelParcel>()
  readonly #model: Model

  constructor(model: Model) {
    this.#model = model
  }

  /** Whether so many units can be put into a new parcel: they are awaited (or refused), and in no other one. */
  canPack(rma: string, direction: 'in' | 'out', parts: ModelParcel['parts']): boolean {
    const holding = direction === 'in' ? [...notLeft, ...underWay] : notLeft
    const others = [...this.all.values()].filter(
      one => one.rma === rma && one.direction === direction && holding.includes(one.place),
    )
    const fits = parts.every(({ line, units }) => {
      const there = this.#there(rma, line, direction === 'in' ? awaited : refused)
      const packed = others.flatMap(one => one.parts).filter(part => part.line === line)
      return units <= there - packed.reduce((sum, part) => sum + part.units, 0)
    })
    return this.#model.statuses.get(rma) === 'authorized' && (direction === 'out' || parts.length > 0) && fits
  }

  #there(rma: string, line: string, places: readonly Place[]): number {
    return this.#model.of(rma).filter(unit => unit.line === line && places.includes(unit.place)).length
  }

  /** Whether a deed can be done: units that have to move must be where they move from. */
  can(id: string, deed: ParcelDeed): boolean {
    const parcel = this.all.get(id)
    if (!parcel || parcelGoes(parcel, deed) === null) return false
    const from = this.#takes(parcel, deed)
    if (from === null || parcel.parts.length === 0) return true
    const authorized = this.#model.statuses.get(parcel.rma) === 'authorized'
    return authorized && parcel.parts.every(({ line, units }) => units <= this.#there(parcel.rma, line, from))
  }

  /** The places a deed needs all of a parcel's units in; null: it moves none, or only those that are there. */
  #takes({ direction }: ModelParcel, deed: ParcelDeed): readonly Place[] | null {
    if (deed === 'hand_over') return direction === 'in' ? awaited : refused
    return deed === 'lose' && direction === 'in' ? ['in_transit'] : null
  }

  do(id: string, deed: ParcelDeed, money: { readonly asked?: boolean; readonly paidMinor?: number } = {}): void {
    const parcel = this.all.get(id)
    const place = parcel && parcelGoes(parcel, deed)
    if (!parcel || !place) throw new Error(`A parcel did what it can't: ${deed}`)
    parcel.place = place
    if (deed === 'lose' && money.asked) parcel.claim = 'open'
    if (deed === 'answer_claim') Object.assign(parcel, { claim: 'answered', carrierPaidMinor: money.paidMinor ?? 0 })
    for (const { line, units } of parcel.parts) this.#carry(parcel, deed, line, units)
  }

  #carry({ rma, direction }: ModelParcel, deed: ParcelDeed, line: string, units: number): void {
    const upTo = (place: Place) => Math.min(units, this.#there(rma, line, [place]))
    const move = (from: readonly Place[], to: Place, many: number) => this.#model.move(line, from, to, many)
    if (direction === 'out') {
      if (deed === 'hand_over') move(refused, 'shipped_back', units)
      return
    }
    if (deed === 'hand_over') move(['awaiting'], 'in_transit', upTo('awaiting'))
    if (deed === 'lose') move(['in_transit'], 'lost', units)
    const open = this.#model.statuses.get(rma) === 'authorized'
    if (deed === 'return_to_sender' && open) move(['in_transit'], 'awaiting', upTo('in_transit'))
  }

  /** Whether a parcel can be said to be here, with what must happen before that; null: it can't. */
  toDeliver(id: string, rma: string): readonly ParcelDeed[] | null {
    const parcel = this.all.get(id)
    if (!parcel || parcel.rma !== rma || parcel.direction !== 'in') return null
    if (parcel.place === 'delivered') return []
    if (underWay.includes(parcel.place)) return ['deliver']
    return this.can(id, 'hand_over') ? ['hand_over', 'deliver'] : null
  }

  /** Whether another parcel of a return is on its way in, besides one. */
  othersUnderWay(rma: string, but: readonly string[]): boolean {
    return [...this.all].some(
      ([id, one]) => one.rma === rma && one.direction === 'in' && underWay.includes(one.place) && !but.includes(id),
    )
  }

  /** What parcels cost the shop, less what their carriers paid. */
  costMinor(id: string): number {
    const parcel = this.all.get(id)
    if (!parcel) return 0
    const label = parcel.payer === 'shop' && parcel.place !== 'voided' ? parcel.costMinor : 0
    return label - parcel.carrierPaidMinor
  }
}
