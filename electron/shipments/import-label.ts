import { ok, type Result, refuse } from '../../shared/result.ts'
import { moveShipment } from '../../shared/shipments/states.ts'
import type { Prepared } from '../context.ts'
import { updateReturn } from '../returns/store.ts'
import { bookCost } from './book-cost.ts'
import { keepLabel } from './label-files.ts'
import { findShipment, updateShipment, writeShipmentEvent } from './store.ts'

type Kept = Awaited<ReturnType<typeof keepLabel>>

/** Takes in a label that was made on the carrier's site, with its tracking number and cost. Another one replaces it. */
export const importLabel: Prepared<'shipments.importLabel', Kept> = {
  prepare: (desk, input) => keepLabel(desk.room, input.file),
  async run(desk, input, kept) {
    const shipment = await findShipment(desk.db, input.shipment)
    if (!shipment) return refuse({ code: 'not_found' })
    if (!kept.ok) return kept as Result<never, Extract<Kept, { ok: false }>['failure']>
    const moved = moveShipment(shipment.state, 'print')
    if (!moved.ok) return moved
    const taken = await desk.db
      .selectFrom('shipment')
      .innerJoin('rma', 'rma.id', 'shipment.returnId')
      .select('rma.number')
      .where('shipment.tracking', '=', input.tracking)
      .where('shipment.id', '<>', shipment.id)
      .where('shipment.state', '<>', 'voided')
      .executeTakeFirst()
    if (taken) return refuse({ code: 'tracking_taken', tracking: input.tracking, number: taken.number })
    const { sha256, format, name, bytes } = kept.value
    const costMinor = input.costMinor ?? shipment.costMinor
    const state = moved.value.to
    await updateShipment(desk, shipment.id, {
      ...{ state, costMinor, tracking: input.tracking },
      ...{ labelSha256: sha256, labelFormat: format, labelName: name, labelBytes: bytes },
    })
    await writeShipmentEvent(desk, shipment.id, { event: 'print', from: shipment.state, to: state })
    await bookCost(desk, shipment, shipment, { payer: shipment.payer, costMinor })
    await updateReturn(desk, shipment.returnId, {})
    desk.note({ kind: 'shipment', id: shipment.id }, { return: shipment.returnId, format, sha256, bytes, costMinor })
    return ok({ format, state })
  },
}
