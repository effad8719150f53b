import { ok, type Result, refuse } from '../../shared/result.ts'
import type { ApprovalNeed } from '../../shared/returns/views.ts'
import type { Handler, Writing } from '../context.ts'
import { queueReceipt } from '../printing/queue-papers.ts'
import { closeIfDone } from '../returns/close-if-done.ts'
import { updateReturn } from '../returns/store.ts'
import { useApproval as spendApproval } from '../staff/use-approval.ts'
import { prepareSettlement } from './prepare-settlement.ts'
import { recordSettlement } from './record-settlement.ts'

/**
 * Settles accepted units and pays them out. Everything is worked out again inside the transaction: another total than
 * staff agreed to is refused, an amount above the limit needs a second person.
 */
export const paySettlement: Handler<'settlements.pay'> = async (desk, input) => {
  const prepared = await prepareSettlement(desk, input)
  if (!prepared.ok) return prepared
  const { loaded, composed, totalMinor, approval } = prepared.value
  if (totalMinor !== input.expectedTotalMinor) return refuse({ code: 'total_changed', totalMinor })
  const { unassignedMinor } = composed.preview.plan
  if (unassignedMinor > 0) return refuse({ code: 'not_all_assigned', unassignedMinor })
  const signed = await checkSigned(desk, approval, input.approval)
  if (!signed.ok) return signed
  const recorded = await recordSettlement(desk, prepared.value, {
    wish: input.wish,
    reference: input.reference?.trim() || null,
    approvalId: signed.value,
  })
  await updateReturn(desk, loaded.rma.id, {})
  await closeIfDone(desk, loaded.rma.id)
  desk.note(
    { kind: 'settlement', id: recorded.settlement },
    {
      return: loaded.rma.id,
      number: recorded.number,
      totalMinor,
      payouts: recorded.payouts.map(({ kind, amountMinor }) => ({ kind, amountMinor })),
      approval: signed.value,
      paidByAuthorizer: loaded.rma.authorizedBy === desk.caller.staffId,
    },
  )
  const printJobs = input.print ? await queueReceipt(desk, recorded.settlement) : []
  return ok({ ...recorded, totalMinor, printJobs: [...printJobs] })
}

async function checkSigned(
  desk: Writing,
  need: ApprovalNeed | null,
  approval: string | undefined,
): Promise<
  Result<string | null, ({ readonly code: 'approval_needed' } & ApprovalNeed) | { readonly code: 'approval_not_valid' }>
> {
  if (!need) return ok(null)
  if (approval === undefined) return refuse({ code: 'approval_needed', ...need })
  return (await spendApproval(desk, approval, need)) ? ok(approval) : refuse({ code: 'approval_not_valid' })
}
