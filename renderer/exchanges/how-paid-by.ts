import type { ChosenPayment, PaymentKind } from '../../shared/exchanges/payments.ts'

/** How a customer pays; nothing is chosen beforehand. */
export interface HowPaid {
  readonly kind: PaymentKind | null
  readonly reference: string
  readonly code: string
}

/** Whether everything is said that the payment needs. */
export function isChosen({ kind, code }: HowPaid): boolean {
  return kind !== null && (kind !== 'store_credit' || code.trim() !== '')
}

/** The payment of an amount, with what belongs to its kind; null while none is chosen. */
export function paymentOf({ kind, reference, code }: HowPaid, amountMinor: number): ChosenPayment | null {
  if (kind === null || amountMinor === 0) return null
  if (kind === 'store_credit') return { kind, amountMinor, code }
  return kind === 'cash' || reference.trim() === '' ? { kind, amountMinor } : { kind, amountMinor, reference }
}
