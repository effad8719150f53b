import { bookInternals } from './books/internals.ts'
import { tidyDesk } from './desk/tidy.ts'
import { jobInternals } from './jobs/internals.ts'
import { printingInternals } from './printing/spool/internals.ts'
import { returnInternals } from './returns/internals.ts'
import type { Internals } from './runner.ts'
import { importInternals } from './sales/import/merge.ts'

/** What the desk's own threads may ask of the writer. */
export const internals: Internals = {
  'desk.tidy': tidyDesk,
  ...jobInternals,
  ...returnInternals,
  ...printingInternals,
  ...importInternals,
  ...bookInternals,
}
