import { ok, type Result, refuse } from '../../shared/result.ts'
import type { NotPossibleFrom } from '../../shared/returns/transition.ts'
import { moveUnits, type TooManyUnits, type UnitEvent } from '../../shared/returns/unit-states.ts'
import { type ShipmentEvent, underWay } from '../../shared/shipments/states.ts'
import type { Writing } from '../context.ts'
import { provedSending } from '../returns/clock/legal-clock.ts'
import { closeIfDone } from '../returns/close-if-done.ts'
import { loadReturnLines, type ReturnLineRecord, type ReturnRecord, saveCounts } from '../returns/store.ts'
import { claimedUnitsOut, type UnitsAtRepairer } from '../warranty/units-out.ts'
import { partsOf, type ShipmentRecord, unitsElsewhere } from './store.ts'

/** What a parcel's event does to the units in it. */
const unitEvents: Readonly<Record<'in' | 'out', Readonly<Partial<Record<ShipmentEvent, UnitEvent>>>>> = {
  in: { hand_over: 'hand_over', collect: 'hand_over', return_to_sender: 'come_back', lose: 'lose' },
  out: { hand_over: 'ship_back', collect: 'ship_back' },
}

/**
 * Moves the units of a parcel along with it: they are awaited again when it goes back to its sender. Units that are in
 * transit in no parcel, as older files have them of parcels that went back, go again.
 */
export async function moveShippedUnits(
  desk: Writing,
  shipment: ShipmentRecord,
  rma: ReturnRecord,
  event: ShipmentEvent,
): Promise<Result<null, NotPossibleFrom | TooManyUnits>> {
  const unitEvent = unitEvents[shipment.direction][event]
  const parts = await partsOf(desk.db, shipment.id)
  if (unitEvent === undefined || parts.length === 0) return ok(null)
  if (unitEvent === 'come_back' && rma.status !== 'authorized') return ok(null)
  if (rma.status !== 'authorized') return refuse({ code: 'not_possible_from', state: rma.status, event })
  const lines = await loadReturnLines(desk.db, rma.id)
  const of = { returnId: rma.id, direction: shipment.direction, not: shipment.id }
  const elsewhere = await unitsElsewhere(desk.db, of, underWay)
  for (const { returnLineId, quantity } of parts) {
    const line = lines.find(one => one.id === returnLineId)
    if (!line) throw new Error(`A shipment holds a line that is not its return's: ${returnLineId}`)
    const stay = unitEvent === 'hand_over' ? goingAgain(line, quantity, elsewhere.get(line.id) ?? 0) : 0
    const go = unitEvent === 'come_back' ? Math.min(quantity, line.counts.in_transit) : quantity - stay
    if (go === 0) continue
    const moved = moveUnits(line.counts, unitEvent, go)
    if (!moved.ok) return moved
    await saveCounts(desk, line, moved.value, rma.status, { event: unitEvent })
  }
  if (unitEvent === 'hand_over' && shipment.tracking !== '') await provedSending(desk, rma)
  if (unitEvent === 'lose' || unitEvent === 'ship_back') await closeIfDone(desk, rma.id)
  return ok(null)
}

/** Whether a parcel's event would send units back to the customer that are at a repairer; null: none of them is. */
export async function shippedUnitsOut(
  desk: Writing,
  shipment: ShipmentRecord,
  event: ShipmentEvent,
): Promise<UnitsAtRepairer | null> {
  if (unitEvents[shipment.direction][event] !== 'ship_back') return null
  const lines = await loadReturnLines(desk.db, shipment.returnId)
  for (const { returnLineId, quantity } of await partsOf(desk.db, shipment.id)) {
    const line = lines.find(one => one.id === returnLineId)
    const out = line && (await claimedUnitsOut(desk.db, line, Math.min(quantity, line.counts.rejected)))
    if (out) return out
  }
  return null
}

/** Units that are in transit, in no other parcel, and needed because too few are awaited. */
function goingAgain({ counts }: ReturnLineRecord, quantity: number, elsewhere: number): number {
  const free = Math.max(0, counts.in_transit - elsewhere)
  return Math.min(free, Math.max(0, quantity - counts.awaiting))
}
