import type { Writing } from '../context.ts'
import { recordMove, standing, takeBackMove } from './store.ts'

/** Takes so many units of a line out of the hold again: an opposite of each entry, and the rest held anew. */
export async function takeBackHold(desk: Writing, lineId: string, units: number): Promise<void> {
  const moves = await desk.db
    .selectFrom('stockMove')
    .selectAll()
    .where('returnLineId', '=', lineId)
    .where('kind', '=', 'hold')
    .orderBy('id', 'desc')
    .execute()
  let left = units
  for (const move of standing(moves)) {
    if (left === 0) return
    const taken = Math.min(left, move.quantity)
    left -= taken
    await takeBackMove(desk, move)
    const rest = move.quantity - taken
    if (rest === 0) continue
    const { returnLineId, inspectionId, kind, unitCostMinor } = move
    const valueMinor = (unitCostMinor ?? 0) * rest
    await recordMove(desk, { returnLineId, inspectionId, kind, quantity: rest, unitCostMinor, valueMinor })
  }
}
