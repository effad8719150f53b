import { mulDiv } from '../money.ts'
import { ok, type Result, refuse } from '../result.ts'
import { allowanceOf } from './allowance.ts'
import { type Amount, lessAmounts, sumAmounts, type TaxMode, zeroAmount } from './amount.ts'
import { type AmountNotPossible, type Credit, creditOf, type UnitsNotPossible } from './credit.ts'
import { type Charge, reduced, type SupplyTax, supplied } from './fee.ts'
import { type LineHistory, type SoldLine, withEntry } from './line-history.ts'
import { type ShippingRefundFacts, shippingRefund } from './shipping-refund.ts'
import { type PayoutFacts, type PayoutPlan, planPayouts } from './tenders.ts'

/** A sale line that a settlement touches, once, with everything settled on it before. */
export interface PreviewSaleLine {
  readonly id: string
  readonly line: SoldLine
  readonly history: LineHistory
}

/** Units of a sale line to settle now. `key` is the caller's, usually the return line. */
export interface PreviewUnits {
  readonly key: string
  readonly saleLineId: string
  readonly units: number
  /** Staff give less than the credit; as the customer sees it. */
  readonly partialMinor?: number
  readonly fee: Charge | null
  readonly deduction: Charge | null
}

/** An amount without units to give on a sale line, as the customer sees it. */
export interface PreviewAllowance {
  readonly key: string
  readonly saleLineId: string
  readonly minor: number
}

/** Everything a settlement is decided from. */
export interface PreviewFacts {
  readonly taxMode: TaxMode
  readonly saleLines: readonly PreviewSaleLine[]
  readonly units: readonly PreviewUnits[]
  readonly allowances: readonly PreviewAllowance[]
  /** Set when the shop treats a restocking fee as a supply of its own. */
  readonly feeSupply: SupplyTax | null
  readonly shipping: ShippingRefundFacts | null
  /** Flat fee for the return's own shipping, once per return; always a supply. */
  readonly returnShipping: { readonly minor: number; readonly tax: SupplyTax } | null
  /** Thousandths of a percent of what the customer gets, added when it leaves as store credit. */
  readonly bonusPercentMilli: number
  readonly payout: Omit<PayoutFacts, 'dueMinor' | 'bonusMinor'>
}

/** What settling some units comes to. */
export interface PreviewedUnits extends Credit {
  readonly key: string
  readonly saleLineId: string
  readonly fee: Amount
  readonly deduction: Amount
  /** What the credit note shows for it. */
  readonly noted: Amount
  readonly backMinor: number
}

/** A settlement before anyone said yes; nothing is written. Minor units of the sale's currency. */
export interface SettlementPreview {
  readonly lines: readonly PreviewedUnits[]
  readonly allowances: readonly { readonly key: string; readonly saleLineId: string; readonly amount: Amount }[]
  readonly shipping: Amount
  readonly returnShippingFee: Amount
  readonly credit: Amount
  readonly fees: Amount
  readonly deductions: Amount
  readonly allowed: Amount
  /** The whole credit note: lines as noted, allowances and shipping, with tax by code and rate. */
  readonly noted: Amount
  /** Supplies charged beside the credit note: fees of their own and return shipping. */
  readonly supplies: Amount
  /** Owed to the customer without bonus: `noted` less `supplies`, gross. */
  readonly dueMinor: number
  readonly bonusMinor: number
  readonly plan: PayoutPlan
}

/** A refusal with the part of the preview it is about. */
export type PreviewRefusal =
  | (UnitsNotPossible & { readonly key: string })
  | (AmountNotPossible & { readonly key: string })
  | { readonly code: 'sale_line_unknown'; readonly key: string }

/**
 * Composes a settlement from units, allowances, shipping and fees, and proposes its payouts.
 * Parts of one sale line see each other in order, so that two return lines of it never give the same cent twice.
 */
export function previewSettlement(facts: PreviewFacts): Result<SettlementPreview, PreviewRefusal> {
  const histories = new Map(facts.saleLines.map(one => [one.id, one]))
  const lines: PreviewedUnits[] = []
  for (const asked of facts.units) {
    const sold = histories.get(asked.saleLineId)
    if (!sold) return refuse({ code: 'sale_line_unknown', key: asked.key })
    const credit = creditOf(facts.taxMode, sold.line, sold.history, asked.units, asked.partialMinor)
    if (!credit.ok) return refuse({ ...credit.failure, key: asked.key })
    const kept = reduced(facts.taxMode, credit.value.credit, asked.units, { ...asked, supply: facts.feeSupply })
    lines.push({ key: asked.key, saleLineId: asked.saleLineId, ...credit.value, ...kept })
    histories.set(sold.id, { ...sold, history: withEntry(sold.history, { ...credit.value, allowed: zeroAmount }) })
  }
  const allowances: { key: string; saleLineId: string; amount: Amount }[] = []
  for (const asked of facts.allowances) {
    const sold = histories.get(asked.saleLineId)
    if (!sold) return refuse({ code: 'sale_line_unknown', key: asked.key })
    const amount = allowanceOf(facts.taxMode, sold.line, sold.history, asked.minor)
    if (!amount.ok) return refuse({ ...amount.failure, key: asked.key })
    allowances.push({ key: asked.key, saleLineId: asked.saleLineId, amount: amount.value })
    const entry = { units: 0, credit: zeroAmount, forfeited: zeroAmount, allowed: amount.value }
    histories.set(sold.id, { ...sold, history: withEntry(sold.history, entry) })
  }
  return ok(totalled(facts, lines, allowances))
}

function totalled(
  facts: PreviewFacts,
  lines: readonly PreviewedUnits[],
  allowances: SettlementPreview['allowances'],
): SettlementPreview {
  const shipping = facts.shipping ? shippingRefund(facts.taxMode, facts.shipping) : zeroAmount
  const allowed = sumAmounts(allowances.map(one => one.amount))
  const fees = sumAmounts(lines.map(line => line.fee))
  const noted = sumAmounts([...lines.map(line => line.noted), allowed, shipping])
  const supplied = facts.feeSupply ? fees : zeroAmount
  const returnShippingFee = returnFee(facts, noted.grossMinor - supplied.grossMinor)
  const supplies = sumAmounts([supplied, returnShippingFee])
  const dueMinor = lessAmounts(noted, supplies).grossMinor
  const bonus = facts.payout.wish === 'store_credit' && facts.payout.allowed.includes('store_credit')
  const bonusMinor = bonus ? mulDiv(dueMinor, facts.bonusPercentMilli, 100_000) : 0
  return {
    lines,
    allowances,
    shipping,
    returnShippingFee,
    credit: sumAmounts(lines.map(line => line.credit)),
    fees,
    deductions: sumAmounts(lines.map(line => line.deduction)),
    allowed,
    noted,
    supplies,
    dueMinor,
    bonusMinor,
    plan: planPayouts({ ...facts.payout, dueMinor, bonusMinor }),
  }
}

function returnFee(facts: PreviewFacts, limitMinor: number): Amount {
  if (!facts.returnShipping) return zeroAmount
  return supplied(facts.taxMode, facts.returnShipping.minor, facts.returnShipping.tax, limitMinor)
}
