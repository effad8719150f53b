import { epochOf, toInstantText } from '../../shared/calendar.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler, Writing } from '../context.ts'
import { kickDrawer } from './encode/escpos-commands.ts'
import { type Printer, readPrinter, readPrintersInUse } from './printer-rows.ts'
import { queuePrintJob } from './queue-print-job.ts'

/** A drawer that opens when nobody stands at it any more is worse than one that stays shut. */
const wantedMs = 5000

/** Opens a cash drawer: a job of its own that is given up when its printer can't take it within five seconds. */
export const openDrawer: Handler<'printing.openDrawer'> = async (desk, input) => {
  const asked = input.printer === undefined ? null : await readPrinter(desk.db, input.printer)
  if (input.printer !== undefined && asked?.active !== 1) return refuse({ code: 'not_found' })
  const printer = asked ?? (await drawerPrinter(desk))
  if (printer?.language !== 'escpos' || printer.abilities.drawer === false) return refuse({ code: 'no_drawer' })
  const expiresAt = toInstantText(epochOf(desk.now) + wantedMs)
  const job = await queuePrintJob(desk, {
    printer,
    kind: 'drawer',
    subject: { kind: 'printer', id: printer.id },
    dedupeKey: `drawer:${desk.newId()}`,
    paper: () => ({ kind: 'ready', bytes: kickDrawer(), templateVersion: 1 }),
    expiresAt,
  })
  desk.note({ kind: 'print_job', id: job }, { printer: printer.id, paper: 'drawer' })
  return ok({ job, expiresAt })
}

/** The printer that has a drawer, else the one receipts come out of. */
async function drawerPrinter(desk: Writing): Promise<Printer | null> {
  const rolls = (await readPrintersInUse(desk.db)).filter(printer => printer.language === 'escpos')
  const known = rolls.find(printer => printer.abilities.drawer === true)
  return known ?? rolls.find(printer => printer.papers.includes('receipt')) ?? rolls[0] ?? null
}
