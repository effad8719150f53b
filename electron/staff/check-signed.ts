import { ok, type Result, refuse } from '../../shared/result.ts'
import type { ApprovalNeed } from '../../shared/returns/views.ts'
import type { Writing } from '../context.ts'
import { useApproval as spendApproval } from './use-approval.ts'

type NotSigned = ({ readonly code: 'approval_needed' } & ApprovalNeed) | { readonly code: 'approval_not_valid' }

/** Uses up the approval that is needed and answers its id; null when nobody has to sign. */
export async function checkSigned(
  desk: Writing,
  need: ApprovalNeed | null,
  approval: string | undefined,
): Promise<Result<string | null, NotSigned>> {
  if (!need) return ok(null)
  if (approval === undefined) return refuse({ code: 'approval_needed', ...need })
  return (await spendApproval(desk, approval, need)) ? ok(approval) : refuse({ code: 'approval_not_valid' })
}
