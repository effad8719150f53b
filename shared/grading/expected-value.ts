import { mulDiv } from '../money.ts'
import type { Grade } from './grades.ts'

/** Thousandths of a percent of a line's net selling price, by grade. */
export type ValueByGrade = Readonly<Record<'A' | 'B' | 'C' | 'D' | 'E', number>>

/** What a grade is worth before the shop has a history of its own (money.md 7). */
export const defaultValueByGrade: ValueByGrade = { A: 90_000, B: 55_000, C: 30_000, D: 10_000, E: 0 }

/** The percent a grade is worth; null for a grade that says nothing about our goods. */
export function valuePercentMilli(grade: Grade, byGrade: ValueByGrade = defaultValueByGrade): number | null {
  return grade === 'X' || grade === 'U' ? null : byGrade[grade]
}

/** What a unit is likely to bring: a percent of its net selling price, minor units. Null where unknown. */
export function expectedValueMinor(
  grade: Grade,
  netMinor: number,
  byGrade: ValueByGrade = defaultValueByGrade,
): number | null {
  const percentMilli = valuePercentMilli(grade, byGrade)
  return percentMilli === null ? null : mulDiv(netMinor, percentMilli, 100_000)
}

/** What the shop loses on a unit: its cost less the value got, never below 0. Cost unknown: unknown, never 0. */
export function stockLossMinor(unitCostMinor: number | null, valueMinor: number): number | null {
  return unitCostMinor === null ? null : Math.max(0, unitCostMinor - valueMinor)
}

/** What a restocked unit is worth in stock: the lower of its cost and its expected value. Cost unknown: unknown. */
export function stockValueMinor(unitCostMinor: number | null, valueMinor: number): number | null {
  return unitCostMinor === null ? null : Math.min(unitCostMinor, valueMinor)
}
