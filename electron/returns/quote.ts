import { worstVerdict } from '../../shared/policy/finding.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { ApprovalNeed } from '../../shared/returns/views.ts'
import type { SettlementPreview } from '../../shared/settlements/preview.ts'
import { sharedOutcomes, waysOf } from '../../shared/settlements/ways.ts'
import type { Handler, Reading } from '../context.ts'
import { groundOf, suggestFor } from '../grading/suggest.ts'
import { findingViews } from '../policy/judge.ts'
import { amountsView, composeSettlement, planView } from '../settlements/compose.ts'
import { decidesAlone, limitAbove } from '../settlements/second-person.ts'
import { waysFactsOf } from '../settlements/ways-of-payment.ts'
import { checkLines } from './check-lines.ts'
import { choosePolicy, judgedBy } from './choose-policy.ts'
import { type JudgedReturn, judgeReturn, outboundOf, returnShippingOf } from './judge-return.ts'
import { loadSoldSale } from './sold-sale.ts'

/** Says what a return would be: findings, amounts, payouts, and whether a second person is needed. Writes nothing. */
export const quoteReturn: Handler<'returns.quote'> = async (desk, input) => {
  const except = input.draft ?? null
  const sale = await loadSoldSale(desk.db, input.sale, desk.shop.timeZone, except)
  if (!sale) return refuse({ code: 'sale_not_found' })
  const checked = await checkLines(desk.db, sale, input.lines, except)
  if (!checked.ok) return checked
  const lines = checked.value.map(({ asked, line }, index) => ({
    key: String(index),
    line,
    quantity: asked.quantity,
    reason: asked.reason,
    foundReason: null,
    secondReason: asked.secondReason ?? null,
    serial: asked.serial ?? null,
    grade: asked.grade ?? null,
    checklist: asked.checklist ?? {},
  }))
  const asked = { sale, channel: input.channel, askedDay: desk.today, customerId: sale.customerId, except }
  const policy = await choosePolicy(desk, asked, lines)
  const judged = await judgeReturn(desk, await judgedBy(desk, asked, policy), lines)
  const evaluations = judged.lines.map(line => line.evaluation)
  const composed = await composeSettlement(desk.db, desk.shop, sale, {
    units: judged.lines.map(({ key, line, quantity, evaluation }) => ({
      key,
      saleLineId: line.id,
      units: quantity,
      fee: evaluation.fee,
      deduction: evaluation.deduction,
    })),
    wish: input.wish,
    ways: waysOf(sharedOutcomes(evaluations.map(one => one.outcomes)), waysFactsOf(sale)),
    outboundShipping: outboundOf(evaluations),
    returnShippingMinor: returnShippingOf(evaluations),
  })
  if (!composed.ok) throw new Error(`A checked quote was refused: ${composed.failure.code}`)
  const { preview } = composed.value
  const grounds = await Promise.all(judged.lines.map(({ line }) => groundOf(desk, line)))
  return ok({
    verdict: worstVerdict(evaluations.map(one => one.verdict)),
    policyNumber: policy.number,
    lines: judged.lines.map((line, index) => {
      const units = preview.lines[index]
      const ground = grounds[index]
      if (!units || !ground) throw new Error('A quoted line has no amounts')
      const fee = line.evaluation.fee
      return {
        saleLine: line.line.id,
        quantity: line.quantity,
        verdict: line.evaluation.verdict,
        findings: findingViews(line.evaluation),
        amounts: amountsView(units, fee?.kind === 'percent' ? fee.percentMilli : null),
        suggestion: line.grade === null ? null : suggestFor(line.line, { ...line, grade: line.grade }, ground),
      }
    }),
    shippingRefundMinor: preview.shipping.grossMinor,
    returnShippingFeeMinor: preview.returnShippingFee.grossMinor,
    totalMinor: preview.dueMinor,
    bonusMinor: preview.bonusMinor,
    plan: planView(composed.value),
    approval: await approvalAhead(desk, except ?? '', judged, preview),
  })
}

/** The first approval that the return will ask for; its subject is the return, which may not exist yet. */
async function approvalAhead(
  desk: Reading,
  subject: string,
  judged: JudgedReturn,
  { dueMinor, bonusMinor, plan }: SettlementPreview,
): Promise<ApprovalNeed | null> {
  const alone = await decidesAlone(desk)
  if (judged.verdict === 'deny' || judged.verdict === 'needs_approval') {
    const why = judged.verdict === 'deny' ? 'approval.policy_denies' : 'approval.policy_asks'
    return { operation: 'returns.authorize', subject, amountMinor: judged.returnMinor, why, ...(alone && { alone }) }
  }
  const amountMinor = dueMinor + bonusMinor
  const why = limitAbove(desk, amountMinor, plan)
  return why === null || alone ? null : { operation: 'settlements.pay', subject, amountMinor, why }
}
