import { unreachable } from '../../shared/result.ts'
import type { ConditionNotMet, NotPossibleFrom } from '../../shared/returns/transition.ts'
import { isCovered } from '../../shared/warranty/cover.ts'
import type { WarrantyCondition } from '../../shared/warranty/states.ts'
import type { ReturnLineRecord } from '../returns/store.ts'
import type { ClaimRecord } from './store.ts'

/** What holds for a claim by what it is and where its goods are. */
export function claimFacts(
  claim: ClaimRecord,
  line: ReturnLineRecord,
): Readonly<Partial<Record<WarrantyCondition, boolean>>> {
  const here = line.counts.received + line.counts.rejected
  const inTheShop = here + line.counts.accepted + line.counts.needs_decision
  return {
    covered_or_goodwill: isCovered(claim.basis, claim.endsOn, claim.askedDay),
    goods_here: here >= claim.quantity,
    no_goods_here: inTheShop === 0,
    settled: line.settledUnits >= claim.quantity,
  }
}

export type ClaimProblem =
  | NotPossibleFrom
  | {
      readonly code:
        | 'not_covered'
        | 'reason_needed'
        | 'repairer_needed'
        | 'goods_not_here'
        | 'goods_still_here'
        | 'not_settled_yet'
    }

/** Why the table refused, in words for people. */
export function claimProblem(failure: NotPossibleFrom | ConditionNotMet): ClaimProblem {
  if (failure.code === 'not_possible_from') return failure
  const condition = failure.condition as WarrantyCondition
  switch (condition) {
    case 'covered_or_goodwill':
      return { code: 'not_covered' }
    case 'has_reason':
      return { code: 'reason_needed' }
    case 'has_repairer':
      return { code: 'repairer_needed' }
    case 'goods_here':
      return { code: 'goods_not_here' }
    case 'no_goods_here':
      return { code: 'goods_still_here' }
    case 'settled':
      return { code: 'not_settled_yet' }
    default:
      return unreachable(condition)
  }
}
