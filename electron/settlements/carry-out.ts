import { ok, type Result, refuse } from '../../shared/result.ts'
import type { ApprovalNeed } from '../../shared/returns/views.ts'
import type { PayoutWish } from '../../shared/settlements/fields.ts'
import type { Writing } from '../context.ts'
import { queueReceipt } from '../printing/queue-papers.ts'
import { closeIfDone } from '../returns/close-if-done.ts'
import { updateReturn } from '../returns/store.ts'
import { checkSigned } from '../staff/check-signed.ts'
import type { PreparedSettlement } from './prepare-settlement.ts'
import { type RecordedSettlement, recordSettlement } from './record-settlement.ts'

/** What staff agreed to when they said yes. */
export interface Agreed {
  readonly wish: PayoutWish
  readonly expectedTotalMinor: number
  readonly reference?: string | undefined
  readonly approval?: string | undefined
  readonly print: boolean
  /** Why an amount is given. */
  readonly reason?: string | undefined
}

/** A payment as the caller is told of it. */
export interface CarriedOut extends RecordedSettlement {
  readonly totalMinor: number
  readonly printJobs: string[]
}

/** Why a prepared payment is refused after all. */
export type CarryOutProblem =
  | { readonly code: 'total_changed'; readonly totalMinor: number }
  | { readonly code: 'not_all_assigned'; readonly unassignedMinor: number }
  | ({ readonly code: 'approval_needed' } & ApprovalNeed)
  | { readonly code: 'approval_not_valid' }

/**
 * Writes a prepared settlement, unless its total is another one than staff agreed to, a way is missing for some of it, or
 * a second person has not signed. `beside` writes what belongs to it, before the return may close.
 */
export async function carryOut(
  desk: Writing,
  prepared: PreparedSettlement,
  agreed: Agreed,
  beside: (settlement: string) => Promise<void> = async () => undefined,
): Promise<Result<CarriedOut, CarryOutProblem>> {
  const { loaded, composed, totalMinor, approval } = prepared
  if (totalMinor !== agreed.expectedTotalMinor) return refuse({ code: 'total_changed', totalMinor })
  const { unassignedMinor } = composed.preview.plan
  if (unassignedMinor > 0) return refuse({ code: 'not_all_assigned', unassignedMinor })
  const signed = await checkSigned(desk, approval, agreed.approval)
  if (!signed.ok) return signed
  const recorded = await recordSettlement(desk, prepared, {
    wish: agreed.wish,
    reference: agreed.reference?.trim() || null,
    approvalId: signed.value,
    reason: agreed.reason ?? null,
  })
  await beside(recorded.settlement)
  await updateReturn(desk, loaded.rma.id, {})
  await closeIfDone(desk, loaded.rma.id)
  desk.note(
    { kind: 'settlement', id: recorded.settlement },
    {
      return: loaded.rma.id,
      number: recorded.number,
      totalMinor,
      bases: [...new Set([...prepared.units.map(one => one.basis), ...prepared.what.amounts.map(one => one.kind)])],
      payouts: recorded.payouts.map(({ kind, amountMinor }) => ({ kind, amountMinor })),
      approval: signed.value,
      overridden: prepared.overrideReason !== null,
      unavailable: prepared.unavailable.map(one => one.tender),
      paidByAuthorizer: loaded.rma.authorizedBy === desk.caller.staffId,
    },
  )
  const printJobs = agreed.print ? await queueReceipt(desk, recorded.settlement) : []
  return ok({ ...recorded, totalMinor, printJobs: [...printJobs] })
}
