import fc from 'fast-check'
import type { BooksFacts } from '../../shared/books/facts.ts'
import { type Amount, amountOfNet } from '../../shared/settlements/amount.ts'

export const months = ['2026-01', '2026-02', '2026-03'] as const
export const day = fc
  .tuple(fc.constantFrom(...months), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `${month}-${String(date).padStart(2, '0')}`)
export const later = (from: string) => day.filter(one => one >= from)

/** Amounts of a currency with 0, 2 or 3 decimals differ only in their size. */
export const minor = fc.oneof(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99_999 }), fc.nat(50_000_000))
export const amount: fc.Arbitrary<Amount> = fc
  .record({
    net: minor,
    taxes: fc.array(fc.record({ rate: fc.constantFrom(0, 7_000, 19_000, 5_500), tax: minor }), { maxLength: 2 }),
  })
  .map(({ net, taxes }) =>
    amountOfNet(
      net,
      taxes.map(({ rate, tax }) => ({ code: `T${rate}`, rateMilli: rate, taxMinor: tax })),
    ),
  )

/** An exchange with what was paid for it: some payments fail, and a reversal gives back those that did not. */
export const exchanged = (index: number): fc.Arbitrary<Pick<BooksFacts, 'exchanges' | 'exchangePayments'>> =>
  fc
    .record({
      sold: amount,
      day,
      used: minor,
      costMinor: fc.option(minor),
      roundingMinor: fc.integer({ min: -4, max: 4 }),
      share: fc.integer({ min: 0, max: 100 }),
    })
    .chain(made =>
      fc.record({
        made: fc.constant(made),
        failedDays: fc.tuple(fc.option(later(made.day)), fc.option(later(made.day))),
        reversedDay: fc.option(later(made.day)),
      }),
    )
    .map(({ made: { sold, day: on, used, costMinor, roundingMinor, share }, failedDays, reversedDay }) => {
      const creditUsedMinor = Math.min(used, sold.grossMinor)
      const paidMinor = sold.grossMinor - creditUsedMinor
      const firstMinor = Math.floor((paidMinor * share) / 100)
      const belongs = { returnNumber: `RMA-${index}`, settlementNumber: `CN-${index}` }
      const payments = [firstMinor, paidMinor - firstMinor].map((amountMinor, place) => ({
        ...belongs,
        id: `EX-${index}-P${place}`,
        day: on,
        exchangeNumber: `EX-${index}`,
        atOnce: true,
        kind: place === 0 ? ('cash' as const) : ('card' as const),
        amountMinor,
        roundingMinor: place === 0 ? roundingMinor : 0,
        failedDay: failedDays[place] ?? null,
        reverses: null,
      }))
      const backs = payments.flatMap(one =>
        reversedDay === null || one.failedDay !== null
          ? []
          : [
              {
                ...one,
                id: `${one.id}-B`,
                day: reversedDay,
                atOnce: false,
                amountMinor: 0 - one.amountMinor,
                roundingMinor: 0 - one.roundingMinor,
                reverses: one.id,
              },
            ],
      )
      const exchange = {
        ...belongs,
        id: `EX-${index}`,
        day: on,
        sold,
        creditUsedMinor,
        payments,
        costMinor,
        reversedDay,
      }
      return { exchanges: [exchange], exchangePayments: [...payments, ...backs] }
    })
