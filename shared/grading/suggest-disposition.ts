import type { Outcome } from '../returns/outcomes.ts'
import type { Fault, Reason } from '../returns/reasons.ts'
import { type Disposition, dispositions } from './dispositions.ts'
import { defaultValueByGrade, expectedValueMinor, stockLossMinor, type ValueByGrade } from './expected-value.ts'
import { type CounterGrade, isOpened } from './grades.ts'
import type { GradingText } from './text.ts'

/** What a suggestion is made from. Money in minor units, per unit. */
export interface DispositionFacts {
  readonly grade: CounterGrade
  readonly fault: Fault
  readonly foundReason: Reason | null
  readonly outcome: Outcome | null
  readonly hygiene: boolean
  /** What the checklist or the counter says; null: the grade tells. */
  readonly opened: boolean | null
  readonly unsafe: boolean
  readonly recalled: boolean
  readonly dropshipped: boolean
  /** Came without being asked for, and has no sale line: it is not ours to place. */
  readonly unasked?: boolean
  /** Net selling price as sold. */
  readonly netMinor: number
  readonly unitCostMinor: number | null
  /** Labour and parts to lift the unit by one grade; null: not known. */
  readonly refurbishMinor: number | null
  /** The supplier's terms for a fault of theirs; null: no supplier known. */
  readonly supplier: {
    readonly takesBack: boolean
    readonly destroysInField: boolean
    readonly creditMinor: number | null
  } | null
  /** Grades the category allows back on the shelf, and as open box. */
  readonly restockGrades: readonly CounterGrade[]
  readonly openBoxGrades: readonly CounterGrade[]
  readonly valueByGrade: ValueByGrade
  /** Units of the shop's own that the grade's value was learnt from. */
  readonly learntUnits: number
  /** Work and packing to sell one unit again. */
  readonly handlingMinor: number
}

/** The settings of a category nobody changed: sealed goods to the shelf, complete ones as open box. */
export const defaultGradeSettings: Pick<
  DispositionFacts,
  'restockGrades' | 'openBoxGrades' | 'valueByGrade' | 'learntUnits' | 'handlingMinor'
> = {
  restockGrades: ['A'],
  openBoxGrades: ['B'],
  valueByGrade: defaultValueByGrade,
  learntUnits: 0,
  handlingMinor: 0,
}

/** A disposition that may not be chosen, and why. */
export interface RefusedDisposition {
  readonly code: Disposition
  readonly why: GradingText
}

/** Where a unit should go, with the numbers behind it. */
export interface DispositionSuggestion {
  readonly code: Disposition
  readonly why: GradingText
  /** What the unit is likely to bring; null for goods that are not ours. */
  readonly expectedMinor: number | null
  /** Unit cost less what the unit is likely to bring; null: cost unknown. */
  readonly lossMinor: number | null
  readonly refused: readonly RefusedDisposition[]
}

/** Suggests where a unit goes. A suggestion only: a person decides, `refused` is all that binds. */
export function suggestDisposition(facts: DispositionFacts): DispositionSuggestion {
  const refused = refusedDispositions(facts)
  const expectedMinor = expectedValueMinor(facts.grade, facts.netMinor, facts.valueByGrade)
  const { code, why } = choose(facts, new Set(refused.map(one => one.code)), expectedMinor ?? 0)
  const lossMinor = expectedMinor === null ? null : stockLossMinor(facts.unitCostMinor, expectedMinor)
  return { code, why, expectedMinor, lossMinor, refused }
}

/** What may not be done with a unit (states.md, disposition; domain.md, invariant 6). */
export function refusedDispositions(facts: DispositionFacts): readonly RefusedDisposition[] {
  return dispositions.flatMap(code => {
    const why = refusalOf(code, facts)
    return why ? [{ code, why }] : []
  })
}

const passedOn: readonly Disposition[] = ['liquidate', 'donate', 'transfer', 'harvest_parts', 'refurbish']
const forStrangersGoods: readonly Disposition[] = ['return_to_customer', 'quarantine', 'hold_evidence', 'missing']

function refusalOf(code: Disposition, facts: DispositionFacts): GradingText | null {
  if (facts.grade === 'X' || facts.unasked === true) {
    return forStrangersGoods.includes(code) ? null : { key: 'grading.refused.not_ours', values: {} }
  }
  const shelf = code === 'restock' || code === 'restock_open_box'
  if (!shelf && !passedOn.includes(code)) return null
  if (facts.recalled) return { key: 'grading.refused.recalled', values: {} }
  if (facts.unsafe || facts.grade === 'E') return { key: 'grading.refused.unsafe', values: {} }
  if (!shelf) return null
  const opened = facts.opened ?? isOpened(facts.grade)
  if (facts.hygiene && opened === true) return { key: 'grading.refused.hygiene_opened', values: {} }
  const allowed = code === 'restock' ? facts.restockGrades : [...facts.restockGrades, ...facts.openBoxGrades]
  if (allowed.includes(facts.grade)) return null
  return { key: 'grading.refused.grade', values: { grade: facts.grade, allowed: allowed.join(', ') } }
}

