import { describe, expect, it } from 'vitest'
import { type InspectedUnits, unitsLeft } from '../../shared/grading/units-left.ts'

const inspected = (id: string, acceptedUnits: number, replacesId: string | null = null): InspectedUnits => ({
  id,
  replacesId,
  acceptedUnits,
})
const left = (inspections: readonly InspectedUnits[], used: Readonly<Record<string, number>>) =>
  Object.fromEntries(unitsLeft(inspections, new Map(Object.entries(used))))

describe('units of inspections that are not used yet', () => {
  it('are what was accepted less what was used', () => {
    expect(left([inspected('a', 3), inspected('b', 2)], { a: 1 })).toEqual({ a: 2, b: 2 })
  })
  it('a regrade takes unused units first', () => {
    expect(left([inspected('a', 1), inspected('b', 2, 'a')], { a: 1 })).toEqual({ a: 0, b: 2 })
  })
  it('used units follow to the regrade when the old inspection has too few left', () => {
    expect(left([inspected('a', 1), inspected('b', 2, 'a')], { a: 2 })).toEqual({ a: 0, b: 1 })
    expect(left([inspected('b', 2, 'a'), inspected('a', 0), inspected('c', 1, 'b')], { a: 3 })).toEqual({
      a: 0,
      b: 0,
      c: 0,
    })
  })
  it('is never below 0, however much was used', () => {
    expect(left([inspected('a', 1)], { a: 5 })).toEqual({ a: 0 })
  })
})
