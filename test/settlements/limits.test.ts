import { describe, expect, it } from 'vitest'
import { cashHandedMinor, limitPassed } from '../../shared/settlements/limits.ts'

const payout = (wholeMinor: number, cashMinor: number) => ({ wholeMinor, cashMinor })

describe('limits of one person’s payouts', () => {
  it('count what changes hands in cash, rounded, and no other kind', () => {
    expect(cashHandedMinor([])).toBe(0)
    const payouts = [
      { kind: 'cash', handedMinor: 235 },
      { kind: 'card', handedMinor: 900 },
      { kind: 'store_credit', handedMinor: 50 },
      { kind: 'cash', handedMinor: 5 },
    ] as const
    expect(cashHandedMinor(payouts)).toBe(240)
  })
  it.each([
    [payout(500, 0), { shopMinor: null, cashMinor: null }, null],
    [payout(500, 0), { shopMinor: 500, cashMinor: 0 }, null],
    [payout(501, 0), { shopMinor: 500, cashMinor: null }, 'approval.above_limit'],
    [payout(501, 501), { shopMinor: 500, cashMinor: 100 }, 'approval.above_limit'],
    [payout(500, 100), { shopMinor: 500, cashMinor: 100 }, null],
    [payout(500, 101), { shopMinor: 500, cashMinor: 100 }, 'approval.cash_above_limit'],
    [payout(500, 101), { shopMinor: null, cashMinor: 100 }, 'approval.cash_above_limit'],
    [payout(500, 1), { shopMinor: null, cashMinor: 0 }, 'approval.cash_above_limit'],
    [payout(80, 80), { shopMinor: 70, cashMinor: 100 }, 'approval.above_limit'],
  ] as const)('%o under %o: %s', (what, limits, above) => {
    expect(limitPassed(what, limits)).toBe(above)
  })
})
