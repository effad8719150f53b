import { addDays } from '../../shared/calendar.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { leftOut } from '../../shared/returns/declined.ts'
import { isUnpaid } from '../../shared/returns/return-types.ts'
import { moveReturn } from '../../shared/returns/states.ts'
import type { ApprovalNeed } from '../../shared/returns/views.ts'
import type { Handler, Writing } from '../context.ts'
import { findingViews } from '../policy/judge.ts'
import { queueReturnLabel } from '../printing/queue-papers.ts'
import { decidesAlone } from '../settlements/second-person.ts'
import { useApproval as spendApproval } from '../staff/use-approval.ts'
import { type GoodsPlace, writePlaces } from '../suppliers/store.ts'
import { legalDueOf, refundWithinOf } from './clock/legal-clock.ts'
import { distinctFindings, type StoredFinding } from './findings.ts'
import { type JudgedReturn, judgeReturn, type ReturnToJudge } from './judge-return.ts'
import { type Declined, declinedBefore, keepDeclined, leaveOut, leftOutDetails } from './leave-out.ts'
import { type LoadedReturn, loadReturn, reasonOf, soldLineOf, toJudge } from './loaded-return.ts'
import { updateReturn } from './store.ts'

/**
 * Decides a requested return by its policy.
 *
 * - allowed, with or without a fee: authorized
 * - a finding asks for approval: waits for it, or is authorized with it
 * - denied: an outcome to explain, or overridden with an approval and a reason
 *
 * An owner without anybody to ask signs alone by giving a reason. Units can be left out, each line's with a reason: they
 * are judged no more, and free again. What was to be left out is kept while an approval is waited for.
 */
export const authorizeReturn: Handler<'returns.authorize'> = async (desk, input) => {
  const loaded = await loadReturn(desk, input.return)
  if (!loaded) return refuse({ code: 'not_found' })
  const { rma } = loaded
  const event = rma.status === 'needs_approval' ? 'approve' : 'authorize'
  const possible = moveReturn(rma.status, event, { findings_allow: true, override_recorded: true })
  if (!possible.ok) return possible
  const parts = input.declined ?? loaded.lines.flatMap(declinedBefore)
  const declined = leftOut(loaded.lines, parts)
  if (!declined.ok) return declined
  const wanted = await toJudge(desk, loaded)
  const judged = await judgeLoaded(desk, loaded, wanted, declined.value)
  const findings = findingsOf(judged)
  const view = distinctFindings(findings)
  const subject = { kind: 'return', id: rma.id }
  if (judged.verdict === 'allow' || judged.verdict === 'allow_with_fee') {
    await authorize(desk, loaded, declined.value, judged, {
      approvalId: null,
      overrideReason: null,
      ...legal(desk, loaded, judged, wanted),
    })
    desk.note(subject, { verdict: judged.verdict, ...leftOutDetails(declined.value) })
    return ok({ outcome: 'authorized' as const, findings: view, approval: null })
  }
  const need: ApprovalNeed = {
    operation: 'returns.authorize',
    subject: rma.id,
    amountMinor: judged.returnMinor,
    why: judged.verdict === 'deny' ? 'approval.policy_denies' : 'approval.policy_asks',
    ...((await decidesAlone(desk)) && { alone: true }),
  }
  const signed = await signature(desk, input, need)
  if (!signed.ok) return signed
  if (signed.value) {
    const overrideReason = input.overrideReason?.trim() || null
    if (judged.verdict === 'deny' && overrideReason === null) return refuse({ code: 'override_reason_needed' })
    await authorize(desk, loaded, declined.value, judged, {
      approvalId: input.approval ?? null,
      overrideReason,
      ...legal(desk, loaded, judged, wanted),
    })
    desk.note(subject, {
      verdict: judged.verdict,
      overridden: true,
      approval: input.approval ?? null,
      ...worth(judged),
      ...leftOutDetails(declined.value),
    })
    return ok({ outcome: 'authorized' as const, findings: view, approval: null })
  }
  const denied = judged.verdict === 'deny'
  const status = denied ? rma.status : 'needs_approval'
  await updateReturn(desk, rma.id, { status, findings: JSON.stringify(findings) })
  if (!denied) await keepDeclined(desk, loaded.lines, declined.value)
  desk.note(subject, { verdict: judged.verdict, ...worth(judged) })
  return ok({
    outcome: denied ? ('policy_denies' as const) : ('needs_approval' as const),
    findings: view,
    approval: need,
  })
}

