import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type BooksFacts,
  noFacts,
  type PayoutFact,
  type SettlementFact,
  type StockFact,
} from '../../shared/books/facts.ts'
import { imbalanceOf, type JournalDocument } from '../../shared/books/journal.ts'
import { journalOf, journalOfMonth } from '../../shared/books/journal-of.ts'
import { splitIntoFiles } from '../../shared/books/journal-rows.ts'
import { stockMoveKinds } from '../../shared/costs/stock-moves.ts'
import { type Amount, lessAmounts } from '../../shared/settlements/amount.ts'
import { scaled } from '../../shared/settlements/scaled.ts'
import { tenderKinds } from '../../shared/settlements/tenders.ts'
import { amount, day, exchanged, later, minor, months } from './random-facts.ts'

const share = (of: Amount) => fc.integer({ min: 0, max: of.grossMinor }).map(part => scaled('inclusive', of, part))

const settlement = (index: number): fc.Arbitrary<SettlementFact> =>
  fc
    .record({ credit: amount, allowance: amount, shipping: amount, returnShipping: amount, bonusMinor: minor, day })
    .chain(made =>
      fc
        .record({
          deduction: share(made.credit),
          reversedDay: fc.option(later(made.day)),
          feeIsSeparateSupply: fc.boolean(),
        })
        .chain(more =>
          share(lessAmounts(made.credit, more.deduction)).map(fee => ({
            ...made,
            ...more,
            fee,
            id: `CN-${index}`,
            returnNumber: `RMA-${index}`,
            settlementNumber: `CN-${index}`,
          })),
        ),
    )

const payout = (index: number): fc.Arbitrary<PayoutFact> =>
  fc
    .record({
      day,
      kind: fc.constantFrom(...tenderKinds),
      amountMinor: fc.integer({ min: -50_000, max: 5_000_000 }),
      roundingMinor: fc.integer({ min: -4, max: 4 }),
    })
    .chain(made =>
      fc.option(later(made.day)).map(failedDay => ({
        ...made,
        failedDay,
        reverses: null,
        id: `CN-${index}-P1`,
        returnNumber: `RMA-${index}`,
        settlementNumber: `CN-${index}`,
      })),
    )

const stock = (index: number): fc.Arbitrary<StockFact> =>
  fc.record({
    id: fc.constant(`RMA-${index}-S1`),
    day,
    returnNumber: fc.constant(`RMA-${index}`),
    kind: fc.constantFrom(...stockMoveKinds),
    quantity: fc.integer({ min: 1, max: 12 }),
    unitCostMinor: fc.option(minor),
    valueMinor: minor,
    reverses: fc.constantFrom(null, 'RMA-0-S1'),
  })

const indexed = <T>(make: (index: number) => fc.Arbitrary<T>) =>
  fc.integer({ min: 0, max: 4 }).chain(count => fc.tuple(...Array.from({ length: count }, (_, index) => make(index))))

const plainFacts = fc.record({
  settlements: indexed(settlement),
  payouts: indexed(payout),
  stock: indexed(stock),
  storeCredits: indexed(index =>
    fc.record({
      id: fc.constant(`SC-${index}`),
      day,
      code: fc.constant(`SC-${index}`),
      kind: fc.constantFrom('redeem' as const, 'adjust' as const, 'void' as const, 'expire' as const),
      amountMinor: fc.integer({ min: -100_000, max: 0 }),
    }),
  ),
  recoveries: indexed(index =>
    fc.record({ sold: amount, day, reverses: fc.constantFrom(null, 'LOT-0-1') }).map(made => ({
      ...made,
      id: `LOT-${index}-1`,
    })),
  ),
  labels: indexed(index =>
    fc.record({
      id: fc.constant(`L-${index}`),
      day,
      returnNumber: fc.constant(`RMA-${index}`),
      settlementNumber: fc.constant(`CN-${index}`),
      amountMinor: minor,
      reversedDay: fc.option(day),
    }),
  ),
})

const facts: fc.Arbitrary<BooksFacts> = fc.tuple(plainFacts, indexed(exchanged)).map(([plain, made]) => ({
  ...plain,
  exchanges: made.flatMap(one => one.exchanges),
  exchangePayments: made.flatMap(one => one.exchangePayments),
}))

