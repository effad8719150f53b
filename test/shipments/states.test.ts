import { expect, test } from 'vitest'
import {
  moveShipment,
  type ShipmentEvent,
  type ShipmentState,
  shipmentConditions,
  shipmentEvents,
  shipmentStates,
} from '../../shared/shipments/states.ts'

/** The table of a shipment as the project's papers write it, without saving: from, event, to. */
const written: readonly (readonly [ShipmentState | null, ShipmentEvent, ShipmentState])[] = [
  ['draft', 'print', 'printed'],
  ['printed', 'print', 'printed'],
  ['planned', 'print', 'planned'],
  ['draft', 'plan', 'planned'],
  ['printed', 'plan', 'planned'],
  ['missed', 'plan', 'planned'],
  ['planned', 'collect', 'collected'],
  ['planned', 'miss', 'missed'],
  ['draft', 'hand_over', 'handed_over'],
  ['printed', 'hand_over', 'handed_over'],
  ['handed_over', 'depart', 'in_transit'],
  ['collected', 'depart', 'in_transit'],
  ['handed_over', 'deliver', 'delivered'],
  ['collected', 'deliver', 'delivered'],
  ['in_transit', 'deliver', 'delivered'],
  ['handed_over', 'lose', 'lost'],
  ['collected', 'lose', 'lost'],
  ['in_transit', 'lose', 'lost'],
  ['handed_over', 'return_to_sender', 'returned_to_sender'],
  ['collected', 'return_to_sender', 'returned_to_sender'],
  ['in_transit', 'return_to_sender', 'returned_to_sender'],
  ['lost', 'answer_claim', 'lost'],
  ['draft', 'void', 'voided'],
  ['planned', 'void', 'voided'],
  ['missed', 'void', 'voided'],
  ['printed', 'void', 'voided'],
]
const everything = Object.fromEntries(shipmentConditions.map(condition => [condition, true]))

test.each(written)('from %s, %s leads to %s', (from, event, to) => {
  expect(moveShipment(from, event, everything)).toMatchObject({ ok: true, value: { to } })
})

test('everything else but saving is refused, naming state and event', () => {
  for (const from of [null, ...shipmentStates]) {
    for (const event of shipmentEvents) {
      if (event === 'save' || written.some(row => row[0] === from && row[1] === event)) continue
      const failure = { code: 'not_possible_from', state: from ?? 'none', event }
      expect(moveShipment(from, event, everything)).toEqual({ ok: false, failure })
    }
  }
})

test('only a supervisor says that a parcel is lost', () => {
  const who = (event: ShipmentEvent) => {
    const moved = moveShipment('in_transit', event)
    return moved.ok ? moved.value.who : []
  }
  expect(who('lose')).toEqual(['supervisor'])
  expect(who('deliver')).toEqual(['counter'])
})

test('a pickup without a day is not planned, and a label of ours is printed before it leaves', () => {
  expect(moveShipment('draft', 'plan')).toMatchObject({ failure: { code: 'condition_not_met' } })
  expect(moveShipment('draft', 'hand_over')).toMatchObject({ failure: { condition: 'customers_own_carrier' } })
})
