import { ok, refuse } from '../../shared/result.ts'
import type { Handler, Writing } from '../context.ts'
import { readPrinter } from './printer-rows.ts'
import { countJobs, printerView } from './printers.ts'

/** Lets a printer rest: nothing more is begun until a person says so. What is being sent ends. */
export const pausePrinter: Handler<'printing.pause'> = (desk, input) => setPaused(desk, input.printer, true)

/** Lets a printer go on with what waits for it. */
export const resumePrinter: Handler<'printing.resume'> = (desk, input) => setPaused(desk, input.printer, false)

async function setPaused(desk: Writing, id: string, paused: boolean) {
  const known = await readPrinter(desk.db, id)
  if (!known) return refuse({ code: 'not_found' as const })
  await desk.db
    .updateTable('printer')
    .set({ paused: paused ? 1 : 0, version: known.version + 1 })
    .where('id', '=', id)
    .execute()
  desk.note({ kind: 'printer', id }, { paused })
  desk.wake({ kind: 'spool' })
  const printer = await readPrinter(desk.db, id)
  if (!printer) throw new Error('The printer just paused is not there')
  return ok(printerView(printer, await countJobs(desk.db)))
}
