import { others } from '../../shared/reports/chart-points.ts'
import {
  dispositionColours,
  faultColours,
  gradeColours,
  groupColours,
  seriesColours,
} from '../../shared/reports/colours.ts'

/** What is drawn over a colour, so that colour never stands alone. */
export const patterns = ['plain', 'rising', 'dots', 'crossed', 'level', 'falling', 'upright', 'rings'] as const
export type Pattern = (typeof patterns)[number]

/** How a series is drawn, the same everywhere. */
export interface SeriesLook {
  readonly colour: string
  readonly pattern: Pattern
}

const fixed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  grade: gradeColours,
  fault: faultColours,
  disposition: dispositionColours,
  reason: groupColours,
}
const grey = '#8b9a97'

/** Colours are stronger by day; by night and on grey they are mixed with white: see `ReportGround`. */
export function shaded(colour: string): string {
  return `color-mix(in oklab, ${colour} var(--chart-keep, 100%), white)`
}

/** The look of a series: fixed for groups of reasons, grades, faults and dispositions, else by its place. */
export function lookOf(codes: string | null, key: string, place: number): SeriesLook {
  const colours = fixed[codes ?? '']
  if (key === others || key === '') {
    return place === 0 ? { colour: seriesColours[0] ?? grey, pattern: 'plain' } : { colour: grey, pattern: 'upright' }
  }
  const at = colours ? Object.keys(colours).indexOf(key) : place
  const nth = at === -1 ? place : at
  return {
    colour: colours?.[key] ?? seriesColours[nth % seriesColours.length] ?? grey,
    pattern: patterns[nth % patterns.length] ?? 'plain',
  }
}
