import { liveUnits } from '../../../shared/returns/live-units.ts'
import type { LineToSplit } from '../../../shared/returns/split.ts'
import type { ReturnStatus } from '../../../shared/returns/states.ts'
import { type UnitCounts, unitStates } from '../../../shared/returns/unit-states.ts'
import { notLeft } from '../../../shared/shipments/states.ts'
import type { Writing } from '../../context.ts'
import type { Reader } from '../../database/open.ts'
import { unitsElsewhere } from '../../shipments/store.ts'
import { type ReturnLineRecord, saveLiveUnits, writeUnitEvent } from '../store.ts'

/** The lines of a return with what holds their units where they are. */
export async function linesToSplit(
  db: Reader,
  returnId: string,
  lines: readonly ReturnLineRecord[],
): Promise<readonly LineToSplit[]> {
  const ids = lines.map(line => line.id)
  const settled = await db
    .selectFrom('settlementLine')
    .select('returnLineId')
    .where('returnLineId', 'in', ids)
    .execute()
  const claimed = await db.selectFrom('warrantyClaim').select('returnLineId').where('returnLineId', 'in', ids).execute()
  const packed = await unitsElsewhere(db, { returnId, direction: 'in', not: null }, notLeft)
  const inParcels = await db
    .selectFrom('shipmentLine')
    .innerJoin('shipment', 'shipment.id', 'shipmentLine.shipmentId')
    .select('shipmentLine.returnLineId')
    .where('shipment.returnId', '=', returnId)
    .where('shipment.state', '<>', 'voided')
    .execute()
  const named = new Set([...inParcels, ...settled].map(row => row.returnLineId))
  const claims = new Set(claimed.map(row => row.returnLineId))
  return lines.map(({ id, counts }) => ({
    id,
    counts,
    unitsPacked: packed.get(id) ?? 0,
    isNamed: named.has(id),
    isClaimed: claims.has(id),
  }))
}

/** Moves a whole line with all that was recorded of it. */
export async function moveLine(
  desk: Writing,
  line: ReturnLineRecord,
  to: { readonly returnId: string; readonly lineNumber: number },
): Promise<void> {
  await desk.db.updateTable('returnLine').set(to).where('id', '=', line.id).execute()
}

/** Copies a line for the units that go, and takes them off the old one. Answers the new line. */
export async function moveUnitsOf(
  desk: Writing,
  line: ReturnLineRecord,
  units: UnitCounts,
  to: {
    readonly returnId: string
    readonly lineNumber: number
    readonly status: ReturnStatus
    readonly reason: string
  },
): Promise<string> {
  const quantity = units.awaiting + units.received
  const left = Object.fromEntries(unitStates.map(state => [state, line.counts[state] - units[state]])) as UnitCounts
  for (const state of unitStates) {
    if (units[state] === 0) continue
    await desk.db
      .updateTable('returnUnit')
      .set({ quantity: left[state] })
      .where('returnLineId', '=', line.id)
      .where('state', '=', state)
      .execute()
    await writeUnitEvent(desk, line.id, {
      event: 'split',
      from: state,
      to: state,
      quantity: units[state],
      reason: to.reason,
    })
  }
  const authorized = line.quantityAuthorized > 0 ? quantity : 0
  await desk.db
    .updateTable('returnLine')
    .set({
      quantityRequested: line.quantityRequested - quantity,
      quantityAuthorized: line.quantityAuthorized - authorized,
    })
    .where('id', '=', line.id)
    .execute()
  await saveLiveUnits(desk, line, left, to.status)
  return copyLine(desk, line, units, { ...to, quantity, authorized })
}

async function copyLine(
  desk: Writing,
  line: ReturnLineRecord,
  units: UnitCounts,
  to: {
    readonly returnId: string
    readonly lineNumber: number
    readonly status: ReturnStatus
    readonly reason: string
    readonly quantity: number
    readonly authorized: number
  },
): Promise<string> {
  const id = desk.newId()
  const { saleLineId, productId, sku, description, reason, reasonNote, secondReason, foundReason, lotCode, cameAs } =
    line
  await desk.db
    .insertInto('returnLine')
    .values({
      ...{ id, returnId: to.returnId, lineNumber: to.lineNumber, saleLineId, productId, sku, description },
      ...{ reason, reasonNote, secondReason, foundReason, lotCode, cameAs },
      quantityRequested: to.quantity,
      quantityAuthorized: to.authorized,
      liveUnits: liveUnits(units, { accepted: 0 }, to.status),
    })
    .execute()
  for (const state of unitStates) {
    if (units[state] === 0) continue
    await desk.db.insertInto('returnUnit').values({ returnLineId: id, state, quantity: units[state] }).execute()
    await writeUnitEvent(desk, id, { event: 'split', from: null, to: state, quantity: units[state], reason: to.reason })
  }
  const { db } = desk
  const price = await db
    .selectFrom('returnLinePrice')
    .selectAll()
    .where('returnLineId', '=', line.id)
    .executeTakeFirst()
  if (price) throw new Error('A line without a sale is split whole')
  const place = await db
    .selectFrom('returnLinePlace')
    .selectAll()
    .where('returnLineId', '=', line.id)
    .executeTakeFirst()
  if (place)
    await db
      .insertInto('returnLinePlace')
      .values({ ...place, returnLineId: id })
      .execute()
  return id
}
