import { moveUnits } from '../../shared/returns/unit-states.ts'
import type { Writing } from '../context.ts'
import { type ReturnLineRecord, type ReturnRecord, saveCounts, saveLiveUnits } from '../returns/store.ts'
import type { LineToWrite } from './write-lines.ts'

/**
 * Counts units and money on each return line once, however many grades and bases it has. Units that the customer keeps
 * are awaited no longer; being settled, they go on holding their place on the sale.
 */
export async function markSettled(
  desk: Writing,
  rma: ReturnRecord,
  lines: readonly ReturnLineRecord[],
  written: readonly LineToWrite[],
): Promise<void> {
  for (const line of lines) {
    const mine = written.filter(one => one.line.id === line.id)
    if (mine.length === 0) continue
    const units = (basis: LineToWrite['basis']) => sum(mine, one => (one.basis === basis ? one.units : 0))
    const kept = units('keep_item')
    const now = {
      settledUnits: line.settledUnits + units('accepted') + units('advance_exchange'),
      keptUnits: line.keptUnits + kept,
      lostSettledUnits: line.lostSettledUnits + units('lost_in_transit'),
      creditedGrossMinor: line.creditedGrossMinor + sum(mine, one => one.credit.grossMinor),
      allowedMinor: line.allowedMinor + sum(mine, one => one.allowance.grossMinor),
    }
    await desk.db.updateTable('returnLine').set(now).where('id', '=', line.id).execute()
    if (kept > 0) await letStay(desk, rma, { ...line, ...now }, kept, 'keep_item')
    else await saveLiveUnits(desk, { ...line, ...now }, line.counts, rma.status)
  }
}

/** Awaited units of a line that stay with the customer: nobody waits for them any more. */
export async function letStay(
  desk: Writing,
  rma: ReturnRecord,
  line: ReturnLineRecord,
  units: number,
  reason: string,
): Promise<void> {
  if (units === 0) return
  const moved = moveUnits(line.counts, 'cancel', units, 'awaiting')
  if (!moved.ok) throw new Error(`Kept units could not be let go: ${moved.failure.code}`)
  await saveCounts(desk, line, moved.value, rma.status, { event: 'cancel', reason })
}

function sum(lines: readonly LineToWrite[], of: (line: LineToWrite) => number): number {
  return lines.reduce((total, line) => total + of(line), 0)
}
