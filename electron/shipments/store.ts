import type { Selectable } from 'kysely'
import type { Role } from '../../shared/define.ts'
import { supervisors } from '../../shared/define.ts'
import type { Actor } from '../../shared/returns/transition.ts'
import type { ShipmentCondition, ShipmentEvent, ShipmentState } from '../../shared/shipments/states.ts'
import type { Writing } from '../context.ts'
import type { Reader } from '../database/open.ts'
import type { ShipmentTable } from '../database/schema-shipments.ts'

export type ShipmentRecord = Selectable<ShipmentTable>

/** Units of a return's line that are in a parcel. */
export interface ShipmentPart {
  readonly returnLineId: string
  readonly quantity: number
}

/** A shipment by its id, or null. */
export async function findShipment(db: Reader, id: string): Promise<ShipmentRecord | null> {
  return (await db.selectFrom('shipment').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** What is in a shipment. */
export async function partsOf(db: Reader, shipmentId: string): Promise<readonly ShipmentPart[]> {
  return db
    .selectFrom('shipmentLine')
    .select(['returnLineId', 'quantity'])
    .where('shipmentId', '=', shipmentId)
    .orderBy('returnLineId')
    .execute()
}

/** Units of each line in other shipments of the same way that are in one of the states. */
export async function unitsElsewhere(
  db: Reader,
  of: { readonly returnId: string; readonly direction: 'in' | 'out'; readonly not: string | null },
  states: readonly ShipmentState[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('shipmentLine')
    .innerJoin('shipment', 'shipment.id', 'shipmentLine.shipmentId')
    .select(['shipmentLine.returnLineId', 'shipmentLine.quantity'])
    .where('shipment.returnId', '=', of.returnId)
    .where('shipment.direction', '=', of.direction)
    .where('shipment.state', 'in', [...states])
    .where('shipment.id', '<>', of.not ?? '')
    .execute()
  const units = new Map<string, number>()
  for (const row of rows) units.set(row.returnLineId, (units.get(row.returnLineId) ?? 0) + row.quantity)
  return units
}

/** What the states' table asks about a shipment as it is stored. */
export function holdsOf(shipment: ShipmentRecord): Readonly<Record<ShipmentCondition, boolean>> {
  return {
    pickup_agreed: shipment.way === 'pickup' && shipment.pickupDay !== null,
    customers_own_carrier: shipment.payer === 'customer',
    contents_unchanged: true,
    claim_open: shipment.claimAskedMinor !== null && shipment.claimPaidMinor === null,
  }
}

/** Whether a person of that role may cause what the table leaves to these. */
export function mayCause(who: readonly Actor[], role: Role): boolean {
  return who.includes('counter') ? role !== 'bookkeeper' : supervisors.includes(role)
}

/** Changes a shipment's own row. */
export async function updateShipment(
  desk: Writing,
  id: string,
  set: Partial<Omit<ShipmentRecord, 'id' | 'returnId' | 'at' | 'localDay' | 'byStaffId' | 'updatedAt'>>,
): Promise<void> {
  await desk.db
    .updateTable('shipment')
    .set({ ...set, updatedAt: desk.now })
    .where('id', '=', id)
    .execute()
}

/** Writes what became of a shipment; events of one moment keep their order by their ids. */
export async function writeShipmentEvent(
  desk: Writing,
  shipmentId: string,
  moved: {
    readonly event: ShipmentEvent
    readonly from: ShipmentState | null
    readonly to: ShipmentState
    readonly note?: string | undefined
  },
): Promise<void> {
  await desk.db
    .insertInto('shipmentEvent')
    .values({
      id: desk.newId(),
      shipmentId,
      event: moved.event,
      fromState: moved.from,
      toState: moved.to,
      at: desk.now,
      localDay: desk.today,
      byStaffId: desk.caller.staffId,
      note: moved.note ?? '',
    })
    .execute()
}
