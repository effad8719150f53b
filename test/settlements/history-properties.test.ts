import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Amount, lessAmounts, negated, sumAmounts, taxAt, zeroAmount } from '../../shared/settlements/amount.ts'
import type { Charge, SupplyTax } from '../../shared/settlements/fee.ts'
import { historyOf, leftUnits, type SettledEntry } from '../../shared/settlements/line-history.ts'
import { type PreviewFacts, previewSettlement, type SettlementPreview } from '../../shared/settlements/preview.ts'
import { shippingRefundModes } from '../../shared/settlements/shipping-refund.ts'
import type { Tender } from '../../shared/settlements/tenders.ts'
import { type RandomSale, randomSale } from './random-sale.ts'

/** A settlement as a desk would remember it. */
interface Remembered {
  readonly preview: SettlementPreview
  readonly reversed: boolean
}

const charge: fc.Arbitrary<Charge | null> = fc.oneof(
  fc.constant(null),
  fc.record({
    kind: fc.constant('percent' as const),
    percentMilli: fc.constantFrom(0, 5_000, 10_000, 33_333, 100_000),
  }),
  fc.record({ kind: fc.constant('amount' as const), minorPerUnit: fc.integer({ min: 0, max: 3_000 }) }),
)
const step = fc.record({
  units: fc.array(
    fc.record({
      line: fc.nat(3),
      part: fc.integer({ min: 1, max: 1_000 }),
      partial: fc.option(fc.integer({ min: 0, max: 1_000 }), { freq: 6 }),
      fee: charge,
      deduction: charge,
    }),
    { maxLength: 3 },
  ),
  allowances: fc.array(fc.record({ line: fc.nat(3), part: fc.integer({ min: 1, max: 1_000 }) }), { maxLength: 1 }),
  reverse: fc.option(fc.nat(20), { freq: 4 }),
  wish: fc.constantFrom('original' as const, 'original' as const, 'cash' as const, 'store_credit' as const),
})
type Step = (typeof step extends fc.Arbitrary<infer T> ? T : never) & object

const setting = fc.record({
  feeSupply: fc.constantFrom<SupplyTax | null>(null, { code: 'FEE', rateMilli: 20_000 }),
  shippingMode: fc.constantFrom(...shippingRefundModes),
  returnFee: fc.constantFrom(0, 0, 450),
  bonusPercentMilli: fc.constantFrom(0, 10_000),
  cashStepMinor: fc.constantFrom(1, 5),
  tenderParts: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 3 }),
})
type Setting = typeof setting extends fc.Arbitrary<infer T> ? T : never

const kinds = ['gift_card', 'card', 'cash'] as const

/** Tenders that paid a whole sale, the last one the rest. */
function tendersOf(sale: RandomSale, parts: readonly number[]): readonly Tender[] {
  const total = sale.lines.reduce((sum, line) => sum + line.paid.grossMinor, sale.shipping.grossMinor)
  const whole = parts.reduce((sum, part) => sum + part, 0)
  let left = total
  return parts.map((part, index) => {
    const amountMinor = index === parts.length - 1 ? left : Math.floor((total * part) / whole)
    left -= amountMinor
    return { id: `t${index}`, kind: kinds[index] ?? 'other', amountMinor, paidBackMinor: 0, elsewhereMinor: 0 }
  })
}

function entriesOf(done: readonly Remembered[], saleLineId: string): readonly SettledEntry[] {
  return done.flatMap(({ preview, reversed }) => [
    ...preview.lines
      .filter(line => line.saleLineId === saleLineId)
      .map(line => ({ ...line, allowed: zeroAmount, reversed })),
    ...preview.allowances
      .filter(one => one.saleLineId === saleLineId)
      .map(one => ({ units: 0, credit: zeroAmount, forfeited: zeroAmount, allowed: one.amount, reversed })),
  ])
}

