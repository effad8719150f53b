import type { Input } from '../../shared/contract.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { moveShipment } from '../../shared/shipments/states.ts'
import type { Handler, Writing } from '../context.ts'
import { findReturn, loadReturnLines, type ReturnRecord, updateReturn } from '../returns/store.ts'
import { bookCost } from './book-cost.ts'
import { checkContents } from './check-contents.ts'
import {
  findShipment,
  holdsOf,
  partsOf,
  type ShipmentPart,
  type ShipmentRecord,
  updateShipment,
  writeShipmentEvent,
} from './store.ts'

type Asked = Input<'shipments.save'>

/**
 * Writes a parcel or pickup down, or changes it. Once it has left, its contents stay; carrier, tracking and cost may
 * come later. A pickup with a day is planned at once, a missed one again.
 */
export const saveShipment: Handler<'shipments.save'> = async (desk, input) => {
  const rma = await findReturn(desk.db, input.return)
  if (!rma || rma.importId !== null) return refuse({ code: 'not_found' })
  const earlier = input.shipment === undefined ? null : await findShipment(desk.db, input.shipment)
  if (input.shipment !== undefined && earlier?.returnId !== rma.id) return refuse({ code: 'not_found' })
  if (!earlier && rma.status !== 'authorized')
    return refuse({ code: 'not_possible_from', state: rma.status, event: 'save' })
  const same = earlier ? await isSame(desk, earlier, input) : true
  const moved = moveShipment(earlier?.state ?? null, 'save', { contents_unchanged: same })
  if (!moved.ok) return moved
  const timed = checkPickup(desk, input, earlier)
  if (!timed.ok) return timed
  const parts = same && earlier ? ok(await partsOf(desk.db, earlier.id)) : await contentsOf(desk, rma, input)
  if (!parts.ok) return parts
  const id = await write(desk, rma, earlier, input)
  await writeShipmentEvent(desk, id, { event: 'save', from: earlier?.state ?? null, to: moved.value.to })
  if (!same || !earlier) await writeParts(desk, id, parts.value)
  await bookCost(desk, { id, returnId: rma.id }, earlier, input)
  const state = await planIfAgreed(desk, id, earlier)
  await updateReturn(desk, rma.id, {})
  const { direction, payer, costMinor, chargedMinor } = input
  desk.note({ kind: 'shipment', id }, { return: rma.id, direction, state, payer, costMinor, chargedMinor })
  return ok({ shipment: id, state })
}

async function isSame(desk: Writing, earlier: ShipmentRecord, input: Asked): Promise<boolean> {
  if (earlier.direction !== input.direction || earlier.way !== input.way) return false
  const key = (parts: readonly ShipmentPart[]) =>
    JSON.stringify(parts.map(one => [one.returnLineId, one.quantity]).toSorted())
  const asked = input.lines.map(one => ({ returnLineId: one.line, quantity: one.quantity }))
  return key(await partsOf(desk.db, earlier.id)) === key(asked)
}

async function contentsOf(desk: Writing, rma: ReturnRecord, input: Asked) {
  if (input.direction === 'in' && input.lines.length === 0) return refuse({ code: 'shipment_has_no_lines' as const })
  const of = { returnId: rma.id, direction: input.direction, not: input.shipment ?? null }
  return checkContents(desk.db, of, await loadReturnLines(desk.db, rma.id), input.lines)
}

type PickupProblem =
  | { readonly code: 'pickup_needed' | 'pickup_window_empty' }
  | { readonly code: 'pickup_day_is_past'; readonly day: string }

function checkPickup(desk: Writing, input: Asked, earlier: ShipmentRecord | null): Result<null, PickupProblem> {
  if (input.way === 'parcel') return ok(null)
  const { pickup } = input
  if (pickup === null) return refuse({ code: 'pickup_needed' })
  if (pickup.from >= pickup.until) return refuse({ code: 'pickup_window_empty' })
  const kept = earlier !== null && earlier.state !== 'missed' && earlier.pickupDay === pickup.day
  if (!kept && pickup.day < desk.today) return refuse({ code: 'pickup_day_is_past', day: pickup.day })
  return ok(null)
}

async function write(desk: Writing, rma: ReturnRecord, earlier: ShipmentRecord | null, input: Asked): Promise<string> {
  const { direction, way, carrier, service, tracking, payer, costMinor, chargedMinor } = input
  const pickup = way === 'pickup' ? input.pickup : null
  const values = {
    ...{ direction, way, carrier, service, tracking, payer, costMinor, chargedMinor },
    pickupDay: pickup?.day ?? null,
    pickupFrom: pickup?.from ?? null,
    pickupUntil: pickup?.until ?? null,
    pickupAddress: pickup ? JSON.stringify(pickup.address) : null,
  }
  if (earlier) {
    await updateShipment(desk, earlier.id, values)
    return earlier.id
  }
  const id = desk.newId()
  const stamped = { at: desk.now, localDay: desk.today, byStaffId: desk.caller.staffId, updatedAt: desk.now }
  const none = { prints: 0, claimReference: '', state: 'draft' as const }
  await desk.db
    .insertInto('shipment')
    .values({ id, returnId: rma.id, ...values, ...none, ...stamped })
    .execute()
  return id
}

async function writeParts(desk: Writing, shipmentId: string, parts: readonly ShipmentPart[]): Promise<void> {
  await desk.db.deleteFrom('shipmentLine').where('shipmentId', '=', shipmentId).execute()
  if (parts.length === 0) return
  await desk.db
    .insertInto('shipmentLine')
    .values(parts.map(one => ({ shipmentId, ...one })))
    .execute()
}

async function planIfAgreed(desk: Writing, id: string, earlier: ShipmentRecord | null) {
  const shipment = await findShipment(desk.db, id)
  if (!shipment) throw new Error(`A shipment just written is gone: ${id}`)
  const isNew = earlier === null || earlier.state === 'draft' || earlier.state === 'missed'
  const moved = moveShipment(shipment.state, 'plan', holdsOf(shipment))
  if (!isNew || !moved.ok) return shipment.state
  await updateShipment(desk, id, { state: moved.value.to })
  await writeShipmentEvent(desk, id, { event: 'plan', from: shipment.state, to: moved.value.to })
  return moved.value.to
}
