import { describe, expect, it } from 'vitest'
import { costKinds } from '../../shared/costs/kinds.ts'
import { labourMinor } from '../../shared/costs/labour.ts'
import { expectedRecoveryMinor, moveOfDisposition, unitWorth } from '../../shared/costs/stock-moves.ts'
import { dispositions } from '../../shared/grading/dispositions.ts'

const unit = { grade: 'C', netMinor: 2000, unitCostMinor: 1000 } as const

describe('what a decision makes of a unit', () => {
  it('costs nothing back in stock at cost', () => {
    expect(unitWorth({ ...unit, grade: 'A' }, 'restock')).toEqual({ stockMinor: 1000, lossMinor: 0 })
  })
  it('loses what it will not bring: cost 10 resold for 6 is 4', () => {
    expect(unitWorth(unit, 'restock_open_box')).toEqual({ stockMinor: 600, lossMinor: 400 })
    expect(unitWorth(unit, 'liquidate')).toMatchObject({ lossMinor: 400 })
  })
  it('loses all of it when it is written off, nothing when the customer keeps it', () => {
    for (const code of ['dispose', 'donate', 'recycle', 'harvest_parts', 'missing'] as const)
      expect(unitWorth({ ...unit, grade: 'A' }, code)).toEqual({ stockMinor: 0, lossMinor: 1000 })
    expect(unitWorth(unit, 'return_to_customer')).toEqual({ stockMinor: 0, lossMinor: 0 })
  })
  it('expects of a decision what its cost counts on: nothing of what is written off or given back', () => {
    for (const code of ['dispose', 'donate', 'recycle', 'harvest_parts', 'missing', 'return_to_customer'] as const)
      expect([code, expectedRecoveryMinor(code, 600), expectedRecoveryMinor(code, null)]).toEqual([code, 0, 0])
    expect(expectedRecoveryMinor('liquidate', 600)).toBe(600)
    expect(expectedRecoveryMinor('liquidate', null)).toBeNull()
  })
  it('says unknown, never 0, for an unknown unit cost', () => {
    expect(unitWorth({ ...unit, unitCostMinor: null }, 'dispose')).toEqual({ stockMinor: null, lossMinor: null })
  })
  it('moves stock for what leaves once it is carried out, and leaves the rest in the hold', () => {
    const moved = dispositions.filter(code => moveOfDisposition(code) !== null)
    expect(moved).toEqual([
      'restock',
      'restock_open_box',
      'repair_for_customer',
      'return_to_customer',
      'liquidate',
      'donate',
      'recycle',
      'dispose',
      'harvest_parts',
      'missing',
    ])
  })
})

describe('labour', () => {
  it('is minutes at a rate an hour, half up', () => {
    expect(labourMinor(7, 2400)).toBe(280)
    expect(labourMinor(1, 1990)).toBe(33)
    expect(labourMinor(0, 2400)).toBe(0)
  })
  it('is one of twelve kinds', () => {
    expect(new Set(costKinds).size).toBe(12)
  })
})
