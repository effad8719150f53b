import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveShipment } from '../../shared/shipments/states.ts'
import { moveWarrantyClaim } from '../../shared/warranty/states.ts'
import { type ClaimDeed, type ClaimPlace, claimGoes } from './model-claims.ts'
import { type ModelParcel, type ParcelDeed, parcelGoes } from './model-parcels.ts'
import { seedOf, times } from './seed.ts'

const runs = 10_000 * times
const parcelDeeds = [
  ...['print', 'hand_over', 'depart', 'deliver', 'return_to_sender', 'lose', 'answer_claim', 'void'],
] as const satisfies readonly ParcelDeed[]
const claimDeeds = [
  ...['repair', 'replace', 'refund', 'refuse', 'withdraw', 'send_out', 'mend', 'come_back', 'give_up'],
  ...['hand_over', 'close', 'reopen'],
] as const satisfies readonly ClaimDeed[]

test(`${runs} random histories of a parcel: the table and a plain model go the same way, or both not at all`, () => {
  const reached = new Set<string>()
  const history = fc.record({
    payer: fc.constantFrom('shop' as const, 'customer' as const),
    deeds: fc.array(fc.record({ deed: fc.constantFrom(...parcelDeeds), asks: fc.boolean() }), { maxLength: 12 }),
  })
  const property = fc.property(history, ({ payer, deeds }) => {
    let parcel: Pick<ModelParcel, 'place' | 'payer' | 'claim'> = { place: 'draft', payer, claim: 'none' }
    for (const { deed, asks } of deeds) {
      const holds = { customers_own_carrier: payer === 'customer', claim_open: parcel.claim === 'open' }
      const moved = moveShipment(parcel.place, deed, holds)
      const place = parcelGoes(parcel, deed)
      expect([parcel.place, deed, moved.ok ? moved.value.to : null]).toEqual([parcel.place, deed, place])
      if (place === null) continue
      reached.add(place)
      const claim = deed === 'lose' && asks ? 'open' : deed === 'answer_claim' ? 'answered' : parcel.claim
      parcel = { place, payer, claim }
    }
  })
  fc.assert(property, { numRuns: runs, seed: seedOf('Histories of parcels') })
  expect(reached.size).toBe(7)
})

test(`${runs} random histories of a warranty claim: the table and a plain model go the same way, or both not at all`, () => {
  const reached = new Set<string>()
  const step = fc.record({
    deed: fc.constantFrom(...claimDeeds),
    here: fc.boolean(),
    none: fc.boolean(),
    settled: fc.boolean(),
  })
  const history = fc.record({ covered: fc.boolean(), steps: fc.array(step, { maxLength: 12 }) })
  const property = fc.property(history, ({ covered, steps }) => {
    let place: ClaimPlace = 'opened'
    for (const { deed, ...goods } of steps) {
      const moved = moveWarrantyClaim(place, deed, {
        ...{ covered_or_goodwill: covered, has_reason: true, has_repairer: true },
        ...{ goods_here: goods.here, no_goods_here: goods.none, settled: goods.settled },
      })
      const to = claimGoes(place, deed, covered, goods)
      expect([place, deed, moved.ok ? moved.value : null]).toEqual([place, deed, to])
      if (to === null) continue
      reached.add(to)
      place = to
    }
  })
  fc.assert(property, { numRuns: runs, seed: seedOf('Histories of warranty claims') })
  expect(reached.size).toBe(9)
})
