import type { Reader } from '../database/open.ts'
import type { ReturnLineRecord } from '../returns/store.ts'
import { openClaimOf } from './store.ts'

/** Units are at a repairer, so that nothing can be done with them here. */
export interface UnitsAtRepairer {
  readonly code: 'units_at_repairer'
  readonly repairer: string
  readonly count: number
}

/** Says so where taking units from those received or rejected would take some that a claim has at its repairer. */
export async function claimedUnitsOut(
  db: Reader,
  { id, counts }: Pick<ReturnLineRecord, 'id' | 'counts'>,
  units: number,
): Promise<UnitsAtRepairer | null> {
  const there = counts.received + counts.rejected
  if (units === 0 || units > there) return null
  const claim = await openClaimOf(db, { returnLineId: id })
  if (claim?.state !== 'at_repairer' || units <= there - claim.quantity) return null
  return { code: 'units_at_repairer', repairer: claim.repairer ?? '', count: claim.quantity }
}
