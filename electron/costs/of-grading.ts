import { labourMinor } from '../../shared/costs/labour.ts'
import { moveOfDisposition, unitWorth } from '../../shared/costs/stock-moves.ts'
import type { Disposition } from '../../shared/grading/dispositions.ts'
import type { Grade } from '../../shared/grading/grades.ts'
import { mulDiv } from '../../shared/money.ts'
import type { Writing } from '../context.ts'
import type { SoldLineFacts } from '../returns/sold-sale.ts'
import { recordCost, recordMove } from './store.ts'

/** Units of a return's line, and the sale line they came from; null for goods that are not ours. */
export interface UnitsOfLine {
  readonly returnId: string
  readonly lineId: string
  readonly sold: SoldLineFacts | null
  readonly quantity: number
}

const unitCostOf = (sold: SoldLineFacts | null) => sold?.unitCostMinor ?? sold?.product?.unitCostMinor ?? null

/** What units of a line entered the hold at: all alike, so that they leave it with the same; null before any did. */
async function heldCostOf(desk: Writing, lineId: string): Promise<{ readonly unitCostMinor: number | null } | null> {
  const held = await desk.db
    .selectFrom('stockMove')
    .select('unitCostMinor')
    .where('returnLineId', '=', lineId)
    .where('kind', '=', 'hold')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return held ?? null
}

/** The minutes a grading took, at the shop's rate. */
export async function recordLabour(
  desk: Writing,
  { returnId, lineId }: Pick<UnitsOfLine, 'returnId' | 'lineId'>,
  minutes: number,
): Promise<void> {
  const rateMinor = desk.shop.labourRateMinor
  if (minutes === 0 || rateMinor === 0) return
  await recordCost(desk, {
    returnId,
    returnLineId: lineId,
    kind: 'labour',
    amountMinor: labourMinor(minutes, rateMinor),
    minutes,
    rateMinor,
  })
}

/** Goods that were never sold, or never ours, don't come back into the books. */
const neverLeft = (sold: SoldLineFacts | null) =>
  sold?.withoutSale !== undefined && sold.withoutSale.type !== 'no_receipt'

/** Accepted units enter the hold at unit cost; later units of a line at the cost of its first. */
export async function recordHold(desk: Writing, units: UnitsOfLine, inspectionId: string | null): Promise<void> {
  if (neverLeft(units.sold)) return
  const held = await heldCostOf(desk, units.lineId)
  const unitCostMinor = held ? held.unitCostMinor : unitCostOf(units.sold)
  await recordMove(desk, {
    returnLineId: units.lineId,
    inspectionId,
    kind: 'hold',
    quantity: units.quantity,
    unitCostMinor,
    valueMinor: (unitCostMinor ?? 0) * units.quantity,
  })
}

/** Units of a decision by what they are graded. */
export interface GradedPart {
  readonly inspectionId: string
  readonly grade: Grade
  readonly quantity: number
}

type Decided = Omit<UnitsOfLine, 'quantity'>

/**
 * What a decision does to stock and to the cost of the return, grade by grade. Units leave the hold with what they
 * entered it at; goods that never entered it make no stock entries. An unknown unit cost is an unknown loss.
 */
export async function recordDisposed(
  desk: Writing,
  units: Decided,
  decided: { readonly disposition: string; readonly code: Disposition; readonly parts: readonly GradedPart[] },
): Promise<void> {
  const { disposition: dispositionId, code, parts } = decided
  const kind = neverLeft(units.sold) ? null : moveOfDisposition(code)
  if (units.sold?.withoutSale?.type === 'take_back') return
  for (const { inspectionId, grade, quantity } of parts) {
    const { heldMinor, stockMinor, lossMinor } = await worthOf(desk, units, code, grade)
    if (kind !== null) {
      await recordMove(desk, {
        returnLineId: units.lineId,
        inspectionId,
        dispositionId,
        kind,
        quantity,
        unitCostMinor: heldMinor,
        valueMinor: kind === 'restock' ? (stockMinor ?? 0) * quantity : 0,
      })
    }
    await recordCost(desk, {
      returnId: units.returnId,
      returnLineId: units.lineId,
      dispositionId,
      kind: 'stock_loss',
      amountMinor: lossMinor === null ? null : lossMinor * quantity,
    })
  }
}

/** What the units of a decision are worth in stock and lose, as one text: equal when nothing of it changed. */
export async function worthOfDisposed(
  desk: Writing,
  units: Decided,
  code: Disposition,
  parts: readonly GradedPart[],
): Promise<string> {
  const sums = new Map<string, number>()
  for (const { grade, quantity } of parts) {
    const { stockMinor, lossMinor } = await worthOf(desk, units, code, grade)
    const key = moveOfDisposition(code) === 'restock' ? `${stockMinor} ${lossMinor}` : `${lossMinor}`
    sums.set(key, (sums.get(key) ?? 0) + quantity)
  }
  return JSON.stringify([...sums].toSorted())
}

async function worthOf(desk: Writing, { lineId, sold }: Decided, code: Disposition, grade: Grade) {
  const held = await heldCostOf(desk, lineId)
  const heldMinor = held?.unitCostMinor ?? null
  const netMinor = sold ? mulDiv(sold.paid.netMinor, 1, sold.quantity) : 0
  const { stockMinor } = unitWorth({ grade, netMinor, unitCostMinor: heldMinor }, code)
  const { lossMinor } = unitWorth({ grade, netMinor, unitCostMinor: heldMinor ?? unitCostOf(sold) }, code)
  return { heldMinor, stockMinor, lossMinor }
}
