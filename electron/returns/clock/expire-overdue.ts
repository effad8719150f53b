import { moveReturn } from '../../../shared/returns/states.ts'
import { moveUnits, nothingReceived, sumCounts } from '../../../shared/returns/unit-states.ts'
import type { Writing } from '../../context.ts'
import { findReturn, loadReturnLines, saveCounts, updateReturn } from '../store.ts'

/**
 * Lets authorizations run out whose last day is over and of which nothing came; their units are free again.
 * Answers their numbers.
 */
export async function expireOverdue(desk: Writing): Promise<readonly string[]> {
  const overdue = await desk.db
    .selectFrom('rma')
    .select('id')
    .where('status', '=', 'authorized')
    .where('importId', 'is', null)
    .where('expiresOn', '<', desk.today)
    .execute()
  const numbers: string[] = []
  for (const { id } of overdue) {
    const number = await expireOne(desk, id)
    if (number !== null) numbers.push(number)
  }
  return numbers
}

async function expireOne(desk: Writing, id: string): Promise<string | null> {
  const rma = await findReturn(desk.db, id)
  if (!rma) return null
  const lines = await loadReturnLines(desk.db, id)
  const counts = sumCounts(lines.map(line => line.counts))
  const moved = moveReturn(rma.status, 'expire', {
    expiry_day_over: true,
    nothing_received: nothingReceived(counts) && lines.every(line => line.settledUnits === 0),
  })
  if (!moved.ok || counts.awaiting + counts.in_transit === 0) return null
  await updateReturn(desk, id, { status: moved.value.to })
  for (const line of lines) {
    const awaited = line.counts.awaiting + line.counts.in_transit
    if (awaited === 0) continue
    const expired = moveUnits(line.counts, 'expire', awaited)
    if (!expired.ok) throw new Error(`A line could not expire: ${expired.failure.code}`)
    await saveCounts(desk, line, expired.value, moved.value.to, { event: 'expire' })
  }
  return rma.number
}
