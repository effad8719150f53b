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

/** What units of one grade really brought in a category, all together, minor units. */
export interface ValueRecord {
  readonly units: number
  /** What they were first sold for, net. */
  readonly soldNetMinor: number
  readonly gotMinor: number
}

/** How many units the default counts as beside the shop's own: few, so that a history soon tells. */
export const priorUnits = 5

/**
 * What a grade is worth by the shop's own history: the default counts as `priorUnits` units, each recovered unit as one.
 * Never above the net selling price, never below 0.
 */
export function learntPercentMilli(defaultMilli: number, record: ValueRecord | undefined): number {
  if (!record || record.units <= 0 || record.soldNetMinor <= 0) return defaultMilli
  const gotMinor = Math.min(Math.max(0, record.gotMinor), record.soldNetMinor)
  const ownMilli = mulDiv(gotMinor, 100_000, record.soldNetMinor)
  return mulDiv(defaultMilli * priorUnits + ownMilli * record.units, 1, priorUnits + record.units)
}

/** What each grade is worth in a category, and from how many units of the shop's own that was learnt. */
export interface LearntValues {
  readonly byGrade: ValueByGrade
  readonly units: Readonly<Record<keyof ValueByGrade, number>>
}

/** The defaults, with no history. */
export const nothingLearnt: LearntValues = { byGrade: defaultValueByGrade, units: { A: 0, B: 0, C: 0, D: 0, E: 0 } }

/** The values of a category by what is on record of each grade. */
export function learntValuesOf(records: ReadonlyMap<string, ValueRecord>): LearntValues {
  const milli = (grade: keyof ValueByGrade) => learntPercentMilli(defaultValueByGrade[grade], records.get(grade))
  const units = (grade: keyof ValueByGrade) => Math.max(0, records.get(grade)?.units ?? 0)
  return {
    byGrade: { A: milli('A'), B: milli('B'), C: milli('C'), D: milli('D'), E: milli('E') },
    units: { A: units('A'), B: units('B'), C: units('C'), D: units('D'), E: units('E') },
  }
}
