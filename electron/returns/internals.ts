import type { Writing } from '../context.ts'
import { expireOverdue } from './clock/expire-overdue.ts'
import { watchRefunds } from './clock/watch-refunds.ts'

/** Lets authorizations run out, then says which refunds are due. Answers how many ran out. */
async function tick(desk: Writing): Promise<number> {
  const returns = await expireOverdue(desk)
  const refundsDue = await watchRefunds(desk)
  const said = { ...(returns.length > 0 && { returns }), ...(refundsDue.length > 0 && { refundsDue }) }
  if (Object.keys(said).length > 0) desk.note({ kind: 'desk', id: 'clock' }, said)
  return returns.length
}

/** What the desk's clock asks of the writer. */
export const returnInternals = { 'returns.expire': tick }
