import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type InspectedUnits, unitsLeft, usedParts } from '../../shared/grading/units-left.ts'

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

describe('the inspections that answer for used units', () => {
  it('are the regrades that took them, the newest one for the last', () => {
    const uses = [{ id: 'd', inspectionId: 'a', quantity: 2 }]
    expect(usedParts([inspected('a', 1), inspected('b', 1, 'a')], uses).get('d')).toEqual([
      { inspectionId: 'a', quantity: 1 },
      { inspectionId: 'b', quantity: 1 },
    ])
    const one = [{ id: 'd', inspectionId: 'a', quantity: 1 }]
    const twice = [inspected('a', 0), inspected('b', 1, 'a'), inspected('c', 1, 'a')]
    expect(usedParts(twice, one).get('d')).toEqual([{ inspectionId: 'c', quantity: 1 }])
  })
  it('answer for every used unit once, and for no unit that is left', () => {
    const chain = fc
      .array(fc.record({ units: fc.nat(5), of: fc.nat(3), used: fc.array(fc.integer({ min: 1, max: 3 })) }), {
        minLength: 1,
      })
      .map(made =>
        made.map(({ units, of, used }, index) => ({
          ...inspected(`i${index}`, units, index > 0 && of > 0 ? `i${Math.max(0, index - of)}` : null),
          used,
        })),
      )
    fc.assert(
      fc.property(chain, made => {
        const uses = made.flatMap(({ id, used }) =>
          used.map((quantity, index) => ({ id: `${id}-${index}`, inspectionId: id, quantity })),
        )
        const parts = usedParts(made, uses)
        for (const { id, quantity } of uses) {
          expect((parts.get(id) ?? []).reduce((sum, part) => sum + part.quantity, 0)).toBe(quantity)
        }
        const sums = new Map(made.map(({ id, used }) => [id, used.reduce((sum, units) => sum + units, 0)]))
        for (const [id, free] of unitsLeft(made, sums)) {
          const one = made.find(inspection => inspection.id === id)
          if (one?.replacesId == null) continue
          const answered = [...parts.values()].flat().filter(part => part.inspectionId === id)
          expect(answered.reduce((sum, part) => sum + part.quantity, free)).toBe(one.acceptedUnits)
        }
      }),
    )
  })
})
