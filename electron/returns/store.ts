import type { Selectable } from 'kysely'
import { liveUnits } from '../../shared/returns/live-units.ts'
import { type ReturnStatus, returnStatuses } from '../../shared/returns/states.ts'
import {
  type UnitCounts,
  type UnitEvent,
  type UnitState,
  unitCounts,
  unitStates,
  unitTable,
} from '../../shared/returns/unit-states.ts'
import type { Writing } from '../context.ts'
import { planned } from '../database/dialect.ts'
import type { Reader } from '../database/open.ts'
import type { ReturnLineTable, RmaTable } from '../database/schema-returns.ts'

export type ReturnRecord = Selectable<RmaTable> & { readonly status: ReturnStatus }
export type ReturnLineRecord = Selectable<ReturnLineTable> & { readonly counts: UnitCounts }

/** A return by its id, or null. */
export async function findReturn(db: Reader, id: string): Promise<ReturnRecord | null> {
  const row = await db.selectFrom('visibleRma').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? { ...row, status: statusOf(row.status) } : null
}

/** A return by its number, whatever the case it was typed in; null when there is none. */
export async function findReturnByNumber(db: Reader, number: string): Promise<ReturnRecord | null> {
  const wanted = number.trim().toUpperCase()
  const row = await db.selectFrom('visibleRma').selectAll().where('number', '=', wanted).executeTakeFirst()
  return row ? { ...row, status: statusOf(row.status) } : null
}

/** A stored status as the states' table knows it. */
export function statusOf(text: string): ReturnStatus {
  const status = returnStatuses.find(one => one === text)
  if (status === undefined) throw new Error(`No return status ${text}`)
  return status
}

/** The lines of a return in order, each with its units counted by state. */
export async function loadReturnLines(db: Reader, returnId: string): Promise<readonly ReturnLineRecord[]> {
  const rows = await db
    .selectFrom('returnLine')
    .selectAll()
    .where('returnId', '=', planned(returnId))
    .orderBy('lineNumber')
    .execute()
  return withCounts(db, rows)
}

/** Lines with their units counted by state, in one query; a state nobody knows is a bug. */
export async function withCounts<Line extends { readonly id: string }>(
  db: Reader,
  lines: readonly Line[],
): Promise<(Line & { readonly counts: UnitCounts })[]> {
  const ids = lines.map(line => line.id)
  const units = await db.selectFrom('returnUnit').selectAll().where('returnLineId', 'in', ids).execute()
  const counted = new Map<string, Partial<Record<UnitState, number>>>(ids.map(id => [id, {}]))
  for (const { returnLineId, state, quantity } of units) {
    const known = unitStates.find(one => one === state)
    if (known === undefined) throw new Error(`No unit state ${state}`)
    const some = counted.get(returnLineId)
    if (some) some[known] = quantity
  }
  return lines.map(line => ({ ...line, counts: unitCounts(counted.get(line.id) ?? {}) }))
}

/** What moved the units of a line. */
export interface UnitMove {
  readonly event: UnitEvent
  readonly reason?: string | undefined
}

/** Writes a line's new counts, its live units and one event for each state that units left. */
export async function saveCounts(
  desk: Writing,
  line: ReturnLineRecord,
  to: UnitCounts,
  status: ReturnStatus,
  move: UnitMove,
): Promise<void> {
  for (const row of unitTable) {
    if (row.event !== move.event) continue
    const moved = row.from === row.to ? 0 : line.counts[row.from] - to[row.from]
    if (moved > 0) await writeUnitEvent(desk, line.id, { from: row.from, to: row.to, quantity: moved, ...move })
  }
  for (const state of unitStates) {
    if (line.counts[state] === to[state]) continue
    await desk.db
      .insertInto('returnUnit')
      .values({ returnLineId: line.id, state, quantity: to[state] })
      .onConflict(conflict => conflict.columns(['returnLineId', 'state']).doUpdateSet({ quantity: to[state] }))
      .execute()
  }
  await saveLiveUnits(desk, line, to, status)
}

/** Keeps a line's live units in step with its counts, its settled units and its return's status. */
export async function saveLiveUnits(
  desk: Writing,
  line: Pick<ReturnLineRecord, 'id' | 'liveUnits' | 'settledUnits' | 'keptUnits' | 'lostSettledUnits'>,
  counts: UnitCounts,
  status: ReturnStatus,
): Promise<void> {
  const settled = { accepted: line.settledUnits, cancelled: line.keptUnits, lost: line.lostSettledUnits }
  const live = liveUnits(counts, settled, status)
  if (live === line.liveUnits) return
  await desk.db.updateTable('returnLine').set({ liveUnits: live }).where('id', '=', line.id).execute()
}

/** Writes one event of units; `from` null is their first. */
export async function writeUnitEvent(
  desk: Writing,
  returnLineId: string,
  event: {
    readonly event: string
    readonly from: UnitState | null
    readonly to: UnitState
    readonly quantity: number
    readonly reason?: string | undefined
  },
): Promise<void> {
  await desk.db
    .insertInto('unitEvent')
    .values({
      id: desk.newId(),
      returnLineId,
      event: event.event,
      fromState: event.from,
      toState: event.to,
      quantity: event.quantity,
      at: desk.now,
      localDay: desk.today,
      byStaffId: desk.someone?.staffId ?? null,
      reason: event.reason ?? null,
    })
    .execute()
}

/** Changes a return's own row, and with it the time it was last touched. */
export async function updateReturn(
  desk: Writing,
  id: string,
  set: Partial<Omit<Selectable<RmaTable>, 'id' | 'number' | 'version' | 'updatedAt'>>,
): Promise<void> {
  await desk.db
    .updateTable('rma')
    .set(eb => ({ ...set, updatedAt: desk.now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