/** What a desk would ask for in one step, from what it remembers. */
function factsOf(sale: RandomSale, set: Setting, done: readonly Remembered[], asked: Step): PreviewFacts {
  const inForce = done.filter(one => !one.reversed)
  const saleLines = sale.lines.map((line, index) => ({
    id: `l${index}`,
    line,
    history: historyOf(entriesOf(done, `l${index}`)),
  }))
  const free = saleLines.map(one => leftUnits(one.line, one.history))
  const units = asked.units.flatMap((wanted, index) => {
    const at = wanted.line % saleLines.length
    const left = free[at] ?? 0
    if (left === 0) return []
    const taken = Math.max(1, Math.floor((left * wanted.part) / 1_000))
    free[at] = left - taken
    const partial = wanted.partial === 0 ? { partialMinor: 0 } : {}
    const key = `u${index}`
    return [{ key, saleLineId: `l${at}`, units: taken, fee: wanted.fee, deduction: wanted.deduction, ...partial }]
  })
  const allowances = asked.allowances.map((wanted, index) => ({
    key: `a${index}`,
    saleLineId: `l${wanted.line % saleLines.length}`,
    minor: wanted.part,
  }))
  const settled = (index: number) => (sale.lines[index]?.soldUnits ?? 0) - (free[index] ?? 0)
  const value = (index: number, count: number) => {
    const line = sale.lines[index]
    return line ? Math.floor((line.paid.grossMinor * count) / line.soldUnits) : 0
  }
  return {
    taxMode: sale.mode,
    saleLines,
    units,
    allowances,
    feeSupply: set.feeSupply,
    shipping: {
      mode: set.shippingMode,
      paid: sale.shipping,
      refunded: sumAmounts(inForce.map(one => one.preview.shipping)),
      elsewhere: zeroAmount,
      goodsPaidMinor: sale.lines.reduce((sum, line) => sum + line.paid.grossMinor, 0),
      goodsSettledMinor: sale.lines.reduce((sum, _, index) => sum + value(index, settled(index)), 0),
      everyUnitSettled: free.every(left => left === 0),
    },
    returnShipping: set.returnFee > 0 ? { minor: set.returnFee, tax: { code: 'S', rateMilli: 19_000 } } : null,
    bonusPercentMilli: set.bonusPercentMilli,
    payout: {
      tenders: tendersOf(sale, set.tenderParts).map(tender => ({
        ...tender,
        paidBackMinor: paidBack(inForce, tender.id),
      })),
      allowed: ['store_credit', 'cash'],
      wish: asked.wish,
      cashStepMinor: set.cashStepMinor,
      toOriginal: true,
    },
  }
}

function paidBack(inForce: readonly Remembered[], tenderId: string): number {
  const payouts = inForce.flatMap(one => one.preview.plan.payouts)
  return payouts.reduce((sum, payout) => (payout.tenderId === tenderId ? sum + payout.amountMinor : sum), 0)
}

function consistent(amount: Amount): void {
  expect(amount.taxes.reduce((sum, tax) => sum + tax.taxMinor, amount.netMinor)).toBe(amount.grossMinor)
}

/** Per return: payouts + fees kept = credit + allowances + shipping + bonus - deductions. */
function balances(preview: SettlementPreview): void {
  const paid = preview.plan.payouts.reduce((sum, payout) => sum + payout.amountMinor, 0)
  const kept = preview.fees.grossMinor + preview.returnShippingFee.grossMinor
  const given =
    preview.credit.grossMinor + preview.allowed.grossMinor + preview.shipping.grossMinor + preview.bonusMinor
  expect(paid + preview.plan.unassignedMinor + kept).toBe(given - preview.deductions.grossMinor)
  expect(preview.plan.unassignedMinor).toBe(0)
  expect(preview.dueMinor).toBeGreaterThanOrEqual(0)
}

/** Each line's parts add up by figure, the reduced tax stays within the tax, and the fee within the credit. */
function keepsWithin(preview: SettlementPreview, supply: boolean): void {
  for (const line of preview.lines) {
    for (const amount of [line.credit, line.fee, line.deduction, line.noted]) consistent(amount)
    const parts = supply ? [line.noted, line.deduction] : [line.noted, line.fee, line.deduction]
    expect(lessAmounts(line.credit, ...parts)).toMatchObject({ grossMinor: 0, netMinor: 0 })
    for (const tax of line.credit.taxes) {
      expect(taxAt(line.noted, tax.code, tax.rateMilli)).toBeGreaterThanOrEqual(0)
      expect(taxAt(line.noted, tax.code, tax.rateMilli)).toBeLessThanOrEqual(tax.taxMinor)
    }
    expect(line.backMinor).toBeGreaterThanOrEqual(0)
    expect(line.backMinor).toBe(line.credit.grossMinor - line.fee.grossMinor - line.deduction.grossMinor)
  }
}

