import type { TaxMode } from '../settlements/amount.ts'
import type { SupplyTax } from '../settlements/fee.ts'
import { type SoldLine, untouched } from '../settlements/line-history.ts'
import { previewSettlement } from '../settlements/preview.ts'
import { type ShippingRefundFacts, shippingRefundModes } from '../settlements/shipping-refund.ts'
import type { Evaluation, JudgedFinding } from './evaluate.ts'
import { type PolicyText, type Verdict, worstVerdict } from './finding.ts'

/** Units of one line and grade of a past return, with what a policy says of them. */
export interface TriedUnits {
  readonly saleLineId: string
  readonly units: number
  readonly evaluation: Evaluation
}

/** The sale of a past return as it was charged. */
export interface TriedSale {
  readonly taxMode: TaxMode
  readonly lines: readonly (SoldLine & { readonly id: string })[]
  readonly shipping: ShippingRefundFacts['paid']
  /** Whether all of the sale came back with this return, and what part of its value. */
  readonly everyUnit: boolean
  readonly goodsPaidMinor: number
  readonly goodsBackMinor: number
  readonly feeTax: SupplyTax
  readonly feeIsSeparateSupply: boolean
}

/** What a policy makes of a return as a whole. Minor units of the sale's currency. */
export interface Tried {
  readonly verdict: Verdict
  /** Restocking fees and the fee for the way back, gross. */
  readonly feeMinor: number
  readonly deductionMinor: number
  readonly backMinor: number
  /** The sentence that decides it; null where it is plainly allowed. */
  readonly why: PolicyText | null
  /** How it may be settled, as one text: equal texts, equal offers. */
  readonly offers: string
}

/**
 * What a policy would have given for a return, as if nothing else of its sale had been settled.
 * What is denied gives nothing back; what needs an approval counts as approved.
 */
export function triedReturn(sale: TriedSale, units: readonly TriedUnits[]): Tried {
  const evaluations = units.map(one => one.evaluation)
  const verdict = worstVerdict(evaluations.map(one => one.verdict))
  const offers = JSON.stringify(evaluations.map(one => [one.outcomes, one.goodsTo.target, one.offersKeepItem]))
  const why = decisive(evaluations, verdict)
  if (verdict === 'deny') return { verdict, feeMinor: 0, deductionMinor: 0, backMinor: 0, why, offers: '' }
  const ways = evaluations.map(one => (one.returnShipping?.payer === 'customer' ? one.returnShipping.feeMinor : 0))
  const wayMinor = ways.length === 0 ? 0 : Math.min(...ways)
  const modes = evaluations.map(one => shippingRefundModes.indexOf(one.outboundShipping))
  const preview = previewSettlement({
    taxMode: sale.taxMode,
    saleLines: sale.lines.map(line => ({ id: line.id, line, history: untouched })),
    units: withinSold(sale, units).map(({ saleLineId, units: count, evaluation }) => ({
      key: saleLineId,
      saleLineId,
      units: count,
      fee: evaluation.fee,
      deduction: evaluation.deduction,
    })),
    allowances: [],
    feeSupply: sale.feeIsSeparateSupply ? sale.feeTax : null,
    shipping: {
      mode: shippingRefundModes[Math.max(0, ...modes)] ?? 'never',
      paid: sale.shipping,
      refunded: untouched.credited,
      elsewhere: untouched.elsewhere,
      goodsPaidMinor: sale.goodsPaidMinor,
      goodsSettledMinor: sale.goodsBackMinor,
      everyUnitSettled: sale.everyUnit,
    },
    returnShipping: wayMinor > 0 ? { minor: wayMinor, tax: sale.feeTax } : null,
    bonusPercentMilli: 0,
    payout: { tenders: [], allowed: ['transfer'], wish: 'transfer', cashStepMinor: 1, toOriginal: false },
  })
  if (!preview.ok) throw new Error(`A past return can't be tried: ${preview.failure.code}`)
  const { fees, deductions, returnShippingFee, dueMinor } = preview.value
  const feeMinor = fees.grossMinor + returnShippingFee.grossMinor
  return { verdict, feeMinor, deductionMinor: deductions.grossMinor, backMinor: dueMinor, why, offers }
}

/** Units that came in beyond those sold give nothing back. */
function withinSold(sale: TriedSale, units: readonly TriedUnits[]): readonly TriedUnits[] {
  const left = new Map(sale.lines.map(line => [line.id, line.soldUnits]))
  return units.flatMap(one => {
    const count = Math.min(one.units, left.get(one.saleLineId) ?? 0)
    left.set(one.saleLineId, (left.get(one.saleLineId) ?? 0) - count)
    return count > 0 ? [{ ...one, units: count }] : []
  })
}

/** Whether two policies make something else of a return. */
export function differs(one: Tried, other: Tried): boolean {
  return (
    one.verdict !== other.verdict ||
    one.feeMinor !== other.feeMinor ||
    one.deductionMinor !== other.deductionMinor ||
    one.backMinor !== other.backMinor ||
    one.offers !== other.offers
  )
}

/** The first sentence with the verdict; else the one that limits what is offered. */
function decisive(evaluations: readonly Evaluation[], verdict: Verdict): PolicyText | null {
  const applying = evaluations.flatMap(one => [...one.findings, ...one.legal]).filter(one => one.notApplicable === null)
  const deciding = verdict === 'allow' ? applying.find(limitsOffers) : applying.find(one => one.verdict === verdict)
  return deciding?.text ?? null
}

function limitsOffers({ effect }: JudgedFinding): boolean {
  return effect?.kind === 'outcomes' || effect?.kind === 'no_receipt'
}
