import { type ShownStatus, shownStatus } from '../../shared/returns/shown-status.ts'
import type { ReturnStatus } from '../../shared/returns/states.ts'
import { sumCounts, type UnitCounts } from '../../shared/returns/unit-states.ts'

/** What is shown of a return whose lines are known. Bases without goods are not recorded yet. */
export function shownOf(
  status: ReturnStatus,
  lines: readonly { readonly counts: UnitCounts; readonly settledUnits: number }[],
): ShownStatus {
  return shownStatus(status, {
    counts: sumCounts(lines.map(line => line.counts)),
    settledAcceptedUnits: lines.reduce((sum, line) => sum + line.settledUnits, 0),
    settledBases: 0,
    openBases: 0,
    advanceExchangeGiven: false,
  })
}
