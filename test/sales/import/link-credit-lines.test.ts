import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chooseSaleLine,
  createCreditLinker,
  type OpenSaleLine,
} from '../../../shared/sales/import/link-credit-lines.ts'

const sold = (id: string, soldAt: string, unitsLeft: number, amountLeftMinor: number): OpenSaleLine => ({
  id,
  customer: 'ref:1',
  sku: 'Ab1',
  soldAt,
  unitsLeft,
  amountLeftMinor,
})
const credit = (units: number, amountMinor: number, creditedAt = '2024-02-01') => ({
  customer: 'ref:1',
  sku: 'aB1',
  creditedAt,
  units,
  amountMinor,
})

describe('a credit line', () => {
  it("belongs to the customer's latest earlier sale of that code", () => {
    const lines = [
      sold('old', '2024-01-01', 5, 500),
      sold('new', '2024-01-20', 5, 500),
      sold('later', '2024-02-02', 5, 500),
    ]
    expect(chooseSaleLine(lines, credit(1, 100))?.id).toBe('new')
    expect(chooseSaleLine(lines, { ...credit(1, 100), customer: 'ref:2' })).toBeNull()
    expect(chooseSaleLine(lines, { ...credit(1, 100), sku: 'Ab2' })).toBeNull()
  })

  it('passes over sales with too few units or too little money left, and sales of the same moment', () => {
    expect(chooseSaleLine([sold('a', '2024-01-01', 5, 500), sold('b', '2024-01-02', 1, 500)], credit(2, 100))?.id).toBe(
      'a',
    )
    expect(chooseSaleLine([sold('a', '2024-01-01', 5, 500), sold('b', '2024-01-02', 5, 50)], credit(1, 100))?.id).toBe(
      'a',
    )
    expect(chooseSaleLine([sold('a', '2024-02-01', 5, 500)], credit(1, 100))).toBeNull()
  })

  it('never takes more from a sale line than it has', () => {
    const lines = fc.array(fc.record({ day: fc.integer({ min: 10, max: 28 }), units: fc.integer({ min: 1, max: 9 }) }))
    const credits = fc.array(
      fc.record({ units: fc.integer({ min: 1, max: 5 }), each: fc.integer({ min: 0, max: 150 }) }),
    )
    fc.assert(
      fc.property(lines, credits, (some, asked) => {
        const linker = createCreditLinker()
        const left = new Map<string, { units: number; minor: number }>()
        for (const [index, one] of some.entries()) {
          linker.offer(sold(`${index}`, `2024-01-${one.day}`, one.units, one.units * 100))
          left.set(`${index}`, { units: one.units, minor: one.units * 100 })
        }
        for (const one of asked) {
          const id = linker.link(credit(one.units, one.units * one.each))
          const line = id === null ? undefined : left.get(id)
          if (id === null) {
            for (const rest of left.values())
              expect(rest.units < one.units || rest.minor < one.units * one.each).toBe(true)
            continue
          }
          if (line === undefined) throw new Error('linked to nothing offered')
          line.units -= one.units
          line.minor -= one.units * one.each
          expect(line.units).toBeGreaterThanOrEqual(0)
          expect(line.minor).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})
