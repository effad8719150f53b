import type { ReceiptOf } from './papers/receipt-of.ts'

/** The key under which a settlement's receipt is queued once. */
export function receiptKey(settlementId: string, of: ReceiptOf): string {
  return `receipt:${settlementId}:${of === 'payment' ? '1' : 'reversal'}`
}

/** Which receipt a key is of. */
export function receiptOfKey(key: string): ReceiptOf {
  return key.endsWith(':reversal') ? 'reversal' : 'payment'
}

/** The key under which a return's label is queued once. */
export function returnLabelKey(returnId: string): string {
  return `return_label:${returnId}:1`
}

/** The key under which the tag of one unit is queued once. */
export function itemTagKey(dispositionId: string, unit: number): string {
  return `item_tag:${dispositionId}:${unit}:1`
}

/** The unit that a tag's key names; 0 for a key that is none. */
export function unitOfKey(key: string): number {
  return Number(/^item_tag:[^:]+:(\d+):/.exec(key)?.[1] ?? 0)
}

/** The key under which a store credit is queued once. */
export function creditKey(creditId: string): string {
  return `credit:${creditId}:1`
}

/** The key of the nth copy of a job. */
export function copyKey(firstJobId: string, copyNumber: number): string {
  return `copy:${firstJobId}:${copyNumber}`
}