/** After any history: per sale line never more than paid, per tender never more than it took, shipping likewise. */
function holds(sale: RandomSale, set: Setting, done: readonly Remembered[]): void {
  sale.lines.forEach((line, index) => {
    const history = historyOf(entriesOf(done, `l${index}`))
    const given = sumAmounts([history.credited, history.allowed])
    expect(given.grossMinor).toBeLessThanOrEqual(line.paid.grossMinor)
    for (const tax of line.paid.taxes) {
      expect(taxAt(given, tax.code, tax.rateMilli)).toBeLessThanOrEqual(tax.taxMinor)
    }
    expect(history.units).toBeLessThanOrEqual(line.soldUnits)
  })
  const inForce = done.filter(one => !one.reversed)
  for (const tender of tendersOf(sale, set.tenderParts)) {
    expect(paidBack(inForce, tender.id)).toBeLessThanOrEqual(tender.amountMinor)
  }
  const shipping = sumAmounts(inForce.map(one => one.preview.shipping))
  expect(shipping.grossMinor).toBeLessThanOrEqual(sale.shipping.grossMinor)
}

/** Runs one history; returns what the desk remembers in the end. Refusals leave no trace, as in the desk. */
function run(sale: RandomSale, set: Setting, steps: readonly Step[]): readonly Remembered[] {
  let done: readonly Remembered[] = []
  for (const asked of steps) {
    if (asked.reverse !== null && done.length > 0) {
      const at = asked.reverse % done.length
      done = done.map((one, index) => (index === at ? { ...one, reversed: true } : one))
      holds(sale, set, done)
      continue
    }
    const preview = previewSettlement(factsOf(sale, set, done, asked))
    if (!preview.ok) {
      expect(preview.failure.code).toBe('amount_not_possible')
      continue
    }
    balances(preview.value)
    keepsWithin(preview.value, set.feeSupply !== null)
    done = [...done, { preview: preview.value, reversed: false }]
    holds(sale, set, done)
  }
  return done
}

test('any order of partial returns, fees, allowances and reversals keeps every line, tender and return in balance', () => {
  const steps = fc.array(step, { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(randomSale, setting, steps, (sale, set, asked) => void run(sale, set, asked)),
    { numRuns: 3_000 },
  )
})

test('returning everything in any number of visits gives back exactly the sale, with each tax, and the tenders are whole', () => {
  const plain = step.map(one => ({
    ...one,
    units: one.units.map(unit => ({ ...unit, partial: null, fee: null, deduction: null })),
    allowances: [],
    wish: 'original' as const,
  }))
  const everything: Step = {
    units: [0, 1, 2, 3].map(line => ({ line, part: 1_000, partial: null, fee: null, deduction: null })),
    allowances: [],
    reverse: null,
    wish: 'original',
  }
  fc.assert(
    fc.property(randomSale, setting, fc.array(plain, { maxLength: 6 }), (sale, set, asked) => {
      const whole: Setting = { ...set, returnFee: 0, shippingMode: 'pro_rata' }
      const done = run(sale, whole, [...asked, everything])
      const inForce = done.filter(one => !one.reversed)
      const back = sumAmounts(inForce.map(one => one.preview.credit))
      const goods = sumAmounts(sale.lines.map(line => line.paid))
      const difference = sumAmounts([back, negated(goods)])
      expect([difference.grossMinor, difference.netMinor, ...difference.taxes.map(tax => tax.taxMinor)]).toEqual([
        0,
        0,
        ...difference.taxes.map(() => 0),
      ])
      const lastOfAll = inForce.at(-1)?.preview
      if (lastOfAll && asked.every(one => one.reverse === null)) {
        const shipping = sumAmounts(inForce.map(one => one.preview.shipping))
        expect(shipping.grossMinor).toBe(sale.shipping.grossMinor)
        for (const tender of tendersOf(sale, set.tenderParts))
          expect(paidBack(inForce, tender.id)).toBe(tender.amountMinor)
      }
    }),
    { numRuns: 1_500 },
  )
})
