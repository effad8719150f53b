import { ok, refuse } from '../../shared/result.ts'
import type { Prepared } from '../context.ts'
import { testPaperOf } from './papers/test-paper-of.ts'
import { readPrinter } from './printer-rows.ts'
import { queuePrintJob } from './queue-print-job.ts'
import { knockAt } from './transports/knock.ts'
import { parseAddress } from './transports/parse-address.ts'
import type { Stranger } from './transports/stranger.ts'

/**
 * Prints a printer's test: widths, accents, both codes; it also finds out whether the printer can confirm. Where
 * something else answers at its address nothing is queued.
 */
export const testPrinter: Prepared<'printing.test', Stranger | null> = {
  async prepare(desk, input) {
    const printer = await readPrinter(desk.db, input.printer)
    if (printer?.active !== 1 || printer.transport !== 'network') return null
    const address = parseAddress(printer.address ?? '')
    return address.ok ? knockAt(address.value, printer.language) : null
  },
  async run(desk, input, stranger) {
    const printer = await readPrinter(desk.db, input.printer)
    if (printer?.active !== 1) return refuse({ code: 'not_found' })
    if (stranger !== null) return refuse({ code: stranger, address: printer.address ?? '' })
    const job = await queuePrintJob(desk, {
      printer,
      kind: 'test',
      subject: { kind: 'printer', id: printer.id },
      dedupeKey: `test:${desk.newId()}`,
      paper: () => testPaperOf(desk, printer),
    })
    desk.note({ kind: 'print_job', id: job }, { paper: 'test', printer: printer.id })
    return ok({ job })
  },
}
