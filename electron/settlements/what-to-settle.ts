import { supervisors } from '../../shared/define.ts'
import type { Evaluation } from '../../shared/policy/evaluate.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Outcome } from '../../shared/returns/outcomes.ts'
import type { UnitBasis } from '../../shared/settlements/bases.ts'
import type { Reading, Writing } from '../context.ts'
import type { LoadedReturn } from '../returns/loaded-return.ts'
import { type AmountToGive, type AskedAmount, findAmount } from './amount-to-give.ts'
import type { PrepareProblem } from './prepare-problem.ts'
import { type ChosenUnits, findUnitsToSettle, type UnitsToSettle } from './settle-units.ts'
import { findUnitsWithoutGoods } from './units-without-goods.ts'

/** What staff want settled: units on a basis, an amount without units, or the customer's own label. */
export type AskedWhat =
  | { readonly basis: UnitBasis; readonly lines?: readonly ChosenUnits[] | undefined }
  | { readonly amount: AskedAmount }
  | { readonly ownLabelMinor: number }

/** What is settled, with what the policy says of it. */
export interface SettledWhat {
  readonly units: readonly UnitsToSettle[]
  readonly amounts: readonly AmountToGive[]
  readonly ownLabelMinor: number
  readonly evaluations: readonly Evaluation[]
  /** Goods were sent or brought: their way back may be charged. */
  readonly goodsCame: boolean
}

/** Finds what is settled. Nothing left of it is refused; adding what was held back is a supervisor's. */
export async function findWhat(
  desk: Reading | Writing,
  loaded: LoadedReturn,
  asked: AskedWhat,
): Promise<Result<SettledWhat, PrepareProblem>> {
  if ('ownLabelMinor' in asked) {
    if (asked.ownLabelMinor === 0) return refuse({ code: 'nothing_to_settle' })
    return ok({ ...nothing, ownLabelMinor: asked.ownLabelMinor })
  }
  if ('amount' in asked) {
    const { kind } = asked.amount
    if (kind === 'held_back' && !supervisors.includes(desk.caller.role)) {
      return refuse({ code: 'not_allowed', needs: [...supervisors] })
    }
    const amount = await findAmount(desk, loaded, asked.amount)
    return amount.ok ? ok({ ...nothing, amounts: [amount.value], evaluations: [amount.value.evaluation] }) : amount
  }
  const { basis, lines } = asked
  const found =
    basis === 'accepted'
      ? await findUnitsToSettle(desk, loaded, lines)
      : await findUnitsWithoutGoods(desk, loaded, basis, lines)
  if (!found.ok) return found
  const units = found.value
  if (units.length === 0) return refuse({ code: 'nothing_to_settle' })
  return ok({ ...nothing, units, evaluations: units.map(one => one.evaluation), goodsCame: basis === 'accepted' })
}

const nothing: SettledWhat = { units: [], amounts: [], ownLabelMinor: 0, evaluations: [], goodsCame: false }

/** The outcome that a policy has to allow by itself, besides how the money goes back; null: none. */
export function outcomeAsked({ units, amounts, evaluations }: SettledWhat): Outcome | null {
  if (amounts.some(one => one.kind === 'allowance' || one.kind === 'price_match')) return 'allowance'
  const kept = units.some(one => one.basis === 'keep_item')
  const named = evaluations.every(one => one.outcomes === null || one.outcomes.includes('keep_item'))
  return kept && named ? 'keep_item' : null
}
