import {
  dispositionColours,
  faultColours,
  gradeColours,
  groupColours,
  seriesColours,
} from '../../../shared/reports/colours.ts'
import type { ReportColumn } from '../../../shared/reports/contract.ts'

const fixed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  grade: gradeColours,
  fault: faultColours,
  disposition: dispositionColours,
  reason: groupColours,
}

/** Strokes that tell series apart without colour, in the order of series. */
export const seriesStrokes: readonly string[] = [
  '',
  'M-2 2 2-2M0 8 8 0M6 10 10 6',
  'M2 2h.01M6 6h.01',
  'M0 0 8 8M8 0 0 8',
  'M0 2h8M0 6h8',
  'M-2 6 2 10M0 0 8 8M6-2 10 2',
  'M2 0v8M6 0v8',
]

/** Dashes of lines, in the order of series. */
export const seriesDashes: readonly string[] = ['', '6 3', '2 3', '8 3 2 3', '1 4', '10 4', '4 2 1 2']

/** The colour of a series: its meaning's where it has one. */
export function seriesColour(stack: ReportColumn | null, key: string, place: number): string {
  const meaning = stack?.codes ? fixed[stack.codes]?.[key] : undefined
  return meaning ?? seriesColours[place % seriesColours.length] ?? '#0b6e69'
}
