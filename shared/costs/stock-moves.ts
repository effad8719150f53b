import type { Disposition } from '../grading/dispositions.ts'
import {
  defaultValueByGrade,
  expectedValueMinor,
  stockLossMinor,
  stockValueMinor,
  type ValueByGrade,
} from '../grading/expected-value.ts'
import type { Grade } from '../grading/grades.ts'

/**
 * Where returned units stand in the books (money.md 5).
 * - `hold`: accepted and waiting, at unit cost
 * - `restock`: in stock again at what they are worth; `write_off`: worth nothing
 * - `hand_out`: the customer's again; `to_vendor`, `liquidated`: gone to a supplier or sold off
 */
export const stockMoveKinds = ['hold', 'restock', 'write_off', 'hand_out', 'to_vendor', 'liquidated'] as const
export type StockMoveKind = (typeof stockMoveKinds)[number]

const moves: Readonly<Record<Disposition, StockMoveKind | null>> = {
  restock: 'restock',
  restock_open_box: 'restock',
  refurbish: null,
  repair_for_customer: 'hand_out',
  return_to_customer: 'hand_out',
  return_to_vendor: null,
  vendor_field_destroy: null,
  liquidate: 'liquidated',
  donate: 'write_off',
  recycle: 'write_off',
  dispose: 'write_off',
  harvest_parts: 'write_off',
  transfer: null,
  quarantine: null,
  hold_evidence: null,
  missing: 'write_off',
}

/** The move that a decision makes in the books once it is carried out; null where the goods go on waiting in the hold. */
export function moveOfDisposition(disposition: Disposition): StockMoveKind | null {
  return moves[disposition]
}

/**
 * What a decision is expected to bring for units that their grade gives an expected value; null: nobody knows. Goods
 * written off or given back bring nothing.
 */
export function expectedRecoveryMinor(disposition: Disposition, expectedMinor: number | null): number | null {
  const move = moveOfDisposition(disposition)
  return move === 'write_off' || move === 'hand_out' ? 0 : expectedMinor
}

/** What units are worth after a decision, each in minor units, null where the unit cost is unknown. */
export interface UnitWorth {
  /** What the unit stands for in stock after a restock. */
  readonly stockMinor: number | null
  /** What the shop loses on it: unit cost less the value got. */
  readonly lossMinor: number | null
}

/** What one unit is worth by its grade and where it goes. */
export function unitWorth(
  unit: { readonly grade: Grade; readonly netMinor: number; readonly unitCostMinor: number | null },
  disposition: Disposition,
  byGrade: ValueByGrade = defaultValueByGrade,
): UnitWorth {
  const { grade, netMinor, unitCostMinor } = unit
  const move = moveOfDisposition(disposition)
  if (move === 'hand_out') return { stockMinor: 0, lossMinor: 0 }
  const valueMinor = expectedRecoveryMinor(disposition, expectedValueMinor(grade, netMinor, byGrade)) ?? 0
  return {
    stockMinor: stockValueMinor(unitCostMinor, valueMinor),
    lossMinor: stockLossMinor(unitCostMinor, valueMinor),
  }
}
