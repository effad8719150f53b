import { ok, type Result, refuse } from '../../shared/result.ts'
import { isUnpaid } from '../../shared/returns/return-types.ts'
import type { ApprovalNeed } from '../../shared/returns/views.ts'
import type { PayoutWish } from '../../shared/settlements/fields.ts'
import type { PayoutPlan, TenderKind } from '../../shared/settlements/tenders.ts'
import { everyWay } from '../../shared/settlements/ways.ts'
import type { Reading, Writing } from '../context.ts'
import { chargedBackMinor } from '../exchanges/store.ts'
import { outboundOf, returnShippingOf } from '../returns/judge-return.ts'
import { type LoadedReturn, loadReturn } from '../returns/loaded-return.ts'
import { type Composed, composeSettlement } from './compose.ts'
import { notBackMinor } from './failed-opposites.ts'
import { type ParcelCharge, parcelCharges } from './parcel-charges.ts'
import { type PrepareProblem, problemOf } from './prepare-problem.ts'
import { decidesAlone, limitAbove } from './second-person.ts'
import type { UnitsToSettle } from './settle-units.ts'
import { type AllowedWays, waysAllowed, waysFactsOf } from './ways-of-payment.ts'
import { type AskedWhat, findWhat, outcomeAsked, type SettledWhat } from './what-to-settle.ts'

/** A tender that can't take money back, and why. */
export interface UnavailableTender {
  readonly tender: string
  readonly reason: string
}

/** How money goes back, as staff ask for it. */
export interface AskedHow {
  readonly wish: PayoutWish
  readonly payouts?:
    | readonly { readonly tender: string | null; readonly kind: TenderKind; readonly amountMinor: number }[]
    | undefined
  readonly unavailable?: readonly UnavailableTender[] | undefined
  readonly override?: string | undefined
}

/** What preview and payment are asked for alike. */
export interface AskedPayment extends AskedHow {
  readonly return: string
  readonly what: AskedWhat
  /** The command that pays: what a second person signs for. */
  readonly operation: string
  /** A second person has to sign whatever the amount; names the text that says why. */
  readonly signedBecause?: string | undefined
  /** The old leg of an exchange: only what is left of it is paid, so that it needs no way of its own. */
  readonly isExchanged?: boolean | undefined
  /** Neither fee nor deduction, and no shipping either way: a replacement, or goods given ahead. */
  readonly goodsAlone?: 'at_no_charge' | 'with_fees' | undefined
}

/** Everything a settlement would be: shown by the preview, written by the payment. */
export interface PreparedSettlement {
  readonly loaded: LoadedReturn
  readonly what: SettledWhat
  readonly units: readonly UnitsToSettle[]
  readonly composed: Composed
  readonly totalMinor: number
  /** Staff shared the money out themselves. */
  readonly sharedOut: boolean
  /** Why the policy's ways to pay are left; null where they are kept. */
  readonly overrideReason: string | null
  readonly unavailable: readonly UnavailableTender[]
  /** What parcels charge the customer, as far as it is not taken off yet. */
  readonly charges: readonly ParcelCharge[]
  /** A second person that has to sign for this amount; null when nobody has to. */
  readonly approval: ApprovalNeed | null
}

