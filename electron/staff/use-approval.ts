import type { Writing } from '../context.ts'

/** What an approval must have been given for. */
export interface ApprovalUse {
  readonly operation: string
  readonly subject: string
  readonly amountMinor: number
}

/** Uses up an approval; false when it is unknown, expired, used, somebody else's or for anything else. */
export async function useApproval(desk: Writing, approval: string, use: ApprovalUse): Promise<boolean> {
  const used = await desk.db
    .updateTable('approval')
    .set({ usedAt: desk.now })
    .where('id', '=', approval)
    .where('operation', '=', use.operation)
    .where('subject', '=', use.subject)
    .where('amountMinor', '=', use.amountMinor)
    .where('requestedBy', '=', desk.caller.staffId)
    .where('expiresAt', '>=', desk.now)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}
