import type { Input } from '../../shared/contract.ts'
import { supervisors } from '../../shared/define.ts'
import { ok, refuse } from '../../shared/result.ts'
import { moveShipment } from '../../shared/shipments/states.ts'
import type { Handler, Writing } from '../context.ts'
import { recordCost } from '../costs/store.ts'
import { findReturn, updateReturn } from '../returns/store.ts'
import { bookCost } from './book-cost.ts'
import { moveShippedUnits, shippedUnitsOut } from './move-units.ts'
import { findShipment, holdsOf, mayCause, type ShipmentRecord, updateShipment, writeShipmentEvent } from './store.ts'

/**
 * Says what became of a parcel: the units in it go with it, a voided label's cost is taken back, a lost one may be
 * claimed from its carrier, and what the carrier pays counts against the cost of the return.
 */
export const advanceShipment: Handler<'shipments.advance'> = async (desk, input) => {
  const shipment = await findShipment(desk.db, input.shipment)
  const rma = shipment ? await findReturn(desk.db, shipment.returnId) : null
  if (!shipment || !rma) return refuse({ code: 'not_found' })
  const moved = moveShipment(shipment.state, input.event, holdsOf(shipment))
  if (!moved.ok) return moved
  const { to, who } = moved.value
  if (!mayCause(who, desk.caller.role)) return refuse({ code: 'not_allowed', needs: [...supervisors] })
  if (input.event === 'answer_claim' && input.paidMinor === undefined) return refuse({ code: 'amount_needed' })
  const out = await shippedUnitsOut(desk, shipment, input.event)
  if (out) return refuse(out)
  await writeShipmentEvent(desk, shipment.id, { event: input.event, from: shipment.state, to, note: input.note })
  await updateShipment(desk, shipment.id, { state: to, ...changedBy(shipment, input) })
  await bookMoney(desk, shipment, input)
  const units = await moveShippedUnits(desk, shipment, rma, input.event)
  if (!units.ok) return units
  await updateReturn(desk, rma.id, {})
  const amounts = { askedMinor: input.claim?.askedMinor, paidMinor: input.paidMinor }
  desk.note({ kind: 'shipment', id: shipment.id }, { return: rma.id, event: input.event, state: to, ...amounts })
  return ok({ state: to })
}

function changedBy(shipment: ShipmentRecord, { event, claim, paidMinor }: Input<'shipments.advance'>) {
  if (event === 'print') return { prints: shipment.prints + 1 }
  if (event === 'lose' && claim) return { claimAskedMinor: claim.askedMinor, claimReference: claim.reference }
  return event === 'answer_claim' ? { claimPaidMinor: paidMinor ?? 0 } : {}
}

async function bookMoney(desk: Writing, shipment: ShipmentRecord, input: Input<'shipments.advance'>): Promise<void> {
  if (input.event === 'void') await bookCost(desk, shipment, shipment, null)
  if (input.event !== 'answer_claim') return
  const of = { returnId: shipment.returnId, shipmentId: shipment.id }
  await recordCost(desk, { ...of, kind: 'carrier_claim', amountMinor: 0 - (input.paidMinor ?? 0) })
}
