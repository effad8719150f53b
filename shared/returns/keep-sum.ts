import { defaultValueByGrade, type ValueByGrade } from '../grading/expected-value.ts'
import { type Grade, grades } from '../grading/grades.ts'
import { mulDiv } from '../money.ts'
import type { Fault } from './reasons.ts'

/** Both sides of keeping units of a line (money.md 7), minor units for all of them together. */
export interface KeepSum {
  /** What the goods would bring, before anybody has graded them. */
  readonly expectedMinor: number
  /** The supplier's credit that needs the goods. */
  readonly supplierMinor: number
  readonly labelMinor: number
  readonly labourMinor: number
  readonly repackMinor: number
  readonly disposalMinor: number
}

/** What the sum is made of, known before the goods are seen. */
export interface KeepFacts {
  readonly units: number
  /** Net selling price of all units. */
  readonly netMinor: number
  readonly unitCostMinor: number | null
  readonly fault: Fault
  /** Grades that goods of its category got when they came back for the same reason. */
  readonly gradedBefore: GradeCounts
  readonly supplierCreditPercentMilli: number
  readonly labelMinor: number
  readonly labourMinor: number
  /** Packing one unit for sale again, and getting rid of one. */
  readonly repackMinor: number
  readonly disposalMinor: number
}

type Known = keyof ValueByGrade
export type GradeCounts = Readonly<Partial<Record<Grade, number>>>

/** How returned goods usually are, percent, before the shop has a history of its own. */
const usual: Readonly<Record<Fault, Readonly<Record<Known, number>>>> = {
  customer: { A: 50, B: 35, C: 10, D: 4, E: 1 },
  shop: { A: 45, B: 40, C: 10, D: 4, E: 1 },
  carrier: { A: 20, B: 20, C: 20, D: 25, E: 15 },
  supplier: { A: 5, B: 10, C: 20, D: 45, E: 20 },
  none: { A: 25, B: 25, C: 20, D: 20, E: 10 },
}

/** As many units as the usual grades count for: a few of the shop's own outweigh them. */
const usualUnits = 4

const known = grades.filter((grade): grade is Known => grade in defaultValueByGrade)

/** How likely each grade is before anybody looked, as weights. */
export function gradeWeights(fault: Fault, before: GradeCounts): Readonly<Record<Known, number>> {
  const weight = (grade: Known) => usual[fault][grade] * usualUnits + (before[grade] ?? 0) * 100
  return { A: weight('A'), B: weight('B'), C: weight('C'), D: weight('D'), E: weight('E') }
}

/** The sum of keeping units of a line; only goods that could be sold again are packed, only worthless ones thrown away. */
export function keepSumOf(facts: KeepFacts, byGrade: ValueByGrade = defaultValueByGrade): KeepSum {
  const weights = gradeWeights(facts.fault, facts.gradedBefore)
  const all = known.reduce((sum, grade) => sum + weights[grade], 0)
  const percentMilli = known.reduce((sum, grade) => sum + weights[grade] * byGrade[grade], 0)
  const costMinor = (facts.unitCostMinor ?? 0) * facts.units
  const { units, netMinor, labelMinor, labourMinor } = facts
  return {
    expectedMinor: mulDiv(netMinor, percentMilli, all * 100_000),
    supplierMinor: facts.fault === 'supplier' ? mulDiv(costMinor, facts.supplierCreditPercentMilli, 100_000) : 0,
    labelMinor,
    labourMinor,
    repackMinor: mulDiv(facts.repackMinor * units, weights.A + weights.B + weights.C, all),
    disposalMinor: mulDiv(facts.disposalMinor * units, weights.E, all),
  }
}

/** The two sides: what the goods are worth to the shop, and what taking them back costs. */
export function sidesOf(sum: KeepSum): { readonly worthMinor: number; readonly costMinor: number } {
  return {
    worthMinor: sum.expectedMinor + sum.supplierMinor,
    costMinor: sum.labelMinor + sum.labourMinor + sum.repackMinor + sum.disposalMinor,
  }
}
