import { mulDiv } from '../money.ts'
import { ok, type Result, refuse } from '../result.ts'
import { addForfeited, allowanceOf } from './allowance.ts'
import { type Amount, lessAmounts, sumAmounts, type TaxMode, zeroAmount } from './amount.ts'
import { checkPayouts, type PayoutRefusal } from './check-payouts.ts'
import { type AmountNotPossible, type Credit, creditOf, type UnitsNotPossible } from './credit.ts'
import { type Charge, reduced, type SupplyTax, supplied } from './fee.ts'
import { type LineHistory, type SoldLine, withEntry } from './line-history.ts'
import { type ShippingRefundFacts, shippingAmount, shippingRefund } from './shipping-refund.ts'
import { cashRoundingOf, type PayoutFacts, type PayoutPlan, planPayouts } from './tenders.ts'

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

/** An amount without units to give on a sale line, or to add of what was held back, as the customer sees it. */
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
  /** Of what earlier partial amounts held back. */
  readonly added?: readonly PreviewAllowance[]
  /** The customer's own label, given back against its receipt: no part of the credit note. */
  readonly ownLabelMinor?: number
  /** Set when the shop treats a restocking fee as a supply of its own. */
  readonly feeSupply: SupplyTax | null
  readonly shipping: ShippingRefundFacts | null
  /** Flat fee for the return's own shipping, once per return; always a supply. */
  readonly returnShipping: { readonly minor: number; readonly tax: SupplyTax } | null
  /** Thousandths of a percent of what the customer gets, added when it leaves as store credit. */
  readonly bonusPercentMilli: number
  /** Most that a bonus is given for; left out: all of it. */
  readonly rewardLeftMinor?: number
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

/** An amount without units. */
export interface PreviewedAmount {
  readonly key: string
  readonly saleLineId: string
  readonly amount: Amount
}

/** A settlement before anyone said yes; nothing is written. Minor units of the sale's currency. */
export interface SettlementPreview {
  readonly lines: readonly PreviewedUnits[]
  readonly allowances: readonly PreviewedAmount[]
  /** Credit added of what was held back. */
  readonly added: readonly PreviewedAmount[]
  readonly shipping: Amount
  readonly ownLabelMinor: number
  readonly returnShippingFee: Amount
  readonly credit: Amount
  readonly fees: Amount
  readonly deductions: Amount
  readonly allowed: Amount
  /** The whole credit note: lines as noted, allowances and shipping, with tax by code and rate. */
  readonly noted: Amount
  /** Supplies charged beside the credit note: fees of their own and return shipping. */
  readonly supplies: Amount
  /** Owed to the customer without bonus: `noted` less `supplies`, gross, and their own label. */
  readonly dueMinor: number
  readonly bonusMinor: number
  readonly plan: PayoutPlan
}

/** A refusal with the part of the preview it is about. */
export type PreviewRefusal =
  | (UnitsNotPossible & { readonly key: string })
  | (AmountNotPossible & { readonly key: string })
  | { readonly code: 'sale_line_unknown'; readonly key: string }
  | (PayoutRefusal & { readonly key: string })

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
  const given = amountsOf(facts, histories, 'allowances')
  if (!given.ok) return given
  const added = amountsOf(facts, histories, 'added')
  if (!added.ok) return added
  const shipping = shippingOf(facts)
  if (!shipping.ok) return refuse({ ...shipping.failure, key: 'shipping' })
  return totalled(facts, { lines, allowances: given.value, added: added.value, shipping: shipping.value })
}

function shippingOf({ shipping, taxMode }: PreviewFacts): Result<Amount, AmountNotPossible> {
  if (!shipping) return ok(zeroAmount)
  const { exactMinor } = shipping
  return exactMinor === undefined
    ? ok(shippingRefund(taxMode, shipping))
    : shippingAmount(taxMode, shipping, exactMinor)
}

