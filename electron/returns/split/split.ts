import { ok, refuse } from '../../../shared/result.ts'
import { type Moved, splitUnits } from '../../../shared/returns/split.ts'
import { moveReturn } from '../../../shared/returns/states.ts'
import type { Handler, Writing } from '../../context.ts'
import { queueReturnLabel } from '../../printing/queue-papers.ts'
import { closeIfDone } from '../close-if-done.ts'
import type { StoredFinding } from '../findings.ts'
import { nextNumber } from '../next-number.ts'
import { findReturn, loadReturnLines, type ReturnLineRecord, type ReturnRecord, updateReturn } from '../store.ts'
import { linesToSplit, moveLine, moveUnitsOf } from './split-lines.ts'
import { moveReceipts } from './split-receipts.ts'

/**
 * Splits a return: lines, or units of them, go to a new one of the same sale with its own number, state and label. It
 * keeps the day it was asked for, the decision and its last day, so that nothing is judged anew.
 */
export const splitReturn: Handler<'returns.split'> = async (desk, input) => {
  const rma = await findReturn(desk.db, input.return)
  if (!rma || rma.importId !== null) return refuse({ code: 'not_found' })
  const possible = moveReturn(rma.status, 'split')
  if (!possible.ok) return possible
  const lines = await loadReturnLines(desk.db, rma.id)
  const moved = splitUnits(await linesToSplit(desk.db, rma.id, lines), input.lines)
  if (!moved.ok) return moved
  if (rma.saleId === null && moved.value.some(one => !one.whole)) return refuse({ code: 'line_splits_whole' })
  const fresh = await writeSplit(desk, rma)
  const made = await moveAll(desk, rma, lines, moved.value, fresh)
  await shareFindings(desk, rma, fresh.id, made)
  const arrived = await moveReceipts(desk, rma, fresh.id, made)
  await updateReturn(desk, fresh.id, { slaDue: arrived ? rma.slaDue : null })
  if (rma.status === 'authorized' && rma.channel !== 'counter' && !arrived) await queueReturnLabel(desk, fresh.id)
  await closeIfDone(desk, rma.id)
  desk.note({ kind: 'return', id: rma.id }, { number: rma.number, into: fresh.number, lines: input.lines })
  return ok({ return: fresh.id, number: fresh.number })
}

/** A line of the new return, and the old line it was. */
export interface MadeLine {
  readonly from: ReturnLineRecord
  readonly line: string
  readonly received: number
}

async function writeSplit(desk: Writing, rma: ReturnRecord): Promise<{ readonly id: string; readonly number: string }> {
  const id = desk.newId()
  const number = await nextNumber(desk, 'RMA')
  const { type, channel, saleId, customerId, status, policyVersionId, expiresOn, refundWithin, legalDue } = rma
  const { requestedAt, requestedBy, requestedDay, authorizedAt, authorizedBy, authorizedDay, decidedAt } = rma
  await desk.db
    .insertInto('rma')
    .values({
      ...{ id, number, type, channel, saleId, customerId, status, policyVersionId, expiresOn, refundWithin, legalDue },
      ...{ requestedAt, requestedBy, requestedDay, authorizedAt, authorizedBy, authorizedDay, decidedAt },
      ...{ approvalId: rma.approvalId, overrideReason: rma.overrideReason, splitFromId: rma.id },
      ...{ createdAt: desk.now, createdBy: desk.caller.staffId, updatedAt: desk.now },
    })
    .execute()
  return { id, number }
}

async function moveAll(
  desk: Writing,
  rma: ReturnRecord,
  lines: readonly ReturnLineRecord[],
  moved: readonly Moved[],
  fresh: { readonly id: string; readonly number: string },
): Promise<readonly MadeLine[]> {
  const made: MadeLine[] = []
  for (const [index, one] of moved.entries()) {
    const from = lines.find(line => line.id === one.line)
    if (!from) throw new Error(`A line to move is gone: ${one.line}`)
    const to = { returnId: fresh.id, lineNumber: index + 1 }
    if (one.whole) {
      await moveLine(desk, from, to)
      made.push({ from, line: from.id, received: Number.POSITIVE_INFINITY })
    } else {
      const line = await moveUnitsOf(desk, from, one.units, { ...to, status: rma.status, reason: fresh.number })
      made.push({ from, line, received: one.units.received })
    }
  }
  return made
}

/** Each return keeps the findings of its own lines. */
async function shareFindings(
  desk: Writing,
  rma: ReturnRecord,
  freshId: string,
  made: readonly MadeLine[],
): Promise<void> {
  const findings = JSON.parse(rma.findings) as readonly StoredFinding[]
  const theirs = made.flatMap(({ from, line }) =>
    findings.flatMap(one => (one.line === from.id ? [{ ...one, line }] : [])),
  )
  const gone = new Set(made.flatMap(({ from, line }) => (from.id === line ? [line] : [])))
  const ours = findings.filter(one => !gone.has(one.line))
  await updateReturn(desk, freshId, { findings: JSON.stringify(theirs) })
  await updateReturn(desk, rma.id, { findings: JSON.stringify(ours) })
}
