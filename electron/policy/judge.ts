import type { Day } from '../../shared/calendar.ts'
import type { Role } from '../../shared/define.ts'
import type { ChecklistAnswer } from '../../shared/grading/checklists.ts'
import { checklistKindOf, readChecklist } from '../../shared/grading/checklists.ts'
import type { Grade } from '../../shared/grading/grades.ts'
import type { FindingView } from '../../shared/policy/contract.ts'
import { type Evaluation, evaluate } from '../../shared/policy/evaluate.ts'
import type { PolicyDocument } from '../../shared/policy/policy-document.ts'
import { faultOf, type Reason } from '../../shared/returns/reasons.ts'
import type { ReturnChannel } from '../../shared/returns/return-types.ts'
import type { ShopSettings } from '../../shared/shop/settings.ts'
import type { SoldLineFacts, SoldSale } from '../returns/sold-sale.ts'

/** What is the same for every item of a return. */
export interface Judgement {
  readonly document: PolicyDocument
  readonly sale: SoldSale
  readonly shop: ShopSettings
  readonly channel: ReturnChannel
  readonly askedDay: Day
  readonly role: Role
  /** What the whole return would give back, minor units. */
  readonly returnMinor: number
}

/** What is known of the item: claimed at first, found after grading. */
export interface JudgedItem {
  readonly line: SoldLineFacts
  readonly reason: Reason
  readonly foundReason: Reason | null
  readonly serial: string | null
  readonly grade: Grade | null
  readonly checklist: Readonly<Record<string, ChecklistAnswer | undefined>>
}

/** Judges one item by a policy. A sale found in the books is proof of purchase. */
export function judgeItem(judgement: Judgement, item: JudgedItem): Evaluation {
  const { sale, shop } = judgement
  const { line } = item
  return evaluate(
    {
      askedDay: judgement.askedDay,
      returnChannel: judgement.channel,
      sale: { ...sale, lastDeliveredDay: null },
      item: {
        productId: line.productId,
        category: line.product?.category ?? null,
        tags: line.product?.tags ?? [],
        supplierId: line.product?.supplierId ?? null,
        finalSale: line.product?.finalSale ?? false,
        hygiene: line.product?.hygiene ?? false,
        opened: openedOf(item),
        grade: item.grade,
      },
      shop: { openWeekdays: shop.openingDays, closedDays: shop.holidays, usualTransitDays: shop.transitDays },
      reason: item.foundReason ?? item.reason,
      fault: faultOf(item.reason, item.foundReason),
      customerBlockedDay: sale.customerBlockedDay,
      evidence: item.serial === null ? ['receipt'] : ['receipt', 'serial_number'],
      role: judgement.role,
      returnMinor: judgement.returnMinor,
    },
    judgement.document,
  )
}

/** Findings as staff read them: the shop's own, then the statutory ones. */
export function findingViews(evaluation: Evaluation): FindingView[] {
  return [...evaluation.findings, ...evaluation.legal].map(finding => ({
    rule: finding.rule,
    verdict: finding.verdict,
    text: { key: finding.text.key, values: { ...finding.text.values } },
    legal: finding.legal,
    notApplicable: finding.notApplicable && {
      key: finding.notApplicable.key,
      values: { ...finding.notApplicable.values },
    },
  }))
}

function openedOf({ line, checklist }: JudgedItem): boolean | null {
  const { flags } = readChecklist(checklistKindOf(line.product?.category ?? null), checklist)
  return flags.includes('opened') ? true : null
}
