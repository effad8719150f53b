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

/** Accepted units enter the hold at unit cost. */
export async function recordHold(desk: Writing, units: UnitsOfLine, inspectionId: string | null): Promise<void> {
  const unitCostMinor = unitCostOf(units.sold)
  await recordMove(desk, {
    returnLineId: units.lineId,
    inspectionId,
    kind: 'hold',
    quantity: units.quantity,
    unitCostMinor,
    valueMinor: (unitCostMinor ?? 0) * units.quantity,
  })
}

/** What a decision does to stock and to the cost of the return. An unknown unit cost is an unknown loss. */
export async function recordDisposed(
  desk: Writing,
  units: UnitsOfLine,
  decided: {
    readonly disposition: string
    readonly code: Disposition
    readonly grade: Grade
    readonly inspectionId: string
  },
): Promise<void> {
  const { sold, quantity } = units
  const unitCostMinor = unitCostOf(sold)
  const netMinor = sold ? mulDiv(sold.paid.netMinor, 1, sold.quantity) : 0
  const worth = unitWorth({ grade: decided.grade, netMinor, unitCostMinor }, decided.code)
  const kind = moveOfDisposition(decided.code)
  if (kind !== null) {
    await recordMove(desk, {
      returnLineId: units.lineId,
      inspectionId: decided.inspectionId,
      dispositionId: decided.disposition,
      kind,
      quantity,
      unitCostMinor,
      valueMinor: kind === 'restock' ? (worth.stockMinor ?? 0) * quantity : 0,
    })
  }
  await recordCost(desk, {
    returnId: units.returnId,
    returnLineId: units.lineId,
    dispositionId: decided.disposition,
    kind: 'stock_loss',
    amountMinor: worth.lossMinor === null ? null : worth.lossMinor * quantity,
  })
}
