import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { testPaperOf } from './papers/test-paper-of.ts'
import { readPrinter } from './printer-rows.ts'
import { queuePrintJob } from './queue-print-job.ts'

/** Prints a printer's test: widths, accents, both codes; it also finds out whether the printer can confirm. */
export const testPrinter: Handler<'printing.test'> = async (desk, input) => {
  const printer = await readPrinter(desk.db, input.printer)
  if (printer?.active !== 1) return refuse({ code: 'not_found' })
  const job = await queuePrintJob(desk, {
    printer,
    kind: 'test',
    subject: { kind: 'printer', id: printer.id },
    dedupeKey: `test:${desk.newId()}`,
    paper: () => testPaperOf(desk, printer),
  })
  desk.note({ kind: 'print_job', id: job }, { paper: 'test', printer: printer.id })
  return ok({ job })
}
