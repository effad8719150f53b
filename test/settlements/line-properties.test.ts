import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addForfeited, allowanceOf } from '../../shared/settlements/allowance.ts'
import { type Amount, seenMinor, taxAt, zeroAmount } from '../../shared/settlements/amount.ts'
import { creditOf } from '../../shared/settlements/credit.ts'
import {
  historyOf,
  leftOf,
  leftUnits,
  portionOf,
  type SettledEntry,
  type SoldLine,
} from '../../shared/settlements/line-history.ts'
import { randomSale } from './random-sale.ts'

const settle = fc.record({ what: fc.constant('settle' as const), of: fc.integer({ min: 1, max: 1_000 }) })
const partial = fc.record({ what: fc.constant('partial' as const), of: fc.integer({ min: 0, max: 1_000 }) })
const allow = fc.record({ what: fc.constant('allow' as const), of: fc.integer({ min: 1, max: 1_000 }) })
const restore = fc.record({ what: fc.constant('restore' as const), of: fc.integer({ min: 1, max: 1_000 }) })
const reverse = fc.record({ what: fc.constant('reverse' as const), of: fc.integer({ min: 0, max: 1_000 }) })
type Step = { readonly what: 'settle' | 'partial' | 'allow' | 'restore' | 'reverse'; readonly of: number }

const portion = (whole: number, thousandths: number) => Math.floor((whole * thousandths) / 1_000)

/** Each figure of an amount by name, so that every rule is checked on gross or net and on each tax alike. */
const figuresOf = (line: SoldLine, mode: 'inclusive' | 'exclusive'): readonly ((amount: Amount) => number)[] => [
  amount => seenMinor(mode, amount),
  ...line.paid.taxes.map(tax => (amount: Amount) => taxAt(amount, tax.code, tax.rateMilli)),
]

/** The integer nearest to paid * units / sold, half up, found without the code's own division. */
function isNearest(value: number, paid: number, units: number, sold: number): boolean {
  const twice = 2n * BigInt(paid) * BigInt(units)
  const [below, above] = [BigInt(2 * value - 1) * BigInt(sold), BigInt(2 * value + 1) * BigInt(sold)]
  return below <= twice && twice < above
}

function consistent(amount: Amount): void {
  expect(amount.taxes.reduce((sum, tax) => sum + tax.taxMinor, amount.netMinor)).toBe(amount.grossMinor)
}

/** Does one step to a line the way settlements would; returns what it entered, or null when nothing was possible. */
function apply(
  mode: 'inclusive' | 'exclusive',
  line: SoldLine,
  entries: readonly SettledEntry[],
  elsewhere: { readonly amount: Amount; readonly units: number },
  step: Step,
): readonly SettledEntry[] {
  const history = historyOf(entries, elsewhere)
  switch (step.what) {
    case 'settle':
    case 'partial': {
      const free = leftUnits(line, history)
      const units = Math.max(1, portion(free, step.what === 'settle' ? step.of : 300))
      const full = creditOf(mode, line, history, units)
      if (!full.ok) return entries
      if (step.what === 'settle') return [...entries, { ...full.value, allowed: zeroAmount, reversed: false }]
      const part = creditOf(mode, line, history, units, portion(seenMinor(mode, full.value.credit), step.of))
      if (!part.ok) throw new Error('a part of a credit was refused')
      return [...entries, { ...part.value, allowed: zeroAmount, reversed: false }]
    }
    case 'allow': {
      const left = Math.max(0, seenMinor(mode, leftOf(line, history)))
      const amount = allowanceOf(mode, line, history, portion(left, step.of))
      if (!amount.ok) return entries
      const entry = { units: 0, credit: zeroAmount, forfeited: zeroAmount, allowed: amount.value, reversed: false }
      return [...entries, entry]
    }
    case 'restore': {
      const added = addForfeited(mode, line, history, portion(seenMinor(mode, history.forfeited), step.of))
      return added.ok ? [...entries, { ...added.value, reversed: false }] : entries
    }
    case 'reverse':
      return entries.map((entry, index) =>
        index === step.of % Math.max(1, entries.length) ? { ...entry, reversed: true } : entry,
      )
  }
}

const nowhere = { amount: zeroAmount, units: 0 }

test('whole units settled in any order and number: each running total is the nearest, and the end is what was paid', () => {
  fc.assert(
    fc.property(randomSale, fc.array(settle, { maxLength: 12 }), ({ mode, lines }, steps) => {
      for (const line of lines) {
        const figures = figuresOf(line, mode)
        let entries: readonly SettledEntry[] = []
        const all: Step = { what: 'settle', of: 1_000 }
        for (const step of [...steps, all]) {
          entries = apply(mode, line, entries, nowhere, step)
          const { credited, units } = historyOf(entries)
          consistent(credited)
          const [seen = 0, ...taxes] = figures.map(figure => figure(credited))
          expect(isNearest(seen, seenMinor(mode, line.paid), units, line.soldUnits)).toBe(true)
          taxes.forEach((tax, index) => {
            const paid = line.paid.taxes[index]?.taxMinor ?? 0
            const waits = mode === 'inclusive' && tax * line.soldUnits < paid * units
            expect(waits || isNearest(tax, paid, units, line.soldUnits)).toBe(true)
          })
        }
        const end = historyOf(entries)
        expect(end.units).toBe(line.soldUnits)
        expect([end.credited.grossMinor, end.credited.netMinor]).toEqual([line.paid.grossMinor, line.paid.netMinor])
        for (const figure of figures) expect(figure(end.credited)).toBe(figure(line.paid))
      }
    }),
    { numRuns: 2_500 },
  )
})

