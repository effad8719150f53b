import { describe, expect, test } from 'vitest'
import { looksWrong } from '../../shared/evidence/looks-wrong.ts'
import { checklists } from '../../shared/grading/checklists.ts'

const fine = { mismatch: null, questions: checklists.electronics, answers: {}, missingParts: '' }

describe('a suspicion is offered at a unit', () => {
  test('whose serial or lot is another one than was sold', () => {
    expect(looksWrong({ ...fine, mismatch: 'serial_not_sold' })).toBe(true)
    expect(looksWrong({ ...fine, mismatch: 'lot_not_sold' })).toBe(true)
  })

  test('that a check says is not the one sold, or lacks accessories', () => {
    expect(looksWrong({ ...fine, answers: { serial_matches: 'no' } })).toBe(true)
    expect(looksWrong({ ...fine, answers: { complete: 'no' } })).toBe(true)
  })

  test('that lacks parts which are named', () => {
    expect(looksWrong({ ...fine, missingParts: 'charging cable' })).toBe(true)
  })

  test('and at no other: a fault, a swollen battery or a question that was left open is no doubt of the customer', () => {
    expect(looksWrong(fine)).toBe(false)
    expect(looksWrong({ ...fine, missingParts: '  ' })).toBe(false)
    expect(looksWrong({ ...fine, answers: { switches_on: 'no', battery_swollen: 'yes', data_wiped: 'no' } })).toBe(
      false,
    )
    expect(looksWrong({ ...fine, answers: { serial_matches: 'yes', complete: 'na' } })).toBe(false)
  })
})
