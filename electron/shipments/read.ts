import { counterStaff } from '../../shared/define.ts'
import { ok, refuse } from '../../shared/result.ts'
import { type AdvanceEvent, advanceEvents, type ShipmentView } from '../../shared/shipments/contract.ts'
import { moveShipment, notLeft } from '../../shared/shipments/states.ts'
import { address } from '../../shared/shop/settings.ts'
import type { Handler, Reading } from '../context.ts'
import { findReturn, loadReturnLines, type ReturnLineRecord } from '../returns/store.ts'
import { openUnits } from './check-contents.ts'
import { holdsOf, mayCause, type ShipmentRecord } from './store.ts'

/** Reads the parcels and pickups of a return, the oldest first, and what can still be put into one. */
export const readShipments: Handler<'shipments.read'> = async (desk, input) => {
  const rma = await findReturn(desk.db, input.return)
  if (!rma) return refuse({ code: 'not_found' })
  const lines = await loadReturnLines(desk.db, rma.id)
  const of = { returnId: rma.id, not: null }
  const [inward, outward] = [
    await openUnits(desk.db, { ...of, direction: 'in' }, lines),
    await openUnits(desk.db, { ...of, direction: 'out' }, lines),
  ]
  const open = lines.map(({ id, description }) => ({
    line: id,
    description,
    in: inward.get(id) ?? 0,
    out: outward.get(id) ?? 0,
  }))
  const shipments = await viewsOf(desk, rma.id, lines)
  const mayWrite = counterStaff.includes(desk.caller.role) && rma.importId === null
  const hasOpen = open.some(one => one.in + one.out > 0)
  return ok({
    shipments: [...shipments],
    open: open.filter(one => one.in + one.out > 0),
    address: await addressOf(desk, rma.customerId),
    mayAdd: mayWrite && rma.status === 'authorized' && hasOpen,
  })
}

async function viewsOf(
  desk: Reading,
  returnId: string,
  lines: readonly ReturnLineRecord[],
): Promise<readonly ShipmentView[]> {
  const rows = await desk.db
    .selectFrom('shipment')
    .selectAll()
    .where('returnId', '=', returnId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const ids = rows.map(row => row.id)
  const parts = await desk.db.selectFrom('shipmentLine').selectAll().where('shipmentId', 'in', ids).execute()
  const events = await desk.db
    .selectFrom('shipmentEvent')
    .leftJoin('staff', 'staff.id', 'shipmentEvent.byStaffId')
    .select(['shipmentEvent.shipmentId', 'event', 'toState as to', 'at', 'note', 'staff.name as by'])
    .where('shipmentId', 'in', ids)
    .orderBy('at')
    .orderBy('shipmentEvent.id')
    .execute()
  return rows.map(row => ({
    ...plain(row),
    lines: parts
      .filter(one => one.shipmentId === row.id)
      .map(({ returnLineId, quantity }) => ({
        line: returnLineId,
        description: lines.find(one => one.id === returnLineId)?.description ?? '',
        quantity,
      })),
    events: events
      .filter(one => one.shipmentId === row.id)
      .map(({ event, to, at, note, by }) => ({ event, to, at, note, by: by ?? '' })),
    possible: possibleEvents(desk, row),
    mayChangeContents: notLeft.some(state => state === row.state),
    mayEdit:
      counterStaff.includes(desk.caller.role) && moveShipment(row.state, 'save', { contents_unchanged: true }).ok,
  }))
}

function plain(row: ShipmentRecord) {
  const { id, direction, way, state, carrier, service, tracking, payer, costMinor, chargedMinor, prints } = row
  const { pickupDay, pickupFrom, pickupUntil, labelFormat, claimAskedMinor } = row
  return {
    ...{ id, direction, way, state, carrier, service, tracking, payer, costMinor, chargedMinor, prints },
    pickup:
      pickupDay === null || pickupFrom === null || pickupUntil === null
        ? null
        : {
            day: pickupDay,
            from: pickupFrom,
            until: pickupUntil,
            address: address.parse(JSON.parse(row.pickupAddress ?? '{}')),
          },
    label: labelFormat === null ? null : { format: labelFormat, name: row.labelName ?? '', bytes: row.labelBytes ?? 0 },
    claim:
      claimAskedMinor === null
        ? null
        : { askedMinor: claimAskedMinor, reference: row.claimReference, paidMinor: row.claimPaidMinor },
  }
}

function possibleEvents(desk: Reading, row: ShipmentRecord): AdvanceEvent[] {
  return advanceEvents.filter(event => {
    const moved = moveShipment(row.state, event, holdsOf(row))
    return moved.ok && mayCause(moved.value.who, desk.caller.role)
  })
}

async function addressOf(desk: Reading, customerId: string | null) {
  if (customerId === null) return null
  const row = await desk.db.selectFrom('customer').selectAll().where('id', '=', customerId).executeTakeFirst()
  if (!row) return null
  const known = address.parse(JSON.parse(row.address ?? '{}'))
  return { ...known, name: known.name || row.name }
}
