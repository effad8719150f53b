import { ok, type Result, refuse } from '../../shared/result.ts'
import type { ConditionNotMet, NotPossibleFrom } from '../../shared/returns/transition.ts'
import type { TooManyUnits } from '../../shared/returns/unit-states.ts'
import { moveShipment, type ShipmentEvent, type ShipmentState, underWay } from '../../shared/shipments/states.ts'
import type { Writing } from '../context.ts'
import type { Reader } from '../database/open.ts'
import type { ReturnRecord } from '../returns/store.ts'
import { moveShippedUnits } from './move-units.ts'
import { findShipment, holdsOf, updateShipment, writeShipmentEvent } from './store.ts'

export type DeliverProblem =
  | NotPossibleFrom
  | ConditionNotMet
  | TooManyUnits
  | { readonly code: 'shipment_not_of_return'; readonly shipment: string }

/**
 * Says that a parcel of a return is here. One that nobody saw leave has left before that; one that was said to be
 * delivered already stays so.
 */
export async function deliverShipment(
  desk: Writing,
  shipmentId: string,
  rma: ReturnRecord,
): Promise<Result<null, DeliverProblem>> {
  const shipment = await findShipment(desk.db, shipmentId)
  if (shipment?.returnId !== rma.id || shipment.direction !== 'in')
    return refuse({ code: 'shipment_not_of_return', shipment: shipmentId })
  if (shipment.state === 'delivered') return ok(null)
  const left = underWay.some(state => state === shipment.state)
  const leaving: ShipmentEvent = shipment.way === 'pickup' ? 'collect' : 'hand_over'
  let state: ShipmentState = shipment.state
  for (const event of left ? (['deliver'] as const) : ([leaving, 'deliver'] as const)) {
    const moved = moveShipment(state, event, holdsOf(shipment))
    if (!moved.ok) return moved
    await writeShipmentEvent(desk, shipment.id, { event, from: state, to: moved.value.to })
    const units = await moveShippedUnits(desk, shipment, rma, event)
    if (!units.ok) return units
    state = moved.value.to
  }
  await updateShipment(desk, shipment.id, { state })
  return ok(null)
}

/** Whether another parcel of a return is on its way to the shop. */
export async function hasParcelUnderWay(db: Reader, returnId: string): Promise<boolean> {
  const row = await db
    .selectFrom('shipment')
    .select('id')
    .where('returnId', '=', returnId)
    .where('direction', '=', 'in')
    .where('state', 'in', [...underWay])
    .executeTakeFirst()
  return row !== undefined
}
