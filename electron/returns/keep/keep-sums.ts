import { labourMinor } from '../../../shared/costs/labour.ts'
import type { Grade } from '../../../shared/grading/grades.ts'
import { mulDiv, share } from '../../../shared/money.ts'
import type { KeepItemFacts } from '../../../shared/policy/facts.ts'
import { type KeepSum, keepSumOf, sidesOf } from '../../../shared/returns/keep-sum.ts'
import { faultOf } from '../../../shared/returns/reasons.ts'
import type { Reading, Writing } from '../../context.ts'
import { learntValues } from '../../grading/learnt-values.ts'
import type { LineToJudge, ReturnToJudge } from '../judge-return.ts'
import type { SoldProduct } from '../sold-sale.ts'

/** The sum of one line, with what it would give back and whether its supplier wants the goods. */
export interface WeighedKeep {
  readonly sum: KeepSum
  readonly valueMinor: number
  readonly supplierNeedsGoods: boolean
}

/** As many inspections back as grades are learnt from. */
const learntFrom = 500
/** As many labels back as a usual label costs. */
const labelsFrom = 50

/**
 * Weighs keeping each line that nobody has graded yet, where the policy has a rule for it. `worthOf` is what a line
 * would give back. A label already bought is spent either way and no part of the sum.
 */
export async function weighKeeping(
  desk: Reading | Writing,
  wanted: ReturnToJudge,
  lines: readonly LineToJudge[],
  worthOf: (key: string) => number,
): Promise<ReadonlyMap<string, WeighedKeep>> {
  const asked =
    wanted.sale.without === undefined && wanted.policy.document.entries.some(one => one.rule === 'keep_item')
  const ungraded = asked ? lines.filter(line => line.grade === null) : []
  if (ungraded.length === 0) return new Map()
  const wayMinor = wanted.channel === 'counter' ? 0 : await usualLabelMinor(desk)
  const labels = share(
    wayMinor,
    lines.map(() => 1),
  )
  const weighed = new Map<string, WeighedKeep>()
  for (const line of ungraded) {
    const terms = await termsOf(desk, line.line.product)
    const facts = {
      units: line.quantity,
      netMinor: mulDiv(line.line.paid.netMinor, line.quantity, Math.max(1, line.line.quantity)),
      unitCostMinor: line.line.unitCostMinor,
      fault: faultOf(line.reason, null),
      gradedBefore: await gradedBefore(desk, line),
      supplierCreditPercentMilli: terms.creditPercentMilli,
      labelMinor: labels[lines.indexOf(line)] ?? 0,
      labourMinor: labourMinor(desk.shop.defaultMinutes, desk.shop.labourRateMinor),
      repackMinor: desk.shop.repackMinor,
      disposalMinor: desk.shop.disposalMinor,
    }
    const { byGrade } = await learntValues(desk.db, line.line.product?.category ?? null)
    const sum = keepSumOf(facts, byGrade)
    weighed.set(line.key, { sum, valueMinor: worthOf(line.key), supplierNeedsGoods: terms.wantsGoods === 1 })
  }
  return weighed
}

/** The sum as the policy's rule sees it. */
export function keepItemFacts({ sum, valueMinor, supplierNeedsGoods }: WeighedKeep): KeepItemFacts {
  return { valueMinor, supplierNeedsGoods, ...sidesOf(sum) }
}

async function termsOf(desk: Reading | Writing, product: SoldProduct | null) {
  const terms =
    product?.supplierId == null
      ? undefined
      : await desk.db
          .selectFrom('supplier')
          .select(['wantsGoods', 'creditPercentMilli'])
          .where('id', '=', product.supplierId)
          .executeTakeFirst()
  return terms ?? { wantsGoods: 0, creditPercentMilli: 0 }
}

/** How goods of a line's category were graded that came back for its reason, out of the last inspections. */
async function gradedBefore(desk: Reading | Writing, { line, reason }: LineToJudge) {
  const rows = await desk.db
    .selectFrom(
      desk.db
        .selectFrom('inspection')
        .select(['returnLineId', 'grade', 'quantity'])
        .where('current', '=', 1)
        .where('grade', 'not in', ['X', 'U'])
        .orderBy('id', 'desc')
        .limit(learntFrom)
        .as('seen'),
    )
    .innerJoin('returnLine', 'returnLine.id', 'seen.returnLineId')
    .leftJoin('product', 'product.id', 'returnLine.productId')
    .select('seen.grade')
    .select(eb => eb.fn.sum<number>('seen.quantity').as('units'))
    .where('returnLine.reason', '=', reason)
    .where('product.category', 'is', line.product?.category ?? null)
    .groupBy('seen.grade')
    .execute()
  return Object.fromEntries(rows.map(row => [row.grade, row.units])) as Partial<Record<Grade, number>>
}

/** What a label cost the shop on average of late; before there was any, what its owner says it usually costs. */
async function usualLabelMinor(desk: Reading | Writing): Promise<number> {
  const { sum, labels } = await desk.db
    .selectFrom(
      desk.db
        .selectFrom('costEntry')
        .select('amountMinor')
        .where('kind', '=', 'label')
        .where('reversesId', 'is', null)
        .where('amountMinor', '>', 0)
        .where('shipmentId', 'is not', null)
        .orderBy('id', 'desc')
        .limit(labelsFrom)
        .as('late'),
    )
    .select(eb => [eb.fn.sum<number | null>('late.amountMinor').as('sum'), eb.fn.countAll<number>().as('labels')])
    .executeTakeFirstOrThrow()
  return sum === null || labels === 0 ? desk.shop.usualLabelMinor : mulDiv(sum, 1, labels)
}
