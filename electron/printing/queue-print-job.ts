import { createHash } from 'node:crypto'
import { epochOf, toInstantText } from '../../shared/calendar.ts'
import type { Paper, SpoolKind } from '../../shared/printing/papers/paper.ts'
import type { Writing } from '../context.ts'
import { type EncodedPaper, encodePaper, templateVersion } from './encode/encode-paper.ts'
import { type Printer, targetOf } from './printer-rows.ts'
import { recordPrintEvent } from './record-print-event.ts'

/** A paper on its way into the spool. */
export interface PrintOrder {
  readonly printer: Printer
  readonly kind: SpoolKind
  readonly subject: {
    readonly kind: 'settlement' | 'return' | 'disposition' | 'store_credit' | 'printer' | 'shipment' | 'label'
    readonly id: string
  }
  /** The same key never makes a second row. */
  readonly dedupeKey: string
  /** Makes the paper, or gives ready bytes; when it throws, the job is written as failed. */
  readonly paper: () => Paper | ReadyBytes
  /** When it is no longer wanted. */
  readonly expiresAt?: string
  readonly reprint?: { readonly of: string; readonly copyNumber: number; readonly reason: string | null }
}

/** Bytes that are no paper of ours: a carrier's label, the kick of a drawer. */
export interface ReadyBytes {
  readonly kind: 'ready'
  readonly bytes: Uint8Array
  /** What made them. */
  readonly templateVersion: number
}

/**
 * Writes a print job with the record it prints and wakes the spool after the commit. Answers the job's id, the earlier
 * one's when the dedupe key is known.
 * Note: a paper that can't be encoded becomes a failed job, never a failed command.
 */
export async function queuePrintJob(desk: Writing, order: PrintOrder): Promise<string> {
  const { db } = desk
  const known = await db.selectFrom('printJob').select('id').where('dedupeKey', '=', order.dedupeKey).executeTakeFirst()
  if (known) return known.id
  const id = desk.newId()
  const encoded = encode(order)
  const bytes = encoded.ok ? encoded.paper.bytes : new Uint8Array()
  await db
    .insertInto('printJob')
    .values({
      id,
      printerId: order.printer.id,
      paper: order.kind,
      subjectKind: order.subject.kind,
      subjectId: order.subject.id,
      dedupeKey: order.dedupeKey,
      bytes: Buffer.from(bytes),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      templateVersion: String(encoded.ok ? encoded.paper.templateVersion : templateVersion),
      target: JSON.stringify(targetOf(order.printer)),
      state: encoded.ok ? 'queued' : 'failed',
      reason: encoded.ok ? null : 'not_encodable',
      reprintOf: order.reprint?.of ?? null,
      copyNumber: order.reprint?.copyNumber ?? 0,
      expiresAt: order.expiresAt ?? null,
      requestedBy: desk.someone?.staffId ?? 'desk',
      createdAt: await nextMoment(desk, order.printer.id),
      endedAt: encoded.ok ? null : desk.now,
    })
    .execute()
  const detail = {
    ...(order.reprint ? { reprintOf: order.reprint.of } : {}),
    ...(order.reprint?.reason ? { reason: order.reprint.reason } : {}),
    ...(encoded.ok ? {} : { problem: encoded.problem }),
  }
  await recordPrintEvent(desk, id, encoded.ok ? 'queue' : 'cannot_encode', detail)
  desk.wake({ kind: 'spool' })
  return id
}

type Encoded = { readonly ok: true; readonly paper: EncodedPaper } | { readonly ok: false; readonly problem: string }

function encode(order: PrintOrder): Encoded {
  try {
    const paper = order.paper()
    return { ok: true, paper: paper.kind === 'ready' ? paper : encodePaper(paper, targetOf(order.printer)) }
  } catch (problem) {
    return { ok: false, problem: problem instanceof Error ? problem.message : String(problem) }
  }
}

/** Jobs that wait for one printer never share a moment: their order is the order they were written in. */
async function nextMoment(desk: Writing, printerId: string): Promise<string> {
  const last = await desk.db
    .selectFrom('printJob')
    .select(eb => eb.fn.max('createdAt').as('at'))
    .where('printerId', '=', printerId)
    .where('state', 'in', ['queued', 'sending'])
    .executeTakeFirst()
  const at = last?.at ?? null
  return at === null || at < desk.now ? desk.now : toInstantText(epochOf(at) + 1)
}
