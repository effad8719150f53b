import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryTenders } from '../../shared/exchanges/carry.ts'
import { priceGoods } from '../../shared/exchanges/goods-price.ts'
import { meetLegs } from '../../shared/exchanges/legs.ts'
import {
  type Amount,
  amountOfNet,
  lessAmounts,
  sumAmounts,
  type TaxMode,
  taxModes,
  zeroAmount,
} from '../../shared/settlements/amount.ts'
import { creditOf } from '../../shared/settlements/credit.ts'
import { type LineHistory, untouched, withEntry } from '../../shared/settlements/line-history.ts'
import { planPayouts, type Tender } from '../../shared/settlements/tenders.ts'
import { seedOf, times } from '../properties/seed.ts'

interface ChainLine {
  readonly product: string
  readonly units: number
  readonly paid: Amount
  history: LineHistory
}

interface ChainSale {
  readonly line: ChainLine
  readonly tenders: {
    readonly kind: Tender['kind']
    readonly amountMinor: number
    backMinor: number
    carriedMinor: number
  }[]
}

const step = fc.record({
  sale: fc.nat(20),
  units: fc.integer({ min: 1, max: 3 }),
  same: fc.boolean(),
  priceMinor: fc.nat(9_999),
  refund: fc.boolean(),
  percent: fc.constantFrom(0, 0, 0, 10, 33),
})

const start = fc.record({
  mode: fc.constantFrom(...taxModes),
  units: fc.integer({ min: 1, max: 4 }),
  netMinor: fc.nat(20_000),
  taxPercent: fc.constantFrom(0, 7, 19),
  cashPercent: fc.constantFrom(0, 40, 100),
  steps: fc.array(step, { minLength: 1, maxLength: 12 }),
})

const rates = [{ code: 'VAT', rateMilli: 19_000 }]

/** A sale, and everything that came of it by exchanges of exchanges; money in the customer's pocket is kept beside it. */
class Chain {
  readonly sales: ChainSale[]
  inMinor = 0
  outMinor = 0
  readonly #mode: TaxMode

  constructor(mode: TaxMode, line: ChainLine, cashPercent: number) {
    this.#mode = mode
    const cash = Math.floor((line.paid.grossMinor * cashPercent) / 100)
    this.inMinor = line.paid.grossMinor
    const tender = (kind: 'cash' | 'card', amountMinor: number) => ({
      kind,
      amountMinor,
      backMinor: 0,
      carriedMinor: 0,
    })
    this.sales = [{ line, tenders: [tender('cash', cash), tender('card', line.paid.grossMinor - cash)] }]
  }

  play(one: typeof step extends fc.Arbitrary<infer S> ? S : never): boolean {
    const from = this.sales[one.sale % this.sales.length]
    if (!from) return false
    const { line } = from
    const credit = creditOf(this.#mode, { soldUnits: line.units, paid: line.paid }, line.history, one.units)
    if (!credit.ok) return false
    const feeMinor = Math.floor((credit.value.credit.grossMinor * one.percent) / 100)
    const due = credit.value.credit.grossMinor - feeMinor
    const product = one.same ? line.product : `other ${this.sales.length}`
    const asked = { productId: product, quantity: one.units, today: { unitMinor: one.priceMinor, rates } }
    const back = { saleLineId: 'line', productId: line.product, units: one.units, credit: credit.value.credit }
    const { lines } = priceGoods(this.#mode, [back], one.refund ? [] : [asked])
    const price = sumAmounts(lines.map(sold => sold.price))
    const met = meetLegs({ creditMinor: credit.value.credit.grossMinor, dueMinor: due, soldMinor: price.grossMinor })
    if (one.same && !one.refund) expect(met.kind).toBe('even')
    line.history = withEntry(line.history, { ...credit.value, allowed: zeroAmount })
    const tenders = from.tenders.map((tender, index) => ({
      ...tender,
      id: String(index),
      paidBackMinor: tender.backMinor + tender.carriedMinor,
      elsewhereMinor: 0,
    }))
    const facts = { dueMinor: met.backMinor, bonusMinor: 0, tenders, allowed: ['cash' as const], cashStepMinor: 1 }
    const plan = planPayouts({ ...facts, wish: 'original', toOriginal: true })
    const carried = carryTenders(tenders, plan.payouts, met.usedMinor, { toOriginal: true, free: ['cash'] })
    for (const { tenderId, amountMinor } of plan.payouts) {
      this.outMinor += amountMinor
      const tender = from.tenders[Number(tenderId ?? 'none')]
      if (tender) tender.backMinor += amountMinor
    }
    for (const { tenderId, amountMinor } of carried) {
      const tender = from.tenders[Number(tenderId ?? 'none')]
      if (tender) tender.carriedMinor += amountMinor
    }
    this.inMinor += met.owesMinor
    if (one.refund || price.grossMinor === 0) return true
    const moved = carried.map(({ kind, amountMinor }) => ({ kind, amountMinor, backMinor: 0, carriedMinor: 0 }))
    const paid = { kind: 'card' as const, amountMinor: met.owesMinor, backMinor: 0, carriedMinor: 0 }
    this.sales.push({
      line: { product, units: one.units, paid: price, history: untouched },
      tenders: met.owesMinor > 0 ? [...moved, paid] : moved,
    })
    return true
  }
}

describe('exchanges of exchanges, however long', () => {
  it('never give back more than was paid, line by line, tender by tender and over the whole chain', () => {
    let done = 0
    fc.assert(
      fc.property(start, ({ mode, units, netMinor, taxPercent, cashPercent, steps }) => {
        const taxMinor = Math.floor((netMinor * taxPercent) / 100)
        const paid = amountOfNet(netMinor, [{ code: 'VAT', rateMilli: 19_000, taxMinor }])
        const chain = new Chain(mode, { product: 'first', units, paid, history: untouched }, cashPercent)
        for (const one of steps) {
          if (chain.play(one)) done += 1
          for (const { line, tenders } of chain.sales) {
            const left = lessAmounts(line.paid, line.history.credited)
            expect(left.grossMinor).toBeGreaterThanOrEqual(0)
            if (line.history.units === line.units) expect(left.grossMinor).toBe(0)
            for (const tender of tenders) {
              expect(tender.backMinor + tender.carriedMinor).toBeLessThanOrEqual(tender.amountMinor)
            }
            expect(tenders.reduce((sum, tender) => sum + tender.amountMinor, 0)).toBe(line.paid.grossMinor)
          }
          expect(chain.outMinor).toBeLessThanOrEqual(chain.inMinor)
        }
      }),
      { numRuns: 1000 * times, seed: seedOf('chains of exchanges') },
    )
    expect(done).toBeGreaterThan(1000)
  })
})
