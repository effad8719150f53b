import { labourMinor } from '../../shared/costs/labour.ts'
import { moveOfDisposition, unitWorth } from '../../shared/costs/stock-moves.ts'
import type { Disposition } from '../../shared/grading/dispositions.ts'
import { stockLossMinor } from '../../shared/grading/expected-value.ts'
import type { Grade } from '../../shared/grading/grades.ts'
import { mulDiv } from '../../shared/money.ts'
import type { Writing } from '../context.ts'
import { learntValues } from '../grading/learnt-values.ts'
import type { SoldLineFacts } from '../returns/sold-sale.ts'
import { recordCost, recordMove, standingMoves } from './store.ts'

/** Units of a return's line, and the sale line they came from; null for goods that are not ours. */
export interface UnitsOfLine {
  readonly returnId: string
  readonly lineId: string
  readonly sold: SoldLineFacts | null
  readonly quantity: number
}

/** What a unit cost the shop, by its sale or else by its product; null: nobody knows. */
export const unitCostOf = (sold: SoldLineFacts | null) => sold?.unitCostMinor ?? sold?.product?.unitCostMinor ?? null

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

type Line = Omit<UnitsOfLine, 'quantity'>

/** A decision, and what is known of it. */
export interface DecidedOn {
  readonly disposition: string
  readonly code: Disposition
  readonly parts: readonly GradedPart[]
  /** Carried out: only then the goods leave the hold. */
  readonly done: boolean
  /** What was really got for all its units, net; null: not known yet. */
  readonly realMinor: number | null
}

/** What a decision does to the cost of the return, and once it is carried out to stock. */
export async function recordDisposed(desk: Writing, line: Line, decided: DecidedOn): Promise<void> {
  await recordStockLoss(desk, line, decided)
  if (!decided.done) return
  await recordCarriedOut(desk, line, decided)
  await recordRepacking(desk, line, decided)
}

/** Packing of units that are sold again, at the shop's amount for one. */
export async function recordRepacking(desk: Writing, line: Line, decided: DecidedOn): Promise<void> {
  if (moveOfDisposition(decided.code) !== 'restock') return
  const units = decided.parts.reduce((sum, part) => sum + part.quantity, 0)
  await recordCost(desk, {
    ...{ returnId: line.returnId, returnLineId: line.lineId, dispositionId: decided.disposition },
    ...{ kind: 'repack' as const, amountMinor: desk.shop.repackMinor * units },
  })
}

/**
 * What is lost on the units of a decision: grade by grade as expected, or all together once it is known what they
 * brought. An unknown unit cost is an unknown loss.
 */
export async function recordStockLoss(desk: Writing, line: Line, decided: DecidedOn): Promise<void> {
  if (line.sold?.withoutSale?.type === 'take_back') return
  const { disposition: dispositionId } = decided
  for (const amountMinor of await lossesOf(desk, line, decided))
    await recordCost(desk, {
      ...{ returnId: line.returnId, returnLineId: line.lineId, dispositionId },
      ...{ kind: 'stock_loss' as const, amountMinor },
    })
}

async function lossesOf(desk: Writing, line: Line, decided: DecidedOn): Promise<readonly (number | null)[]> {
  const { code, parts, realMinor } = decided
  const worth = await worthOf(desk, line, code)
  if (realMinor === null)
    return parts.map(({ grade, quantity }) => {
      const { lossMinor } = worth(grade)
      return lossMinor === null ? null : lossMinor * quantity
    })
  const units = parts.reduce((sum, part) => sum + part.quantity, 0)
  const { costMinor } = worth('U')
  return [costMinor === null ? null : stockLossMinor(costMinor * units, realMinor)]
}

/**
 * Takes the units of a decision out of the hold, with what they entered it at; nothing where that was done before, and
 * goods that never entered it make no entries.
 */
export async function recordCarriedOut(desk: Writing, line: Line, decided: DecidedOn): Promise<void> {
  const { disposition: dispositionId, code, parts } = decided
  const kind = moveOfDisposition(code)
  if (kind === null || neverLeft(line.sold)) return
  if ((await standingMoves(desk.db, dispositionId)).length > 0) return
  const worth = await worthOf(desk, line, code)
  for (const { inspectionId, grade, quantity } of parts) {
    const { heldMinor, stockMinor } = worth(grade)
    await recordMove(desk, {
      ...{ returnLineId: line.lineId, inspectionId, dispositionId, kind, quantity, unitCostMinor: heldMinor },
      valueMinor: kind === 'restock' ? (stockMinor ?? 0) * quantity : 0,
    })
  }
}

/** What the units of a decision are worth in stock and lose, as one text: equal when nothing of it changed. */
export async function worthOfDisposed(desk: Writing, line: Line, decided: DecidedOn): Promise<string> {
  const worth = await worthOf(desk, line, decided.code)
  const shows = decided.done && moveOfDisposition(decided.code) === 'restock'
  const sums = new Map<string, number>()
  for (const { grade, quantity } of decided.parts) {
    const { stockMinor, lossMinor } = worth(grade)
    const key = `${shows ? stockMinor : ''} ${decided.realMinor === null ? lossMinor : ''}`
    sums.set(key, (sums.get(key) ?? 0) + quantity)
  }
  return JSON.stringify([...sums].toSorted())
}

/** What one unit of a line cost, is held at and is worth by its grade, by what the shop has learnt of its category. */
async function worthOf(desk: Writing, { lineId, sold }: Line, code: Disposition) {
  const held = await heldCostOf(desk, lineId)
  const { byGrade } = await learntValues(desk.db, sold?.product?.category ?? null)
  const heldMinor = held?.unitCostMinor ?? null
  const costMinor = heldMinor ?? unitCostOf(sold)
  const netMinor = sold ? mulDiv(sold.paid.netMinor, 1, sold.quantity) : 0
  return (grade: Grade) => {
    const { stockMinor } = unitWorth({ grade, netMinor, unitCostMinor: heldMinor }, code, byGrade)
    const { lossMinor } = unitWorth({ grade, netMinor, unitCostMinor: costMinor }, code, byGrade)
    return { heldMinor, costMinor, stockMinor, lossMinor }
  }
}
