import type { PrinterView } from '../../shared/printing/contract.ts'
import { printedPapers, printerStates } from '../../shared/printing/contract.ts'
import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import type { Reader } from '../database/open.ts'
import { type Printer, printerOf } from './printer-rows.ts'

/** Lists the printers, those in use first, then as they were added, receipts before labels; each with how it is now. */
export const listPrinters: Handler<'printing.printers'> = async desk => {
  const rows = await desk.db
    .selectFrom('printer')
    .selectAll()
    .orderBy('active', 'desc')
    .orderBy('createdAt')
    .orderBy('language')
    .orderBy('nameFolded')
    .execute()
  const counts = await countJobs(desk.db)
  return ok({ printers: rows.map(row => printerView(printerOf(row), counts)) })
}

/** How many jobs of a printer are in which unfinished state. */
export type JobCounts = ReadonlyMap<string, Readonly<Record<string, number>>>

/** Counts what waits, is being sent, or is in doubt. */
export async function countJobs(db: Reader): Promise<JobCounts> {
  const rows = await db
    .selectFrom('printJob')
    .select(['printerId', 'state', eb => eb.fn.countAll<number>().as('jobs')])
    .where('state', 'in', ['queued', 'sending', 'unknown'])
    .groupBy(['printerId', 'state'])
    .execute()
  const counts = new Map<string, Record<string, number>>()
  for (const row of rows) counts.set(row.printerId, { ...counts.get(row.printerId), [row.state]: row.jobs })
  return counts
}

/** A printer as screens see it: a doubt asks before anything else is said of it. */
export function printerView(printer: Printer, counts: JobCounts): PrinterView {
  const jobs = counts.get(printer.id) ?? {}
  const state = shownState(printer, jobs)
  return {
    id: printer.id,
    name: printer.name,
    transport: printer.transport,
    address: printer.address,
    language: printer.language,
    columns: printer.columns === 32 || printer.columns === 48 ? printer.columns : null,
    dpi: printer.dpi === 203 || printer.dpi === 300 ? printer.dpi : null,
    papers: printedPapers.filter(paper => printer.papers.includes(paper)),
    abilities: printer.abilities,
    active: printer.active === 1,
    paused: printer.paused === 1,
    state,
    detail: printer.stateDetail === null ? null : { key: `print_reason.${printer.stateDetail}`, values: {} },
    waiting: (jobs.queued ?? 0) + (jobs.sending ?? 0),
    version: printer.version,
  }
}

function shownState(printer: Printer, jobs: Readonly<Record<string, number>>): PrinterView['state'] {
  if (printer.active !== 1) return 'off'
  if (jobs.unknown) return 'asks'
  if (jobs.sending) return 'printing'
  if (printer.paused === 1) return 'paused'
  return printerStates.find(state => state === printer.state) ?? 'unknown'
}
