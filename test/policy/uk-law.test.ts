import { describe, expect, it } from 'vitest'
import { evaluate } from '../../shared/policy/evaluate.ts'
import { refundDeadline } from '../../shared/policy/legal/refund-deadline.ts'
import { ukDistanceCancellation } from '../../shared/policy/legal/uk-distance-cancellation.ts'
import { ukRightToReject } from '../../shared/policy/legal/uk-right-to-reject.ts'
import { euStatutoryEntries } from '../../shared/policy/policy-document.ts'
import { policyFacts, policyOf, shopRule } from './policy-facts.ts'

type Changes = Parameters<typeof policyFacts>[0]
const sale = { channel: 'distance', soldDay: '2024-02-28', deliveredDay: '2024-03-05' } as const
const cancel = (changes: Changes) => ukDistanceCancellation.judge(policyFacts({ sale, ...changes }), {})
const reject = (changes: Changes) =>
  ukRightToReject.judge(policyFacts({ sale, reason: 'defective_on_arrival', fault: 'supplier', ...changes }), {})

describe('the UK’s distance sales', () => {
  it('can be cancelled for 14 days after delivery, not in the shop, not opened hygiene goods', () => {
    expect(cancel({ askedDay: '2024-03-19' })).not.toBeNull()
    expect(cancel({ askedDay: '2024-03-20' })).toBeNull()
    expect(cancel({ sale: { channel: 'in_store' } })).toBeNull()
    expect(cancel({ item: { hygiene: true, opened: true } })).toBeNull()
    expect(cancel({ receipt: false })).toBeNull()
  })
  it('say when the day of delivery is an estimate', () => {
    expect(cancel({ sale: { ...sale, deliveredDay: null } })?.text.key).toBe(
      'policy.uk_distance_cancellation.estimated',
    )
  })
})

describe('the UK’s right to reject', () => {
  it('is 30 days from delivery, in the shop too, for goods that are not as owed', () => {
    expect(reject({ askedDay: '2024-04-04' })).not.toBeNull()
    expect(reject({ askedDay: '2024-04-05' })).toBeNull()
    expect(reject({ sale: { channel: 'in_store' }, askedDay: '2024-03-29' })).not.toBeNull()
    expect(reject({ reason: 'changed_mind', fault: 'customer' })).toBeNull()
    expect(reject({ fault: 'customer' })).toBeNull()
    expect(reject({ receipt: false })).toBeNull()
  })
  it('gives the whole money back: nothing of the shop’s own may take any of it', () => {
    const strict = policyOf(
      shopRule('return_window', { days: 1, anchor: 'sale' }),
      shopRule('restocking_fee', { basis: 'percent', percentMilli: 10_000, waivedFor: [] }),
      shopRule('allowed_outcomes', { outcomesInOrder: ['store_credit'] }),
      shopRule('uk_right_to_reject'),
    )
    const judged = evaluate(policyFacts({ sale, reason: 'defective_on_arrival', fault: 'supplier' }), strict)
    expect(judged.findings.map(finding => finding.notApplicable?.key)).toEqual([
      'policy.not_applicable.statutory_right',
      'policy.not_applicable.statutory_right',
      'policy.not_applicable.statutory_right',
    ])
    expect(judged).toMatchObject({ verdict: 'allow', fee: null, outcomes: null })
    expect(judged.refundWithin).toEqual({ days: 13, from: 'told', mayWait: false })
  })
})

describe('the day a refund is due by law', () => {
  const none = () => false
  const eu = { days: 14, from: 'told', mayWait: true } as const
  const uk = { days: 14, from: 'goods_or_proof', mayWait: true } as const
  const events = { toldDay: '2024-03-04', goodsBackDay: null, proofOfSendingDay: null }

  it('in the EU is 14 days after being told, but may wait for the goods or proof of sending', () => {
    expect(refundDeadline(eu, events, none)).toBeNull()
    expect(refundDeadline(eu, { ...events, goodsBackDay: '2024-03-08' }, none)).toBe('2024-03-18')
    expect(refundDeadline(eu, { ...events, goodsBackDay: '2024-03-25' }, none)).toBe('2024-03-25')
    expect(refundDeadline(eu, { ...events, goodsBackDay: '2024-03-25', proofOfSendingDay: '2024-03-06' }, none)).toBe(
      '2024-03-18',
    )
  })
  it('in the UK is 14 days after the goods or the proof, whichever came first', () => {
    expect(refundDeadline(uk, events, none)).toBeNull()
    expect(refundDeadline(uk, { ...events, goodsBackDay: '2024-03-08' }, none)).toBe('2024-03-22')
    expect(refundDeadline(uk, { ...events, goodsBackDay: '2024-03-08', proofOfSendingDay: '2024-03-05' }, none)).toBe(
      '2024-03-19',
    )
  })
  it('runs on over a weekend and a public holiday, and does not wait where the law does not let it', () => {
    const rejected = { days: 13, from: 'told', mayWait: false } as const
    const told = (toldDay: string, holidays: readonly string[] = []) =>
      refundDeadline(rejected, { ...events, toldDay }, day => holidays.includes(day))
    expect(told('2024-03-05')).toBe('2024-03-18')
    expect(told('2024-03-03')).toBe('2024-03-18')
    expect(told('2024-03-16', ['2024-03-29', '2024-04-01'])).toBe('2024-04-02')
  })
  it('is named by the EU’s withdrawal, and by no rule where no law applies', () => {
    const judged = evaluate(policyFacts({ sale }), policyOf(...euStatutoryEntries))
    expect(judged.refundWithin).toEqual(eu)
    expect(evaluate(policyFacts(), policyOf(...euStatutoryEntries)).refundWithin).toBeNull()
  })
})