/** Whether someone signed for it: true and false are answers, an approval for anything else is a refusal. */
async function signature(
  desk: Writing,
  input: { readonly approval?: string | undefined; readonly overrideReason?: string | undefined },
  need: ApprovalNeed,
): Promise<Result<boolean, { readonly code: 'approval_not_valid' }>> {
  if (input.approval !== undefined) {
    return (await spendApproval(desk, input.approval, need)) ? ok(true) : refuse({ code: 'approval_not_valid' })
  }
  return ok(need.alone === true && (input.overrideReason ?? '').trim() !== '')
}

async function judgeLoaded(
  desk: Writing,
  loaded: LoadedReturn,
  wanted: ReturnToJudge,
  declined: Declined,
): Promise<JudgedReturn> {
  return judgeReturn(
    desk,
    wanted,
    loaded.lines.flatMap(one => {
      const line = soldLineOf(loaded, one)
      const quantity = one.quantityRequested - (declined.get(one.id)?.quantity ?? 0)
      if (!line || quantity === 0) return []
      return [
        {
          key: one.id,
          line,
          quantity,
          reason: reasonOf(one.reason),
          foundReason: null,
          serial: one.serial,
          grade: null,
          checklist: {},
        },
      ]
    }),
  )
}

function findingsOf(judged: JudgedReturn): readonly StoredFinding[] {
  return judged.lines.flatMap(line => findingViews(line.evaluation).map(finding => ({ ...finding, line: line.key })))
}

function worth(judged: JudgedReturn) {
  return { amountMinor: judged.returnMinor }
}

/** Goods that another ships go back there; the rest comes to the shop. */
function placesOf(judged: JudgedReturn): readonly GoodsPlace[] {
  return judged.lines.flatMap(({ key, line, evaluation }) => {
    const { target, address, opensClaim } = evaluation.goodsTo
    if (target === 'shop') return []
    return [{ lineId: key, target, supplierId: line.product?.supplierId ?? null, address, opensClaim }]
  })
}

async function authorize(
  desk: Writing,
  { rma, lines }: LoadedReturn,
  declined: Declined,
  judged: JudgedReturn,
  signed: {
    readonly approvalId: string | null
    readonly overrideReason: string | null
    readonly refundWithin: string | null
    readonly legalDue: string | null
  },
): Promise<void> {
  const status = 'authorized'
  await updateReturn(desk, rma.id, {
    status,
    findings: JSON.stringify(findingsOf(judged)),
    authorizedAt: desk.now,
    authorizedBy: desk.caller.staffId,
    authorizedDay: desk.today,
    decidedAt: desk.now,
    expiresOn: addDays(desk.today, desk.shop.authorizationDays),
    ...signed,
  })
  await leaveOut(desk, lines, declined, status)
  await writePlaces(desk, placesOf(judged))
  if (comesWithLabel(rma, lines)) await queueReturnLabel(desk, rma.id)
}

/** Goods that are to be sent need a label; a parcel that was refused is on its way back without one. */
function comesWithLabel(rma: LoadedReturn['rma'], lines: LoadedReturn['lines']): boolean {
  if (rma.channel !== 'post' && rma.channel !== 'pickup') return false
  return lines.some(line => line.reason !== 'refused_undelivered')
}

/** What the law says of when to pay, and the day that is known by now. */
function legal(desk: Writing, { rma }: LoadedReturn, judged: JudgedReturn, { policy }: ReturnToJudge) {
  const within = isUnpaid(rma) ? null : refundWithinOf(judged, policy.document)
  if (!within) return { refundWithin: null, legalDue: null }
  const due = legalDueOf(desk, within, rma.requestedDay ?? desk.today, null)
  return { refundWithin: JSON.stringify(within), legalDue: due }
}