interface Choice {
  readonly code: Disposition
  readonly why: GradingText
}

function choose(facts: DispositionFacts, refused: ReadonlySet<Disposition>, expectedMinor: number): Choice {
  return strangeGoods(facts) ?? bySupplier(facts) ?? byValue(facts, refused, expectedMinor)
}

function strangeGoods(facts: DispositionFacts): Choice | null {
  if (facts.foundReason === 'empty_box') return plain('missing', 'grading.suggest.empty_box')
  if (facts.foundReason === 'swapped_item') return plain('hold_evidence', 'grading.suggest.swapped')
  if (facts.grade === 'X') return plain('return_to_customer', 'grading.suggest.not_ours')
  if (facts.unasked) return plain('return_to_customer', 'grading.suggest.unasked')
  if (facts.outcome === 'repair') return plain('repair_for_customer', 'grading.suggest.repair')
  if (facts.recalled) return plain('quarantine', 'grading.suggest.recalled')
  return null
}

function bySupplier(facts: DispositionFacts): Choice | null {
  if (facts.dropshipped) return plain('return_to_vendor', 'grading.suggest.dropshipped')
  if (facts.fault !== 'supplier' || !facts.supplier) return null
  const { takesBack, destroysInField, creditMinor } = facts.supplier
  if (destroysInField) return plain('vendor_field_destroy', 'grading.suggest.field_destroy')
  if (!takesBack) return null
  if (creditMinor === null) return plain('return_to_vendor', 'grading.suggest.supplier')
  return { code: 'return_to_vendor', why: { key: 'grading.suggest.supplier_credit', values: { creditMinor } } }
}

function byValue(facts: DispositionFacts, refused: ReadonlySet<Disposition>, expectedMinor: number): Choice {
  const { grade, netMinor } = facts
  if (grade === 'E' || facts.unsafe) return plain('dispose', 'grading.suggest.worthless')
  if (facts.hygiene && (facts.opened ?? isOpened(grade))) return plain('dispose', 'grading.suggest.hygiene_opened')
  const { handlingMinor, learntUnits } = facts
  const gainMinor = expectedMinor - handlingMinor
  const values = { grade, expectedMinor, netMinor, handlingMinor, gainMinor, learntUnits }
  const learnt = learntUnits > 0
  if (!refused.has('restock')) {
    if (facts.unitCostMinor === null) return plain('restock', 'grading.suggest.restock_cost_unknown')
    const stockMinor = Math.min(facts.unitCostMinor, expectedMinor)
    return { code: 'restock', why: { key: 'grading.suggest.restock', values: { ...values, stockMinor } } }
  }
  if (!refused.has('restock_open_box')) {
    if (gainMinor > 0) {
      const key = learnt ? 'grading.suggest.open_box_learnt' : 'grading.suggest.open_box'
      return { code: 'restock_open_box', why: { key, values } }
    }
  }
  const lifted = refurbishing(facts, expectedMinor)
  if (lifted) return lifted
  if (expectedMinor <= 0) return plain('recycle', 'grading.suggest.no_value')
  if (gainMinor <= 0) return { code: 'recycle', why: { key: 'grading.suggest.not_worth_handling', values } }
  const parts = grade === 'D'
  const key = parts ? 'grading.suggest.parts' : 'grading.suggest.liquidate'
  return { code: parts ? 'harvest_parts' : 'liquidate', why: { key: learnt ? `${key}_learnt` : key, values } }
}

/** Refurbishing pays when the next better grade brings more than the work costs. */
function refurbishing(facts: DispositionFacts, expectedMinor: number): Choice | null {
  const { grade, netMinor, refurbishMinor } = facts
  const better = grade === 'C' ? 'B' : grade === 'D' ? 'C' : null
  if (better === null || refurbishMinor === null) return null
  const afterMinor = expectedValueMinor(better, netMinor, facts.valueByGrade) ?? 0
  if (afterMinor - refurbishMinor <= expectedMinor) return null
  const values = { grade, better, afterMinor, refurbishMinor, expectedMinor }
  return { code: 'refurbish', why: { key: 'grading.suggest.refurbish', values } }
}

function plain(code: Disposition, key: GradingText['key']): Choice {
  return { code, why: { key, values: {} } }
}
