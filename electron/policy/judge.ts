import type { Day } from '../../shared/calendar.ts'
import type { Role } from '../../shared/define.ts'
import { everyQuestion } from '../../shared/grading/checklist-document.ts'
import type { ChecklistAnswer } from '../../shared/grading/checklists.ts'
import { readChecklist } from '../../shared/grading/checklists.ts'
import type { Grade } from '../../shared/grading/grades.ts'
import { mulDiv } from '../../shared/money.ts'
import type { FindingView } from '../../shared/policy/contract.ts'
import type { CustomerFacts } from '../../shared/policy/customer-facts.ts'
import { type Evaluation, evaluate } from '../../shared/policy/evaluate.ts'
import type { ItemFacts, KeepItemFacts } from '../../shared/policy/facts.ts'
import type { PolicyDocument } from '../../shared/policy/policy-document.ts'
import { faultOf, type Reason } from '../../shared/returns/reasons.ts'
import type { ReturnChannel } from '../../shared/returns/return-types.ts'
import { seenMinor } from '../../shared/settlements/amount.ts'
import type { ShopSettings } from '../../shared/shop/settings.ts'
import type { SoldLineFacts, SoldSale } from '../returns/sold-sale.ts'
import { holidayCalendars } from './calendars.ts'

/** What is the same for every item of a return. */
export interface Judgement {
  readonly document: PolicyDocument
  readonly sale: SoldSale
  readonly shop: ShopSettings
  /** The folder of data the program brings. */
  readonly resources: string
  readonly channel: ReturnChannel
  readonly askedDay: Day
  readonly role: Role
  /** What the whole return would give back, minor units. */
  readonly returnMinor: number
  readonly customer?: CustomerFacts | undefined
}

/** What is known of the item: claimed at first, found after grading. */
export interface JudgedItem {
  readonly line: SoldLineFacts
  readonly reason: Reason
  readonly foundReason: Reason | null
  /** The shop's own reason of the second level. */
  readonly secondReason: string | null
  readonly serial: string | null
  readonly grade: Grade | null
  readonly checklist: Readonly<Record<string, ChecklistAnswer | undefined>>
  /** Both sides of keeping it, before anybody graded it. */
  readonly keepItem?: KeepItemFacts
}

/** Judges one item by a policy. A sale found in the books is proof of purchase; without one there is no receipt. */
export function judgeItem(judgement: Judgement, item: JudgedItem): Evaluation {
  const { sale, shop } = judgement
  return evaluate(
    {
      askedDay: judgement.askedDay,
      returnChannel: judgement.channel,
      sale: { ...sale, lastDeliveredDay: null, tenders: sale.tenderKinds },
      item: itemFacts(judgement, item),
      shop: {
        openWeekdays: shop.openingDays,
        closedDays: shop.holidays,
        usualTransitDays: shop.transitDays,
        country: shop.country,
        calendars: holidayCalendars(judgement.resources),
      },
      reason: item.foundReason ?? item.reason,
      secondReason: item.secondReason,
      fault: faultOf(item.reason, item.foundReason),
      customerBlockedDay: sale.customerBlockedDay,
      evidence: [
        ...(sale.without === undefined ? (['receipt'] as const) : []),
        ...(item.serial === null ? [] : (['serial_number'] as const)),
      ],
      receipt: sale.without === undefined,
      role: judgement.role,
      returnMinor: judgement.returnMinor,
      ...(judgement.customer && { customer: judgement.customer }),
      ...(item.keepItem && { keepItem: item.keepItem }),
    },
    judgement.document,
  )
}

function itemFacts({ sale }: Judgement, item: JudgedItem): ItemFacts {
  const { line } = item
  const { product } = line
  const seen = seenMinor(sale.taxMode, line.paid)
  const before = seen + line.discountMinor
  return {
    productId: line.productId,
    category: product?.category ?? null,
    tags: product?.tags ?? [],
    supplierId: product?.supplierId ?? null,
    finalSale: product?.finalSale ?? false,
    hygiene: product?.hygiene ?? false,
    opened: openedOf(item),
    grade: item.grade,
    unitPaidMinor: mulDiv(seen, 1, Math.max(1, line.quantity)),
    discountMilli: before > 0 ? mulDiv(line.discountMinor, 100_000, before) : null,
    serialTracked: product?.serialTracked ?? false,
    hazmat: product?.hazmat ?? false,
    dropshipped: product?.dropshipped ?? false,
    ...(line.withoutSale && { pricesSold: line.withoutSale.pricesSold, serialIsOurs: line.withoutSale.serialIsOurs }),
  }
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
  const { flags } = readChecklist(line.product?.questions ?? everyQuestion([]), checklist)
  return flags.includes('opened') ? true : null
}
