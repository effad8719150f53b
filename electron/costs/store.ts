import type { Insertable, Selectable } from 'kysely'
import type { Writing } from '../context.ts'
import type { Reader } from '../database/open.ts'
import type { CostEntryTable, StockMoveTable } from '../database/schema-books.ts'

type Cost = Pick<Insertable<CostEntryTable>, 'returnId' | 'kind' | 'amountMinor'> &
  Partial<
    Pick<CostEntryTable, 'returnLineId' | 'settlementId' | 'dispositionId' | 'shipmentId' | 'minutes' | 'rateMinor'>
  >
type Move = Pick<Insertable<StockMoveTable>, 'returnLineId' | 'kind' | 'quantity' | 'unitCostMinor' | 'valueMinor'> &
  Partial<Pick<StockMoveTable, 'inspectionId' | 'dispositionId'>>

const stamp = (desk: Writing) => ({
  id: desk.newId(),
  at: desk.now,
  localDay: desk.today,
  byStaffId: desk.caller.staffId,
})

/** Records a cost that the desk knows by itself. Nothing is written for an amount of 0. */
export async function recordCost(desk: Writing, cost: Cost): Promise<void> {
  if (cost.amountMinor === 0 && !cost.minutes) return
  const none = { returnLineId: null, settlementId: null, dispositionId: null, minutes: null, rateMinor: null }
  await desk.db
    .insertInto('costEntry')
    .values({ ...none, ...cost, ...stamp(desk), automatic: 1, note: null, reversesId: null })
    .execute()
}

/** A cost that a person typed in. */
export type TypedCost = Pick<
  Selectable<CostEntryTable>,
  'kind' | 'amountMinor' | 'minutes' | 'rateMinor' | 'note' | 'reversesId'
>

/** Records a cost of a whole return that a person typed in. */
export async function recordTypedCost(desk: Writing, returnId: string, cost: TypedCost): Promise<string> {
  const none = { returnLineId: null, settlementId: null, dispositionId: null }
  const stamped = stamp(desk)
  await desk.db
    .insertInto('costEntry')
    .values({ ...none, ...cost, ...stamped, returnId, automatic: 0 })
    .execute()
  return stamped.id
}

/** Every cost of a return, opposites included, in the order they were written. */
export async function costsOfReturn(db: Reader, returnId: string) {
  return db
    .selectFrom('costEntry')
    .leftJoin('staff', 'staff.id', 'costEntry.byStaffId')
    .select(['costEntry.id', 'kind', 'amountMinor', 'minutes', 'rateMinor', 'automatic', 'note', 'at', 'reversesId'])
    .select('costEntry.dispositionId')
    .select('staff.name as by')
    .where('costEntry.returnId', '=', returnId)
    .orderBy('costEntry.at')
    .orderBy('costEntry.id')
    .execute()
}

/** What a unit of each line entered the hold at; a line whose cost nobody knows is null. */
export async function heldCostsOf(db: Reader, lineIds: readonly string[]): Promise<ReadonlyMap<string, number | null>> {
  const rows = await db
    .selectFrom('stockMove')
    .select(['returnLineId', 'unitCostMinor'])
    .where('returnLineId', 'in', lineIds)
    .where('kind', '=', 'hold')
    .execute()
  return new Map(rows.map(row => [row.returnLineId, row.unitCostMinor]))
}

/** Records that units changed their place in the books. */
export async function recordMove(desk: Writing, move: Move): Promise<void> {
  await desk.db
    .insertInto('stockMove')
    .values({ inspectionId: null, dispositionId: null, ...move, ...stamp(desk), reversesId: null })
    .execute()
}

type CostOf = { readonly dispositionId: string } | { readonly settlementId: string } | { readonly shipmentId: string }

/** Takes back the automatic costs and the moves of a decision, settlement or parcel, each by an opposite of today. */
export async function takeBackCosts(desk: Writing, of: CostOf): Promise<void> {
  await takeBackEntries(desk, of)
  if ('dispositionId' in of) await takeBackMoves(desk, of.dispositionId)
}

/** Takes back the automatic costs alone. */
export async function takeBackEntries(desk: Writing, of: CostOf): Promise<void> {
  const [column, id] = columnOf(of)
  const costs = await desk.db.selectFrom('costEntry').selectAll().where(column, '=', id).execute()
  for (const cost of standing(costs)) {
    const opposite = {
      amountMinor: cost.amountMinor === null ? null : -cost.amountMinor,
      minutes: null,
      reversesId: cost.id,
    }
    await desk.db
      .insertInto('costEntry')
      .values({ ...cost, ...opposite, ...stamp(desk) })
      .execute()
  }
}

/** The moves of a decision that nothing took back. */
export async function standingMoves(db: Reader, dispositionId: string) {
  return standing(await db.selectFrom('stockMove').selectAll().where('dispositionId', '=', dispositionId).execute())
}

async function takeBackMoves(desk: Writing, dispositionId: string): Promise<void> {
  for (const move of await standingMoves(desk.db, dispositionId)) {
    await takeBackMove(desk, move)
  }
}

/** Takes one move back by an opposite of today. */
export async function takeBackMove(desk: Writing, move: Selectable<StockMoveTable>): Promise<void> {
  await desk.db
    .insertInto('stockMove')
    .values({ ...move, ...stamp(desk), reversesId: move.id })
    .execute()
}

function columnOf(of: CostOf) {
  if ('dispositionId' in of) return ['dispositionId', of.dispositionId] as const
  return 'settlementId' in of ? (['settlementId', of.settlementId] as const) : (['shipmentId', of.shipmentId] as const)
}

/** Rows that are no opposites and have none. */
export function standing<Row extends Pick<Selectable<CostEntryTable>, 'id' | 'reversesId'>>(
  rows: readonly Row[],
): readonly Row[] {
  const reversed = new Set(rows.map(row => row.reversesId))
  return rows.filter(row => row.reversesId === null && !reversed.has(row.id))
}
