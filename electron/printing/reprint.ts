import { canPrint, type Paper, type SpoolKind } from '../../shared/printing/papers/paper.ts'
import { ok, type Result, refuse, unreachable } from '../../shared/result.ts'
import type { Prepared, Writing } from '../context.ts'
import { copyKey, receiptOfKey, unitOfKey } from './dedupe-keys.ts'
import { creditOf } from './papers/credit-of.ts'
import { itemTagsOf } from './papers/item-tag-of.ts'
import { receiptOf } from './papers/receipt-of.ts'
import { returnLabelOf } from './papers/return-label-of.ts'
import { testPaperOf } from './papers/test-paper-of.ts'
import { type Printer, readPrinter, readTarget, targetOf } from './printer-rows.ts'
import { queueHolding } from './queue-holding.ts'
import { printerFor } from './queue-papers.ts'
import { type PrintOrder, queuePrintJob, type ReadyBytes } from './queue-print-job.ts'

/** Prints a paper again: a new job that names the first, says COPY and its number, and keeps who and why. */
export const reprintJob: Prepared<'printing.reprint', string | null> = {
  prepare: (desk, { job }) => queueHolding(desk.db, job),
  async run(desk, { job, printer, reason }, queue) {
    if (queue !== null) return refuse({ code: 'queue_holds_it', queue })
    const copied = await printCopy(desk, job, printer ?? null, reason)
    if (!copied.ok) return copied
    desk.note({ kind: 'print_job', id: copied.value.job }, { of: job, copyNumber: copied.value.copyNumber })
    return copied
  },
}

/** Queues a copy of a job's paper on a printer; null: the one it was printed on, or whichever prints such papers now. */
export async function printCopy(
  desk: Writing,
  jobId: string,
  printerId: string | null,
  reason: string | null,
): Promise<
  Result<
    { readonly job: string; readonly copyNumber: number },
    { readonly code: 'not_found' } | { readonly code: 'printer_does_not_fit' } | { readonly code: 'drawer_not_again' }
  >
> {
  const asked = await readJob(desk, jobId)
  const first = asked?.reprintOf ? await readJob(desk, asked.reprintOf) : asked
  if (!first) return refuse({ code: 'not_found' })
  if (first.paper === 'drawer') return refuse({ code: 'drawer_not_again' })
  const printer = await copyPrinter(desk, first, printerId)
  if (!printer) return refuse({ code: 'printer_does_not_fit' })
  const last = await desk.db
    .selectFrom('printJob')
    .select(eb => eb.fn.max('copyNumber').as('copyNumber'))
    .where('reprintOf', '=', first.id)
    .executeTakeFirst()
  const copyNumber = (last?.copyNumber ?? 0) + 1
  const paper = await paperAgain(desk, first, printer, copyNumber)
  if (!paper) return refuse({ code: 'not_found' })
  const job = await queuePrintJob(desk, {
    printer,
    kind: first.paper,
    subject: { kind: first.subjectKind, id: first.subjectId },
    dedupeKey: copyKey(first.id, copyNumber),
    paper: () => paper,
    reprint: { of: first.id, copyNumber, reason },
  })
  return ok({ job, copyNumber })
}

interface FirstJob {
  readonly id: string
  readonly paper: SpoolKind
  readonly printerId: string
  readonly subjectKind: PrintOrder['subject']['kind']
  readonly subjectId: string
  readonly dedupeKey: string
  readonly reprintOf: string | null
  readonly bytes: Uint8Array
  readonly target: string
  readonly templateVersion: string
}

async function readJob(desk: Writing, id: string): Promise<FirstJob | null> {
  const row = await desk.db
    .selectFrom('printJob')
    .select(['id', 'paper', 'printerId', 'subjectKind', 'subjectId', 'dedupeKey', 'reprintOf'])
    .select(['bytes', 'target', 'templateVersion'])
    .where('id', '=', id)
    .executeTakeFirst()
  return (row as FirstJob | undefined) ?? null
}

async function copyPrinter(desk: Writing, first: FirstJob, printerId: string | null): Promise<Printer | null> {
  const wanted = await readPrinter(desk.db, printerId ?? first.printerId)
  if (wanted?.active === 1 && canPrintAgain(wanted, first)) return wanted
  return printerId === null ? printerFor(desk, first.paper) : null
}

/** A carrier's label is sent again as it is, so only where its dots fit. */
function canPrintAgain(printer: Printer, first: FirstJob): boolean {
  if (first.paper !== 'carrier_label') return canPrint(printer.language, first.paper)
  const [was, is] = [readTarget(first.target), targetOf(printer)]
  if (was.language === 'zpl') return is.language === 'zpl' && is.dpi === was.dpi
  return is.language === 'escpos' && is.columns >= was.columns
}

async function paperAgain(
  desk: Writing,
  first: FirstJob,
  printer: Printer,
  copy: number,
): Promise<Paper | ReadyBytes | null> {
  switch (first.paper) {
    case 'receipt':
      return receiptOf(desk, first.subjectId, receiptOfKey(first.dedupeKey), copy)
    case 'return_label':
      return returnLabelOf(desk, first.subjectId, copy)
    case 'item_tag': {
      const unit = unitOfKey(first.dedupeKey)
      return (await itemTagsOf(desk, first.subjectId, copy)).find(tag => tag.unit === unit) ?? null
    }
    case 'credit':
      return creditOf(desk, first.subjectId, copy)
    case 'test':
      return { ...testPaperOf(desk, printer), copy }
    case 'carrier_label':
      return { kind: 'ready', bytes: first.bytes, templateVersion: Number(first.templateVersion) }
    case 'drawer':
      return null
    default:
      return unreachable(first.paper)
  }
}
