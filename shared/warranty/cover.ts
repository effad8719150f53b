import { addMonths, type Day } from '../calendar.ts'

/** On what a customer claims: the law against the seller, the maker's promise, or the shop's kindness. */
export const warrantyBases = ['legal_guarantee', 'maker', 'goodwill'] as const
export type WarrantyBasis = (typeof warrantyBases)[number]

/** What the last day was worked out from. */
export const coverSources = ['delivery', 'sale', 'serial', 'typed', 'unknown'] as const
export type CoverSource = (typeof coverSources)[number]

/** Everything the last day of a cover is worked out from. */
export interface CoverFacts {
  /** The day it counts from, and how that is known; null: no sale of it is known. */
  readonly start: { readonly day: Day; readonly from: 'delivery' | 'sale' | 'serial' } | null
  /** What the maker promises; null: nothing known. */
  readonly makerMonths: number | null
  /** The last day by law of what was delivered on a day; null: the policy holds no such law. */
  readonly legalEnd: ((from: Day) => Day) | null
  /** The last day on the maker's own paper, which counts before anything worked out. */
  readonly typed: Day | null
}

/** Until when a basis covers. `endsOn` null: no last day is known. */
export interface Cover {
  readonly endsOn: Day | null
  readonly endsFrom: CoverSource
}

const unknown: Cover = { endsOn: null, endsFrom: 'unknown' }

/** The last day of a basis. The day itself is not counted, so 24 months from 5 May end on 5 May. */
export function coverOf(basis: WarrantyBasis, { start, makerMonths, legalEnd, typed }: CoverFacts): Cover {
  if (basis === 'goodwill') return unknown
  if (basis === 'maker' && typed !== null) return { endsOn: typed, endsFrom: 'typed' }
  if (start === null) return unknown
  if (basis === 'maker') {
    return makerMonths === null ? unknown : { endsOn: addMonths(start.day, makerMonths), endsFrom: start.from }
  }
  return legalEnd ? { endsOn: legalEnd(start.day), endsFrom: start.from } : unknown
}

/** Whether a claim asked for on a day may be decided for the customer. */
export function isCovered(basis: WarrantyBasis, endsOn: Day | null, askedDay: Day): boolean {
  return basis === 'goodwill' || (endsOn !== null && askedDay <= endsOn)
}