/** Works a settlement out from what the file says now; writes nothing. */
export async function prepareSettlement(
  desk: Reading | Writing,
  asked: AskedPayment,
): Promise<Result<PreparedSettlement, PrepareProblem>> {
  const loaded = await loadReturn(desk, asked.return)
  if (!loaded) return refuse({ code: 'not_found' })
  const { rma, sale } = loaded
  if (rma.status !== 'authorized' && rma.status !== 'closed') {
    return refuse({ code: 'not_possible_from', state: rma.status, event: 'settle' })
  }
  if (isUnpaid(rma)) return refuse({ code: 'nothing_to_settle' })
  const owesMinor = asked.isExchanged ? 0 : await chargedBackMinor(desk.db, rma.id)
  if (owesMinor > 0) return refuse({ code: 'customer_owes', owesMinor, currency: sale.currency })
  const missingMinor = await notBackMinor(desk.db, rma)
  if (missingMinor > 0) return refuse({ code: 'money_not_back', missingMinor, currency: sale.currency })
  const found = await findWhat(desk, loaded, asked.what)
  if (!found.ok) return found
  const what = found.value
  const outcomes = what.evaluations.map(one => one.outcomes)
  const allowed = waysAllowed(sale, outcomes, { ...asked, outcome: outcomeAsked(what) })
  if (!allowed.ok) return allowed
  const charges = what.goodsCame ? await parcelCharges(desk.db, rma.id) : []
  const compose = ({ ways }: AllowedWays) => composePayment(desk, loaded, what, asked, ways, charges)
  const first = await compose(allowed.value)
  const open = first.ok && first.value.preview.plan.unassignedMinor > 0 && asked.override !== undefined
  const overridden = allowed.value.overridden || open
  const composed = open ? await compose({ ways: everyWay(waysFactsOf(sale)), overridden }) : first
  if (!composed.ok) return refuse(problemOf(composed.failure, what))
  const { dueMinor, bonusMinor, plan } = composed.value.preview
  const payoutMinor = dueMinor + bonusMinor
  return ok({
    loaded,
    what,
    units: what.units,
    composed: composed.value,
    totalMinor: dueMinor,
    sharedOut: asked.payouts !== undefined,
    overrideReason: overridden ? (asked.override ?? null) : null,
    unavailable: asked.unavailable ?? [],
    charges,
    approval: await approvalFor(desk, asked, rma.id, { payoutMinor, plan, overridden }),
  })
}

async function composePayment(
  desk: Reading | Writing,
  { rma, sale }: LoadedReturn,
  what: SettledWhat,
  asked: AskedPayment,
  ways: AllowedWays['ways'],
  charges: readonly ParcelCharge[],
) {
  const { evaluations, goodsCame } = what
  const flatMinor = goodsCame && !(await hasPaidReturnShipping(desk, rma.id)) ? returnShippingOf(evaluations) : 0
  const chargedMinor = charges.reduce((sum, one) => sum + one.leftMinor, 0)
  return composeSettlement(desk.db, desk.shop, sale, {
    units: what.units.map(({ sold, partialMinor, evaluation, deduction, ...one }, index) => ({
      key: String(index),
      saleLineId: sold.id,
      units: one.units,
      ...(partialMinor === undefined ? {} : { partialMinor }),
      fee: asked.goodsAlone === 'at_no_charge' ? null : evaluation.fee,
      deduction: asked.goodsAlone === 'at_no_charge' ? null : deduction,
    })),
    amounts: what.amounts.map(({ kind, sold, minor }, index) => ({
      key: String(index),
      kind,
      saleLineId: sold.id,
      minor,
    })),
    ownLabelMinor: what.ownLabelMinor,
    wish: asked.wish,
    ways,
    chosen: asked.payouts,
    unavailable: asked.unavailable?.map(one => one.tender),
    outboundShipping: what.units.length > 0 && !asked.goodsAlone ? outboundOf(evaluations) : 'never',
    returnShippingMinor: asked.goodsAlone ? 0 : chargedMinor > 0 ? chargedMinor : flatMinor,
  })
}

async function hasPaidReturnShipping(desk: Reading | Writing, returnId: string): Promise<boolean> {
  const row = await desk.db
    .selectFrom('settlement')
    .select('id')
    .where('returnId', '=', returnId)
    .where('state', '<>', 'reversed')
    .where('returnShippingGrossMinor', '>', 0)
    .executeTakeFirst()
  return row !== undefined
}

/** A second person signs for another way than the policy's, for what `signedBecause` says, and above the limit. */
async function approvalFor(
  desk: Reading | Writing,
  { operation, signedBecause }: AskedPayment,
  subject: string,
  {
    payoutMinor,
    plan,
    overridden,
  }: {
    readonly payoutMinor: number
    readonly plan: PayoutPlan
    readonly overridden: boolean
  },
): Promise<ApprovalNeed | null> {
  const why = overridden ? 'approval.another_way' : (signedBecause ?? limitAbove(desk, payoutMinor, plan))
  if (why === null || (await decidesAlone(desk))) return null
  return { operation, subject, amountMinor: payoutMinor, why }
}
