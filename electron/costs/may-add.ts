import type { ReturnRecord } from '../returns/store.ts'

/** Whether a return can have costs at the desk: it was asked for here, and is no draft any more. */
export function mayHaveCosts(rma: Pick<ReturnRecord, 'status' | 'channel'>): boolean {
  return rma.channel !== 'imported' && rma.status !== 'draft'
}