function amountsOf(
  facts: PreviewFacts,
  histories: Map<string, PreviewSaleLine>,
  which: 'allowances' | 'added',
): Result<readonly PreviewedAmount[], PreviewRefusal> {
  const amounts: PreviewedAmount[] = []
  for (const { key, saleLineId, minor } of facts[which] ?? []) {
    const sold = histories.get(saleLineId)
    if (!sold) return refuse({ code: 'sale_line_unknown', key })
    const entry = entryOf(facts.taxMode, sold, which, minor)
    if (!entry.ok) return refuse({ ...entry.failure, key })
    amounts.push({ key, saleLineId, amount: which === 'added' ? entry.value.credit : entry.value.allowed })
    histories.set(sold.id, { ...sold, history: withEntry(sold.history, entry.value) })
  }
  return ok(amounts)
}

function entryOf(mode: TaxMode, { line, history }: PreviewSaleLine, which: 'allowances' | 'added', minor: number) {
  if (which === 'added') return addForfeited(mode, line, history, minor)
  const allowed = allowanceOf(mode, line, history, minor)
  return allowed.ok ? ok({ units: 0, credit: zeroAmount, forfeited: zeroAmount, allowed: allowed.value }) : allowed
}

type Parts = Pick<SettlementPreview, 'lines' | 'allowances' | 'added' | 'shipping'>

function totalled(facts: PreviewFacts, parts: Parts): Result<SettlementPreview, PreviewRefusal> {
  const { lines, allowances, added, shipping } = parts
  const ownLabelMinor = facts.ownLabelMinor ?? 0
  const allowed = sumAmounts(allowances.map(one => one.amount))
  const addedCredit = added.map(one => one.amount)
  const fees = sumAmounts(lines.map(line => line.fee))
  const noted = sumAmounts([...lines.map(line => line.noted), ...addedCredit, allowed, shipping])
  const supplied = facts.feeSupply ? fees : zeroAmount
  const returnShippingFee = returnFee(facts, noted.grossMinor - supplied.grossMinor)
  const supplies = sumAmounts([supplied, returnShippingFee])
  const dueMinor = lessAmounts(noted, supplies).grossMinor + ownLabelMinor
  const bonusMinor = bonusOf(facts, dueMinor)
  const plan = planOf({ ...facts.payout, dueMinor, bonusMinor })
  if (!plan.ok) return refuse({ ...plan.failure, key: 'payouts' })
  return ok({
    ...parts,
    ownLabelMinor,
    returnShippingFee,
    credit: sumAmounts([...lines.map(line => line.credit), ...addedCredit]),
    fees,
    deductions: sumAmounts(lines.map(line => line.deduction)),
    allowed,
    noted,
    supplies,
    dueMinor,
    bonusMinor,
    plan: plan.value,
  })
}

/** A percent of what leaves as store credit by choice; of the whole where nobody shared it out. */
function bonusOf(facts: PreviewFacts, dueMinor: number): number {
  const { payout, bonusPercentMilli, ownLabelMinor = 0 } = facts
  const { chosen, wish, allowed } = payout
  const inCredit = (
    sum: number,
    one: { readonly tenderId: string | null; readonly kind: string; readonly amountMinor: number },
  ) => (one.tenderId === null && one.kind === 'store_credit' ? sum + one.amountMinor : sum)
  const whole = wish === 'store_credit' && allowed.includes('store_credit') ? dueMinor : 0
  const creditMinor = chosen ? chosen.reduce(inCredit, 0) : whole
  const rewardedMinor = Math.min(creditMinor - ownLabelMinor, facts.rewardLeftMinor ?? creditMinor)
  return mulDiv(Math.max(0, rewardedMinor), bonusPercentMilli, 100_000)
}

function planOf(facts: PayoutFacts): Result<PayoutPlan, PayoutRefusal> {
  if (!facts.chosen) return ok(planPayouts(facts))
  const bonus = { tenderId: null, kind: 'store_credit' as const, amountMinor: facts.bonusMinor }
  const checked = checkPayouts(facts, [...facts.chosen, ...(facts.bonusMinor > 0 ? [bonus] : [])])
  if (!checked.ok) return checked
  return ok({ payouts: checked.value, cashRoundingMinor: cashRoundingOf(checked.value), unassignedMinor: 0 })
}

function returnFee(facts: PreviewFacts, limitMinor: number): Amount {
  if (!facts.returnShipping) return zeroAmount
  return supplied(facts.taxMode, facts.returnShipping.minor, facts.returnShipping.tax, limitMinor)
}
