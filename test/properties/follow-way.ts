import { expect } from 'vitest'
import type { Output, Sent } from '../../shared/contract.ts'
import type { TestDesk } from '../support/test-desk.ts'
import type { Tried } from './history.ts'
import type { Model } from './model.ts'
import { type ClaimDeed, type ClaimPlace, ModelClaims } from './model-claims.ts'
import { ModelParcels } from './model-parcels.ts'

/** What of the follower these deeds need. */
interface Within {
  /** Whether the deed must be done; `sure` false: what is allowed may still be refused. */
  readonly expect: (allowed: boolean, sure?: boolean) => void
  readonly closeIfDone: (rma: string) => void
}

/** Follows parcels and warranty claims on the model, and compares them with the rows. */
export class WayFollower {
  readonly parcels: ModelParcels
  readonly claims: ModelClaims
  readonly #desk: TestDesk

  constructor(desk: TestDesk, model: Model) {
    this.#desk = desk
    this.parcels = new ModelParcels(model)
    this.claims = new ModelClaims(model)
  }

  follow(within: Within, { name, done, input, value }: Tried): void {
    switch (name) {
      case 'shipments.save': {
        const { return: rma, direction = 'in', payer = 'shop', costMinor, lines } = input as Sent<'shipments.save'>
        const parts = lines.map(({ line, quantity }) => ({ line, units: quantity }))
        within.expect(this.parcels.canPack(rma, direction, parts))
        if (!done || payer === 'maker') return
        const { shipment } = value as Output<'shipments.save'>
        const fresh = { place: 'draft', claim: 'none', carrierPaidMinor: 0 } as const
        this.parcels.all.set(shipment, { rma, direction, payer, costMinor: costMinor ?? 0, parts, ...fresh })
        return
      }
      case 'shipments.advance': {
        const { shipment, event, claim, paidMinor } = input as Sent<'shipments.advance'>
        if (event === 'plan' || event === 'collect' || event === 'miss') throw new Error('No pickup was planned')
        const parcel = this.parcels.all.get(shipment)
        const back = event === 'hand_over' && parcel?.direction === 'out' ? parcel.parts : []
        const here = back.every(part => this.claims.sparesBack(part.line, part.units))
        within.expect(this.parcels.can(shipment, event) && here)
        if (!done) return
        this.parcels.do(shipment, event, {
          asked: claim !== undefined,
          ...(paidMinor === undefined ? {} : { paidMinor }),
        })
        const closes = event === 'lose' || (event === 'hand_over' && parcel?.direction === 'out')
        if (parcel && closes) within.closeIfDone(parcel.rma)
        return
      }
      case 'warranty.open': {
        const { return: rma, line, quantity: units } = input as Sent<'warranty.open'>
        within.expect(this.claims.canOpen(rma, line, units))
        if (!done) return
        const { claim, covered } = value as Output<'warranty.open'>
        this.claims.all.set(claim, { rma, line, units, covered, place: 'opened' })
        return
      }
      case 'warranty.decide': {
        const { claim, decision } = input as Sent<'warranty.decide'>
        this.#claimed(within, claim, decision, done, value as Output<'warranty.decide'> | null)
        return
      }
      case 'warranty.advance': {
        const { claim, step } = input as Sent<'warranty.advance'>
        this.#claimed(within, claim, step, done, value as Output<'warranty.advance'> | null)
      }
    }
  }

  #claimed(within: Within, id: string, deed: ClaimDeed, done: boolean, said: { readonly state: ClaimPlace } | null) {
    const to = this.claims.goes(id, deed)
    within.expect(to !== null)
    if (!done) return
    expect(said?.state).toBe(to)
    this.claims.do(id, deed)
    const claim = this.claims.all.get(id)
    if (claim && ['closed', 'withdrawn'].includes(claim.place)) within.closeIfDone(claim.rma)
  }

  /** Every parcel and claim where the model has it, and what parcels cost. */
  compare(): void {
    for (const [id, { place }] of this.parcels.all) {
      const row = this.#desk.writer.file.raw
        .prepare(
          `select state, (select coalesce(sum(amount_minor), 0) from cost_entry where shipment_id = shipment.id) as cost
           from shipment where id = ?`,
        )
        .get(id)
      expect(row).toEqual({ state: place, cost: this.parcels.costMinor(id) })
    }
    for (const [id, { place }] of this.claims.all)
      expect(this.#desk.writer.file.raw.prepare('select state from warranty_claim where id = ?').get(id)).toEqual({
        state: place,
      })
  }
}
