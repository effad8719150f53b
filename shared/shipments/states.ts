import { ok, type Result, refuse } from '../result.ts'
import {
  type Actor,
  type ConditionNotMet,
  findTransition,
  type NotPossibleFrom,
  type Transition,
} from '../returns/transition.ts'

/** Where a parcel is. `planned`, `missed` and `collected` are a pickup's. */
export const shipmentStates = [
  'draft',
  'planned',
  'missed',
  'printed',
  'handed_over',
  'collected',
  'in_transit',
  'delivered',
  'returned_to_sender',
  'lost',
  'voided',
] as const
export type ShipmentState = (typeof shipmentStates)[number]

export const shipmentEvents = [
  'save',
  'print',
  'plan',
  'hand_over',
  'collect',
  'miss',
  'depart',
  'deliver',
  'return_to_sender',
  'lose',
  'answer_claim',
  'void',
] as const
export type ShipmentEvent = (typeof shipmentEvents)[number]

/** What must hold for a shipment's event; the caller finds it out. */
export const shipmentConditions = [
  'pickup_agreed',
  'customers_own_carrier',
  'contents_unchanged',
  'claim_open',
] as const
export type ShipmentCondition = (typeof shipmentConditions)[number]

type ShipmentRow = Transition<ShipmentState, ShipmentEvent, ShipmentCondition>

const counter: readonly Actor[] = ['counter']
const supervisor: readonly Actor[] = ['supervisor']

const row = (
  from: ShipmentState | null,
  event: ShipmentEvent,
  to: ShipmentState,
  needs: readonly ShipmentCondition[] = [],
  who: readonly Actor[] = counter,
): ShipmentRow => ({ from, event, to, who, needs })

/** States of a parcel that has left and not arrived. */
export const underWay = ['handed_over', 'collected', 'in_transit'] as const satisfies readonly ShipmentState[]
/** States in which what is in a parcel can still be changed. */
export const notLeft = ['draft', 'planned', 'missed', 'printed'] as const satisfies readonly ShipmentState[]

/** The machine of a shipment, row by row. Its cost may come late, so it is saved until it has arrived. */
export const shipmentTable: readonly ShipmentRow[] = [
  row(null, 'save', 'draft'),
  ...notLeft.map(state => row(state, 'save', state)),
  ...([...underWay, 'delivered'] as const).map(state => row(state, 'save', state, ['contents_unchanged'])),
  row('draft', 'print', 'printed'),
  row('printed', 'print', 'printed'),
  row('planned', 'print', 'planned'),
  row('draft', 'plan', 'planned', ['pickup_agreed']),
  row('printed', 'plan', 'planned', ['pickup_agreed']),
  row('missed', 'plan', 'planned', ['pickup_agreed']),
  row('printed', 'hand_over', 'handed_over'),
  row('draft', 'hand_over', 'handed_over', ['customers_own_carrier']),
  row('planned', 'collect', 'collected'),
  row('planned', 'miss', 'missed'),
  row('handed_over', 'depart', 'in_transit'),
  row('collected', 'depart', 'in_transit'),
  ...underWay.map(state => row(state, 'deliver', 'delivered')),
  ...underWay.map(state => row(state, 'return_to_sender', 'returned_to_sender')),
  ...underWay.map(state => row(state, 'lose', 'lost', [], supervisor)),
  row('lost', 'answer_claim', 'lost', ['claim_open']),
  ...notLeft.map(state => row(state, 'void', 'voided')),
]

/** Where a shipment goes by an event, and who may cause it. `state` null: it doesn't exist yet. */
export function moveShipment(
  state: ShipmentState | null,
  event: ShipmentEvent,
  holds: Readonly<Partial<Record<ShipmentCondition, boolean>>> = {},
): Result<{ readonly to: ShipmentState; readonly who: readonly Actor[] }, NotPossibleFrom | ConditionNotMet> {
  const found = findTransition(shipmentTable, state, event, holds)
  return found.ok ? ok({ to: found.value.to, who: found.value.who }) : refuse(found.failure)
}
