import { openLostUnits } from '../../../shared/returns/lost-units.ts'
import { type ShownStatus, shownStatus } from '../../../shared/returns/shown-status.ts'
import type { ReturnStatus } from '../../../shared/returns/states.ts'
import { sumCounts, type UnitCounts } from '../../../shared/returns/unit-states.ts'

/** What is shown of a return whose lines are known. */
export function shownOf(
  status: ReturnStatus,
  lines: readonly {
    readonly counts: UnitCounts
    readonly settledUnits: number
    readonly keptUnits: number
    readonly lostSettledUnits: number
    readonly allowedMinor: number
  }[],
): ShownStatus {
  return shownStatus(status, {
    counts: sumCounts(lines.map(line => line.counts)),
    settledAcceptedUnits: lines.reduce((sum, line) => sum + Math.min(line.settledUnits, line.counts.accepted), 0),
    settledBases: lines.reduce(
      (sum, line) => sum + line.keptUnits + line.lostSettledUnits + (line.allowedMinor > 0 ? 1 : 0),
      0,
    ),
    openBases: 0,
    openLostUnits: lines.reduce((sum, line) => sum + openLostUnits(line), 0),
    advanceExchangeGiven: lines.some(line => line.settledUnits > line.counts.accepted),
  })
}
