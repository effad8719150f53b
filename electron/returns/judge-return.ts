import type { Day } from '../../shared/calendar.ts'
import type { ChecklistAnswer } from '../../shared/grading/checklists.ts'
import type { Grade } from '../../shared/grading/grades.ts'
import type { CustomerFacts } from '../../shared/policy/customer-facts.ts'
import type { Evaluation } from '../../shared/policy/evaluate.ts'
import { type Verdict, worstVerdict } from '../../shared/policy/finding.ts'
import type { Reason } from '../../shared/returns/reasons.ts'
import type { ReturnChannel } from '../../shared/returns/return-types.ts'
import type { ShippingRefundMode } from '../../shared/settlements/shipping-refund.ts'
import { shippingRefundModes } from '../../shared/settlements/shipping-refund.ts'
import type { Reading, Writing } from '../context.ts'
import { judgeItem } from '../policy/judge.ts'
import type { StoredPolicy } from '../policy/store.ts'
import { composeSettlement } from '../settlements/compose.ts'
import { keepItemFacts, type WeighedKeep, weighKeeping } from './keep/keep-sums.ts'
import type { SoldLineFacts, SoldSale } from './sold-sale.ts'

/** One line of a return to be judged; `key` is the caller's. */
export interface LineToJudge {
  readonly key: string
  readonly line: SoldLineFacts
  readonly quantity: number
  readonly reason: Reason
  readonly foundReason: Reason | null
  /** Left out: what the return says of the line of that key. */
  readonly secondReason?: string | null
  readonly serial: string | null
  readonly grade: Grade | null
  readonly checklist: Readonly<Record<string, ChecklistAnswer | undefined>>
}

/** A line with its judgement. */
export interface JudgedLine extends LineToJudge {
  readonly evaluation: Evaluation
  /** Both sides of keeping it, where the policy has a rule for that. */
  readonly keep: WeighedKeep | null
}

/** What is the same for all lines of a return. */
export interface ReturnToJudge {
  readonly sale: SoldSale
  readonly policy: StoredPolicy
  readonly channel: ReturnChannel
  readonly askedDay: Day
  readonly customer?: CustomerFacts
  /** The shop's own reasons of the second level, by the key of the line. */
  readonly secondReasons?: ReadonlyMap<string, string>
}

/** A judged return: each line, the worst verdict, and what it would give back before fees. */
export interface JudgedReturn {
  readonly lines: readonly JudgedLine[]
  readonly verdict: Verdict
  readonly returnMinor: number
}

/** Judges a return as a whole: limits are of the return, so what it gives back is worked out first. */
export async function judgeReturn(
  desk: Reading | Writing,
  wanted: ReturnToJudge,
  lines: readonly LineToJudge[],
): Promise<JudgedReturn> {
  const worth = await worthOf(desk, wanted.sale, lines)
  const kept = await weighKeeping(desk, wanted, lines, key => worth.lines.get(key) ?? 0)
  const judged = lines.map(line => {
    const keep = kept.get(line.key) ?? null
    return { ...line, keep, evaluation: judgeLine(desk, wanted, line, worth.returnMinor, keep) }
  })
  const verdict = worstVerdict(judged.map(line => line.evaluation.verdict))
  return { lines: judged, verdict, returnMinor: worth.returnMinor }
}

/** Judges one line alone; the caller's role counts. */
export function judgeLine(
  desk: Reading | Writing,
  wanted: ReturnToJudge,
  line: LineToJudge,
  returnMinor: number,
  keep: WeighedKeep | null = null,
): Evaluation {
  const { policy, secondReasons, ...same } = wanted
  const { shop, room, caller } = desk
  return judgeItem(
    { ...same, document: policy.document, shop, resources: room.resources, role: caller.role, returnMinor },
    {
      ...line,
      secondReason: line.secondReason ?? secondReasons?.get(line.key) ?? null,
      ...(keep && { keepItem: keepItemFacts(keep) }),
    },
  )
}

/** What each line would give back before fees, and all of them together. */
async function worthOf(desk: Reading | Writing, sale: SoldSale, lines: readonly LineToJudge[]) {
  const composed = await composeSettlement(desk.db, desk.shop, sale, {
    units: lines.map(one => ({
      key: one.key,
      saleLineId: one.line.id,
      units: one.quantity,
      fee: null,
      deduction: null,
    })),
    wish: 'original',
    outboundShipping: 'never',
    returnShippingMinor: 0,
  })
  if (!composed.ok) return { returnMinor: 0, lines: new Map<string, number>() }
  const { credit, lines: given } = composed.value.preview
  return { returnMinor: credit.grossMinor, lines: new Map(given.map(one => [one.key, one.credit.grossMinor])) }
}

/** How outbound shipping goes back for several lines: the kindest of what their rules say. */
export function outboundOf(evaluations: readonly Evaluation[]): ShippingRefundMode {
  const ranks = evaluations.map(one => shippingRefundModes.indexOf(one.outboundShipping))
  return shippingRefundModes[Math.max(0, ...ranks)] ?? 'never'
}

/** What the way back costs the customer, once per return: the least that any line asks for. */
export function returnShippingOf(evaluations: readonly Evaluation[]): number {
  const fees = evaluations.map(one => (one.returnShipping?.payer === 'customer' ? one.returnShipping.feeMinor : 0))
  return fees.length === 0 ? 0 : Math.min(...fees)
}
