import { ok, type Result, refuse } from '../result.ts'
import { roundCash } from '../settlements/tenders.ts'

/** How a customer pays what the new goods cost more. */
export const paymentKinds = ['cash', 'card', 'transfer', 'store_credit'] as const
export type PaymentKind = (typeof paymentKinds)[number]

/** A payment as staff took it. `reference`: of the terminal or bank; `code`: of the store credit. */
export interface ChosenPayment {
  readonly kind: PaymentKind
  readonly amountMinor: number
  readonly reference?: string | undefined
  readonly code?: string | undefined
}

/** A payment with what changes hands: cash is rounded to the smallest coin. */
export interface PlannedPayment extends ChosenPayment {
  readonly roundingMinor: number
}

export interface PaymentsDoNotAddUp {
  readonly code: 'payments_do_not_add_up'
  readonly owesMinor: number
  readonly paidMinor: number
}

/** Checks payments against what is owed: together exactly that, each 1 or more; cash is rounded once over all of it. */
export function planPayments(
  owesMinor: number,
  chosen: readonly ChosenPayment[],
  cashStepMinor: number,
): Result<readonly PlannedPayment[], PaymentsDoNotAddUp> {
  const paidMinor = chosen.reduce((sum, one) => sum + one.amountMinor, 0)
  if (paidMinor !== owesMinor || chosen.some(one => !Number.isInteger(one.amountMinor) || one.amountMinor < 1)) {
    return refuse({ code: 'payments_do_not_add_up', owesMinor, paidMinor })
  }
  const cashMinor = chosen.reduce((sum, one) => (one.kind === 'cash' ? sum + one.amountMinor : sum), 0)
  let roundingMinor = roundCash(cashMinor, cashStepMinor) - cashMinor
  return ok(
    chosen.map(one => {
      if (one.kind !== 'cash') return { ...one, roundingMinor: 0 }
      const mine = Math.max(roundingMinor, -one.amountMinor)
      roundingMinor -= mine
      return { ...one, roundingMinor: mine }
    }),
  )
}
