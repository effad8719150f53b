/** The colours with a meaning, the same on screens, papers and tags. */
export {
  dispositionColours,
  faultColours,
  gradeColours,
  groupColours,
  seriesColours,
} from '../../shared/reports/colours.ts'
