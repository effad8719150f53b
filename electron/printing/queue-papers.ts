import { choosePrinter } from '../../shared/printing/choose-printer.ts'
import type { Paper, SpoolKind } from '../../shared/printing/papers/paper.ts'
import type { Writing } from '../context.ts'
import type { Reader } from '../database/open.ts'
import { creditKey, itemTagKey, receiptKey, returnLabelKey } from './dedupe-keys.ts'
import { creditOf } from './papers/credit-of.ts'
import { itemTagsOf } from './papers/item-tag-of.ts'
import { type ReceiptOf, receiptOf } from './papers/receipt-of.ts'
import { returnLabelOf } from './papers/return-label-of.ts'
import { type Printer, readPrintersInUse } from './printer-rows.ts'
import { queuePrintJob } from './queue-print-job.ts'

/** Queues the receipt of a settlement. Answers its job, or nothing when the shop has no printer for it. */
export async function queueReceipt(desk: Writing, settlementId: string): Promise<readonly string[]> {
  return queueReceiptOf(desk, settlementId, 'payment')
}

/** Queues the paper that says a settlement was taken back. */
export async function queueReversalReceipt(desk: Writing, settlementId: string): Promise<readonly string[]> {
  return queueReceiptOf(desk, settlementId, 'reversal')
}

async function queueReceiptOf(desk: Writing, settlementId: string, of: ReceiptOf): Promise<readonly string[]> {
  const printer = await printerFor(desk, 'receipt')
  if (!printer) return []
  const made = await attempt(() => receiptOf(desk, settlementId, of))
  const subject = { kind: 'settlement', id: settlementId } as const
  const dedupeKey = receiptKey(settlementId, of)
  return made.nothing ? [] : [await queuePrintJob(desk, { printer, kind: 'receipt', subject, dedupeKey, ...made })]
}

/** Queues the label that identifies a return's parcel. */
export async function queueReturnLabel(desk: Writing, returnId: string): Promise<readonly string[]> {
  const printer = await printerFor(desk, 'return_label')
  if (!printer) return []
  const made = await attempt(() => returnLabelOf(desk, returnId))
  const subject = { kind: 'return', id: returnId } as const
  const order = { printer, kind: 'return_label', subject, dedupeKey: returnLabelKey(returnId) } as const
  return made.nothing ? [] : [await queuePrintJob(desk, { ...order, ...made })]
}

/** Queues a store credit's paper. */
export async function queueCredit(desk: Writing, creditId: string): Promise<readonly string[]> {
  const printer = await printerFor(desk, 'credit')
  if (!printer) return []
  const made = await attempt(() => creditOf(desk, creditId))
  const subject = { kind: 'store_credit', id: creditId } as const
  const order = { printer, kind: 'credit', subject, dedupeKey: creditKey(creditId) } as const
  return made.nothing ? [] : [await queuePrintJob(desk, { ...order, ...made })]
}

/** Queues one tag for each unit of a disposition. */
export async function queueItemTag(desk: Writing, dispositionId: string): Promise<readonly string[]> {
  const printer = await printerFor(desk, 'item_tag')
  if (!printer) return []
  const tags = await itemTagsOf(desk, dispositionId)
  const jobs: string[] = []
  for (const tag of tags) {
    const subject = { kind: 'disposition', id: dispositionId } as const
    const dedupeKey = itemTagKey(dispositionId, tag.unit)
    jobs.push(await queuePrintJob(desk, { printer, kind: 'item_tag', subject, dedupeKey, paper: () => tag }))
  }
  return jobs
}

/** The printer for a paper; null when the shop has none. */
export async function printerFor(desk: { readonly db: Reader }, kind: SpoolKind): Promise<Printer | null> {
  return choosePrinter(await readPrintersInUse(desk.db), kind)
}

interface Made {
  readonly nothing: boolean
  readonly paper: () => Paper
}

/** Makes a paper from rows; a row that can't be put into words fails its print job, not the command. */
async function attempt(make: () => Promise<Paper | null>): Promise<Made> {
  try {
    const paper = await make()
    return {
      nothing: paper === null,
      paper: () => {
        if (paper === null) throw new Error('There is no such paper')
        return paper
      },
    }
  } catch (problem) {
    return {
      nothing: false,
      paper: () => {
        throw problem
      },
    }
  }
}
