import type { Finding } from '../policy/finding.ts'

/** Who pays the way back, and what a label of the shop's costs the customer, minor units. */
export interface WayBackPayer {
  readonly payer: 'shop' | 'customer'
  readonly feeMinor: number
}

/** A finding as a return keeps it, with the line it is about. */
interface KeptFinding {
  readonly line: string
  readonly rule: string
  readonly text: Finding['text'] | { readonly key: string; readonly values: Readonly<Record<string, unknown>> }
  readonly notApplicable: unknown
}

/**
 * Who pays the way back by what the policy found: once for a return, and the shop as soon as it pays for one line.
 * Null where the policy says nothing of it.
 */
export function wayBackPayer(findings: readonly KeptFinding[]): WayBackPayer | null {
  const found = findings.filter(one => one.rule === 'return_shipping')
  if (found.length === 0) return null
  const customers = found.filter(one => one.notApplicable === null && !one.text.key.endsWith('.shop'))
  if (customers.length < found.length) return { payer: 'shop', feeMinor: 0 }
  const fees = customers.map(one => Number(one.text.values.feeMinor ?? 0))
  return { payer: 'customer', feeMinor: Math.min(...fees) }
}
