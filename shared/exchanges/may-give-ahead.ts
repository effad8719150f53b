import type { UnitCounts } from '../returns/unit-states.ts'

/** What says whether new goods can be given before the old ones come. */
export interface AheadFacts {
  /** The return is authorized, of a sale, and somebody is paid for its goods. */
  readonly payable: boolean
  /** Goods given ahead were charged back: what still comes is taken back for those. */
  readonly chargedBack: boolean
  readonly lines: readonly {
    readonly counts: Pick<UnitCounts, 'awaiting' | 'in_transit' | 'accepted'>
    readonly settledUnits: number
  }[]
}

/** Whether goods can be given ahead: units are on their way that no exchange was given for, now or before. */
export function mayGiveAhead({ payable, chargedBack, lines }: AheadFacts): boolean {
  const free = lines.some(({ counts, settledUnits }) => {
    const ahead = Math.max(0, settledUnits - counts.accepted)
    return counts.awaiting + counts.in_transit > ahead
  })
  return payable && !chargedBack && free
}
