import fc from 'fast-check'
import type { UnitEvent, UnitState } from '../../shared/returns/unit-states.ts'
import type { Place } from './model.ts'

/** A move of units as the model notes it: out of the first place first. `desk` is what the desk calls it. */
export interface PlainMove {
  readonly from: readonly Place[]
  readonly to: Place
  readonly desk: UnitEvent
  readonly deskFrom?: UnitState
}

/** Every move of units there is, written by hand from the papers. */
export const plainMoves = {
  hand_over: { from: ['awaiting'], to: 'in_transit', desk: 'hand_over' },
  receive: { from: ['in_transit', 'awaiting'], to: 'received', desk: 'receive' },
  come_back: { from: ['in_transit'], to: 'awaiting', desk: 'come_back' },
  leave_out: { from: ['awaiting'], to: 'cancelled', desk: 'decline' },
  short: { from: ['in_transit', 'awaiting'], to: 'short', desk: 'short' },
  lose: { from: ['in_transit'], to: 'lost', desk: 'lose' },
  accept: { from: ['received'], to: 'accepted', desk: 'accept' },
  ask: { from: ['received'], to: 'needs_decision', desk: 'ask' },
  reject: { from: ['received'], to: 'rejected', desk: 'reject' },
  decide_for: { from: ['needs_decision'], to: 'accepted', desk: 'accept', deskFrom: 'needs_decision' },
  decide_against: { from: ['needs_decision'], to: 'rejected', desk: 'reject', deskFrom: 'needs_decision' },
  hand_back: { from: ['rejected', 'quarantined'], to: 'handed_back', desk: 'hand_back' },
  ship_back: { from: ['rejected', 'quarantined'], to: 'shipped_back', desk: 'ship_back' },
  quarantine: { from: ['rejected'], to: 'quarantined', desk: 'quarantine' },
  attach: { from: ['rejected', 'quarantined'], to: 'received', desk: 'attach' },
  dispose_with_consent: { from: ['rejected'], to: 'disposed_with_consent', desk: 'dispose_with_consent' },
  take_back_acceptance: { from: ['accepted'], to: 'received', desk: 'take_back_acceptance' },
  regrade: { from: ['accepted'], to: 'accepted', desk: 'regrade' },
} satisfies Record<string, PlainMove>
export type MoveName = keyof typeof plainMoves

/** What a return itself is asked to do. */
export const returnDeeds = ['authorize', 'decline', 'cancel', 'expire', 'reopen', 'close'] as const
const moneyDeeds = [
  'keep',
  'pay_lost',
  'pay',
  'pay',
  'pay',
  'confirm',
  'confirm',
  'fail',
  'reverse',
  'reverse',
  'spend',
] as const

const kinds = ['request', ...returnDeeds, ...moneyDeeds, ...(Object.keys(plainMoves) as MoveName[])] as const
export type DeedKind = (typeof kinds)[number]

/** One thing somebody tries. `next`: what would come next, so that histories get somewhere. */
export const deed = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant('next' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...kinds) },
  ),
  pick: fc.nat(29),
  units: fc.integer({ min: 1, max: 4 }),
  way: fc.nat(9),
})
export type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never
