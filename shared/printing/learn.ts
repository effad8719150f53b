import * as z from 'zod'

const answered = z.boolean().nullable().default(null)

/** What a printer is known to be able to do; null: not found out yet. */
export const printerAbilities = z.object({
  /** It says how it is when asked. */
  status: answered,
  /** It says when a paper has come out. */
  confirms: answered,
  /** It has code page 1252; without it letters with accents are drawn. */
  codePage: answered,
  cutter: answered,
  /** A cash drawer hangs on it. */
  drawer: answered,
})
export type PrinterAbilities = z.infer<typeof printerAbilities>

/** What a person answers about the test print; null: not asked, or not known. */
export const testAnswers = z.object({
  /** The line `€ ä` reads as those letters. */
  letters: answered,
  /** The ruler: touches both edges, is cut off at the right, or leaves paper free. */
  ruler: z.enum(['fits', 'cut_off', 'too_short']).nullable().default(null),
  cut: answered,
  drawer: answered,
})
export type TestAnswers = z.infer<typeof testAnswers>

/** What the printer itself said during its test; null: it was not asked. */
export interface SaidByPrinter {
  readonly status: boolean | null
  readonly confirms: boolean | null
}

/** Reads abilities that were stored; what isn't there isn't known. */
export function readAbilities(stored: unknown): PrinterAbilities {
  const read = printerAbilities.safeParse(stored)
  return read.success ? read.data : printerAbilities.parse({})
}

/** What is known of a printer after its test: answers and what it said replace what was known before, silence keeps it. */
export function learnAbilities(known: PrinterAbilities, answers: TestAnswers, said: SaidByPrinter): PrinterAbilities {
  return {
    status: said.status ?? known.status,
    confirms: said.confirms ?? known.confirms,
    codePage: answers.letters ?? known.codePage,
    cutter: answers.cut ?? known.cutter,
    drawer: answers.drawer ?? known.drawer,
  }
}

/** The width that the ruler tells: cut off means a narrow roll, paper left free a wide one. */
export function learnColumns(columns: 48 | 32, ruler: TestAnswers['ruler']): 48 | 32 {
  if (ruler === 'cut_off') return 32
  return ruler === 'too_short' ? 48 : columns
}