const posted = (documents: readonly JournalDocument[], account: string) =>
  documents
    .flatMap(one => one.entries)
    .reduce((sum, entry) => (entry.account === account ? sum + entry.debitMinor - entry.creditMinor : sum), 0)

/** What goods that go back on the shelf add to the inventory, turned. */
const restocked = (made: BooksFacts) => 0 - posted(journalOf({ ...noFacts, stock: made.stock }), 'inventory')

describe('the journal of random months', () => {
  it('balances document by document, with one side each and no empty entry', () => {
    fc.assert(
      fc.property(facts, made => {
        for (const document of journalOf(made)) {
          expect(imbalanceOf(document)).toBe(0)
          for (const { debitMinor, creditMinor } of document.entries) {
            expect(Math.min(debitMinor, creditMinor)).toBe(0)
            expect(Math.max(debitMinor, creditMinor)).toBeGreaterThan(0)
          }
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('is all of it month by month, and every fact in the month of its own day', () => {
    fc.assert(
      fc.property(facts, made => {
        const byMonth = months.flatMap(month => journalOfMonth(made, month))
        expect(byMonth.map(one => one.id).toSorted()).toEqual(
          journalOf(made)
            .map(one => one.id)
            .toSorted(),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('owes customers what settlements gave less what was paid, to the minor unit', () => {
    fc.assert(
      fc.property(facts, made => {
        const given = made.settlements
          .filter(one => one.reversedDay === null)
          .reduce(
            (sum, one) =>
              sum +
              one.credit.grossMinor -
              one.deduction.grossMinor -
              one.fee.grossMinor +
              one.allowance.grossMinor +
              one.shipping.grossMinor -
              one.returnShipping.grossMinor +
              one.bonusMinor,
            0,
          )
        const paid = made.payouts.reduce((sum, one) => sum + (one.failedDay === null ? one.amountMinor : 0), 0)
        const used = made.exchanges.reduce((sum, one) => {
          const failedMinor = made.exchangePayments.reduce(
            (failed, payment) =>
              payment.exchangeNumber === one.id && payment.atOnce && payment.failedDay !== null
                ? failed + payment.amountMinor
                : failed,
            0,
          )
          return one.reversedDay === null ? sum + one.creditUsedMinor + failedMinor : sum
        }, 0)
        const labels = made.labels.reduce((sum, one) => sum + (one.reversedDay === null ? one.amountMinor : 0), 0)
        expect(posted(journalOf(made), 'customer_refunds_payable')).toBe(paid + used - given - labels || 0)
      }),
      { numRuns: 1000 },
    )
  })

  it('sells what exchanges gave out, and takes it back with a reversal, goods and all', () => {
    fc.assert(
      fc.property(facts, made => {
        const kept = made.exchanges.filter(one => one.reversedDay === null)
        const sum = (of: (one: (typeof kept)[number]) => number) => kept.reduce((total, one) => total + of(one), 0)
        expect(posted(journalOf(made), 'sales')).toBe(0 - sum(one => one.sold.netMinor))
        expect(posted(journalOf(made), 'inventory') + restocked(made)).toBe(0 - sum(one => one.costMinor ?? 0))
      }),
      { numRuns: 500 },
    )
  })

  it('holds goods at what came less what went, at cost', () => {
    fc.assert(
      fc.property(facts, made => {
        const held = made.stock.reduce((sum, one) => {
          const sign = (one.kind === 'hold' ? 1 : -1) * (one.reverses === null ? 1 : -1)
          return sum + sign * one.quantity * (one.unitCostMinor ?? 0)
        }, 0)
        expect(posted(journalOf(made), 'returned_goods')).toBe(held || 0)
      }),
      { numRuns: 500 },
    )
  })

  it('can be divided into files that each balance', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 40 }), (made, most) => {
        const documents = journalOf(made)
        const files = splitIntoFiles(documents, most)
        expect(files.flat()).toEqual(documents)
        for (const file of files) {
          expect(file.reduce((sum, one) => sum + imbalanceOf(one), 0)).toBe(0)
          const lines = file.reduce((sum, one) => sum + one.entries.length, 0)
          expect(lines <= most || file.length === 1).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})
