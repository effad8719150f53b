import { type Amount, negated, zeroAmount } from '../../shared/settlements/amount.ts'
import type { SettledBasis } from '../../shared/settlements/bases.ts'
import type { PreviewedUnits } from '../../shared/settlements/preview.ts'
import type { Writing } from '../context.ts'
import type { ReturnLineRecord } from '../returns/store.ts'
import { taxesText } from './amounts.ts'
import type { PreparedSettlement } from './prepare-settlement.ts'

type Money = Pick<PreviewedUnits, 'units' | 'credit' | 'takenOffMinor' | 'forfeited' | 'fee' | 'deduction'> & {
  readonly allowance: Amount
}

const noMoney: Money = {
  ...{ units: 0, takenOffMinor: 0, credit: zeroAmount, forfeited: zeroAmount },
  ...{ fee: zeroAmount, deduction: zeroAmount, allowance: zeroAmount },
}

/** A line of a settlement, ready to be written. */
export interface LineToWrite extends Money {
  readonly line: ReturnLineRecord
  readonly inspectionId: string | null
  readonly basis: SettledBasis
  readonly reason: string | null
}

/** The lines of a settlement: one for the units of each grade, one for an amount without units. */
export function linesToWrite({ what, composed }: PreparedSettlement, reason: string | null): readonly LineToWrite[] {
  const { preview } = composed
  const units = what.units.map(({ line, inspection, basis, reason: why }, index) => {
    const money = preview.lines[index]
    if (!money) throw new Error('A settled line has no amounts')
    return { ...money, allowance: zeroAmount, line, inspectionId: inspection?.id ?? null, basis, reason: why }
  })
  const amounts = what.amounts.map(({ kind, line }) => {
    const credit = preview.added[0]?.amount ?? zeroAmount
    const allowance = preview.allowances[0]?.amount ?? zeroAmount
    const money = { ...noMoney, credit, forfeited: negated(credit), allowance }
    return { ...money, line, inspectionId: null, basis: kind, reason }
  })
  return [...units, ...amounts]
}

/** Writes the lines of a settlement. */
export async function writeLines(desk: Writing, settlementId: string, lines: readonly LineToWrite[]): Promise<void> {
  for (const { line, inspectionId, basis, reason, ...money } of lines) {
    await desk.db
      .insertInto('settlementLine')
      .values({
        ...{ id: desk.newId(), settlementId, returnLineId: line.id, saleLineId: line.saleLineId },
        ...{ inspectionId, basis, reason, quantity: money.units, takenOffMinor: money.takenOffMinor },
        creditGrossMinor: money.credit.grossMinor,
        creditNetMinor: money.credit.netMinor,
        creditTaxes: taxesText(money.credit),
        forfeitedGrossMinor: money.forfeited.grossMinor,
        forfeitedNetMinor: money.forfeited.netMinor,
        forfeitedTaxes: taxesText(money.forfeited),
        feeGrossMinor: money.fee.grossMinor,
        feeNetMinor: money.fee.netMinor,
        feeTaxes: taxesText(money.fee),
        deductionGrossMinor: money.deduction.grossMinor,
        deductionNetMinor: money.deduction.netMinor,
        deductionTaxes: taxesText(money.deduction),
        allowanceMinor: money.allowance.grossMinor,
        allowanceNetMinor: money.allowance.netMinor,
        allowanceTaxes: taxesText(money.allowance),
      })
      .execute()
  }
}