test('with reversals anywhere in between, settling everything still gives exactly what was paid', () => {
  const steps = fc.array(fc.oneof({ weight: 3, arbitrary: settle }, { weight: 2, arbitrary: reverse }), {
    maxLength: 14,
  })
  fc.assert(
    fc.property(randomSale, steps, ({ mode, lines }, made) => {
      for (const line of lines) {
        let entries: readonly SettledEntry[] = []
        for (const step of made) {
          const before = historyOf(entries)
          entries = apply(mode, line, entries, nowhere, step)
          const { credited, units } = historyOf(entries)
          const [seen, had, paid] = [credited, before.credited, line.paid].map(amount => seenMinor(mode, amount))
          if (step.what !== 'settle' || seen === undefined || had === undefined || paid === undefined) continue
          expect(seen === had || isNearest(seen, paid, units, line.soldUnits)).toBe(true)
          expect(seen).toBeLessThanOrEqual(paid)
        }
        if (leftUnits(line, historyOf(entries)) === 0) continue
        entries = apply(mode, line, entries, nowhere, { what: 'settle', of: 1_000 })
        const { credited } = historyOf(entries)
        expect([credited.grossMinor, credited.netMinor]).toEqual([line.paid.grossMinor, line.paid.netMinor])
        for (const figure of figuresOf(line, mode)) expect(figure(credited)).toBe(figure(line.paid))
      }
    }),
    { numRuns: 2_500 },
  )
})

test('allowances, partial amounts, refunds elsewhere and reversals in any order never give back more than was paid', () => {
  const anything = fc.oneof(
    { weight: 4, arbitrary: settle },
    { weight: 2, arbitrary: partial },
    { weight: 2, arbitrary: allow },
    { weight: 1, arbitrary: restore },
    { weight: 2, arbitrary: reverse },
  )
  const history = fc.record({
    steps: fc.array(anything, { maxLength: 14 }),
    elsewhere: fc.constantFrom(0, 0, 0, 100, 400, 1_000),
  })
  fc.assert(
    fc.property(randomSale, history, ({ mode, lines }, made) => {
      for (const line of lines) {
        const elsewhere = { amount: portionOf(line.paid, portion(line.paid.grossMinor, made.elsewhere)), units: 0 }
        let entries: readonly SettledEntry[] = []
        for (const step of made.steps) {
          const before = entries.length
          entries = apply(mode, line, entries, elsewhere, step)
          const left = leftOf(line, historyOf(entries, elsewhere))
          expect(left.grossMinor).toBeGreaterThanOrEqual(0)
          for (const figure of figuresOf(line, mode)) expect(figure(left)).toBeGreaterThanOrEqual(0)
          for (const entry of entries.slice(before)) {
            consistent(entry.credit)
            if (left.grossMinor > 0) expect(entry.credit.netMinor).toBeGreaterThanOrEqual(0)
            for (const figure of figuresOf(line, mode)) expect(figure(entry.credit)).toBeGreaterThanOrEqual(0)
            consistent(entry.allowed)
            expect(entry.credit.grossMinor).toBeGreaterThanOrEqual(0)
            expect(entry.allowed.netMinor).toBeGreaterThanOrEqual(0)
          }
        }
        const { units } = historyOf(entries, elsewhere)
        expect(units).toBeLessThanOrEqual(line.soldUnits)
      }
    }),
    { numRuns: 2_500 },
  )
})

test('with allowances and refunds elsewhere, settling everything exhausts the line: nothing more, nothing less', () => {
  const steps = fc.array(fc.oneof(settle, allow), { maxLength: 10 })
  fc.assert(
    fc.property(randomSale, steps, fc.constantFrom(0, 150, 600), ({ mode, lines }, made, thousandths) => {
      for (const line of lines) {
        const elsewhere = { amount: portionOf(line.paid, portion(line.paid.grossMinor, thousandths)), units: 0 }
        let entries: readonly SettledEntry[] = []
        for (const step of made) entries = apply(mode, line, entries, elsewhere, step)
        if (leftUnits(line, historyOf(entries, elsewhere)) === 0) continue
        entries = apply(mode, line, entries, elsewhere, { what: 'settle', of: 1_000 })
        const left = leftOf(line, historyOf(entries, elsewhere))
        expect([left.grossMinor, left.netMinor]).toEqual([0, 0])
        for (const figure of figuresOf(line, mode)) expect(figure(left)).toBe(0)
      }
    }),
    { numRuns: 1_500 },
  )
})

test('a refund elsewhere that an import brings late never lets the desk give more than is left', () => {
  const steps = fc.array(fc.record({ step: fc.oneof(settle, partial, allow), late: fc.constantFrom(0, 0, 50, 300) }), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(randomSale, steps, ({ mode, lines }, made) => {
      for (const line of lines) {
        let elsewhere = nowhere
        let entries: readonly SettledEntry[] = []
        for (const { step, late } of made) {
          entries = apply(mode, line, entries, elsewhere, step)
          const left = leftOf(line, historyOf(entries, elsewhere)).grossMinor
          expect(left).toBeGreaterThanOrEqual(0)
          const more = elsewhere.amount.grossMinor + portion(left, late)
          elsewhere = { amount: portionOf(line.paid, more), units: 0 }
        }
      }
    }),
    { numRuns: 1_500 },
  )
})
