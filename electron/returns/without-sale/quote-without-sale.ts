import { ok } from '../../../shared/result.ts'
import type { Handler } from '../../context.ts'
import { findingViews } from '../../policy/judge.ts'
import { decidesAlone } from '../../settlements/second-person.ts'
import { saleOfSerial } from '../serials.ts'
import { weighGoods } from './weigh-without-sale.ts'

/** Says what goods without a sale would give, by which findings, and whether a second person is needed. */
export const quoteWithoutSale: Handler<'returns.quoteWithoutSale'> = async (desk, input) => {
  const weighed = await weighGoods(desk, input)
  if (!weighed.ok) return weighed
  const { items, judged, policy } = weighed.value
  const lines = []
  for (const [index, { item, eachMinor, mostEachMinor }] of items.entries()) {
    const evaluation = judged.lines[index]?.evaluation
    if (!evaluation) throw new Error('A weighed item was not judged')
    const { serial, productId } = item
    const soldWith = serial === null ? null : await saleOfSerial(desk.db, productId, serial)
    lines.push({ verdict: evaluation.verdict, findings: findingViews(evaluation), eachMinor, mostEachMinor, soldWith })
  }
  const asks = judged.verdict === 'deny' || judged.verdict === 'needs_approval'
  const totalMinor = input.type === 'no_receipt' ? judged.returnMinor : 0
  return ok({
    verdict: judged.verdict,
    policyNumber: policy.number,
    lines,
    totalMinor,
    approval: asks
      ? {
          operation: 'returns.authorize',
          subject: '',
          amountMinor: totalMinor,
          why: judged.verdict === 'deny' ? 'approval.policy_denies' : 'approval.policy_asks',
          ...((await decidesAlone(desk)) && { alone: true }),
        }
      : null,
  })
}
