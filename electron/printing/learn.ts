import { learnAbilities, learnColumns } from '../../shared/printing/learn.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { readPrinter } from './printer-rows.ts'
import { countJobs, printerView } from './printers.ts'
import { isStranger } from './transports/stranger.ts'

/** Takes down what a person saw on a test print. What the printer said during it was taken down when it ended. */
export const learnPrinter: Handler<'printing.learn'> = async (desk, { printer: id, job, answers }) => {
  const known = await readPrinter(desk.db, id)
  if (!known) return refuse({ code: 'not_found' })
  const test = await desk.db
    .selectFrom('printJob')
    .select(['paper', 'printerId', 'state', 'reason'])
    .where('id', '=', job)
    .executeTakeFirst()
  if (test?.paper !== 'test' || test.printerId !== id) return refuse({ code: 'not_a_test' })
  if (isStranger(test.reason)) return refuse({ code: test.reason, address: known.address ?? '' })
  if (test.state === 'queued' || test.state === 'sending') return refuse({ code: 'not_printed_yet' })
  const abilities = learnAbilities(known.abilities, answers, { status: null, confirms: null })
  const columns = known.language === 'escpos' ? learnColumns(known.columns === 32 ? 32 : 48, answers.ruler) : null
  await desk.db
    .updateTable('printer')
    .set({ abilities: JSON.stringify(abilities), columns, version: known.version + 1 })
    .where('id', '=', id)
    .execute()
  desk.note({ kind: 'printer', id }, { ...abilities, columns })
  const printer = await readPrinter(desk.db, id)
  if (!printer) throw new Error('The printer just learnt of is not there')
  return ok(printerView(printer, await countJobs(desk.db)))
}
