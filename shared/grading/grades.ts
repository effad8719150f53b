/**
 * The condition of a unit.
 * A sealed, unused. B opened, complete, as new. C used, works, cosmetic marks. D faulty or incomplete.
 * E unsafe, contaminated or worthless. X not our item. U not graded: imported history only.
 */
export const grades = ['A', 'B', 'C', 'D', 'E', 'X', 'U'] as const
export type Grade = (typeof grades)[number]

/** What staff may give, in the order of their keys; never preselected. */
export const counterGrades = ['A', 'B', 'C', 'D', 'E', 'X'] as const
export type CounterGrade = (typeof counterGrades)[number]

/** Whether a grade says the seal is broken; null where the grade doesn't tell. */
export function isOpened(grade: Grade | null): boolean | null {
  if (grade === null || grade === 'U' || grade === 'X') return null
  return grade !== 'A'
}
