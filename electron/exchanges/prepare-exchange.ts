import { type PricedGoods, priceGoods, priceReplacement } from '../../shared/exchanges/goods-price.ts'
import { type MetLegs, meetLegs } from '../../shared/exchanges/legs.ts'
import type { Sentence } from '../../shared/fields.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Outcome } from '../../shared/returns/outcomes.ts'
import type { ApprovalNeed } from '../../shared/returns/views.ts'
import type { PayoutWish } from '../../shared/settlements/fields.ts'
import { planPayouts } from '../../shared/settlements/tenders.ts'
import type { Reading, Writing } from '../context.ts'
import type { PrepareProblem } from '../settlements/prepare-problem.ts'
import { type PreparedSettlement, prepareSettlement } from '../settlements/prepare-settlement.ts'
import { decidesAlone, isAboveLimit } from '../settlements/second-person.ts'
import { findGoods, type GoodsOut, type GoodsProblem, type WantedGoods } from './goods-out.ts'

/** What quote and completion are asked for alike. */
export interface AskedExchange {
  readonly return: string
  readonly lines?: readonly { readonly line: string; readonly quantity: number }[] | undefined
  readonly goods: readonly WantedGoods[]
  readonly wish: PayoutWish
}

/** Both legs of an exchange, worked out from what the file says now. */
export interface PreparedExchange {
  /** The old leg: an ordinary settlement, whose payouts are only what is left of it. */
  readonly old: PreparedSettlement
  readonly goods: readonly GoodsOut[]
  readonly priced: readonly PricedGoods[]
  readonly legs: Omit<MetLegs, 'kind'> & { readonly kind: MetLegs['kind'] | 'replacement'; readonly soldMinor: number }
  /** A second person that has to sign for what goes back; null when nobody has to. */
  readonly approval: ApprovalNeed | null
}

export type ExchangeProblem =
  | PrepareProblem
  | GoodsProblem
  | { readonly code: 'other_currency'; readonly currency: string }
  | { readonly code: 'exchange_not_offered'; readonly outcome: Sentence }
  | { readonly code: 'price_unknown'; readonly product: string }

/** Works both legs out; writes nothing. `isSure` false: goods may still lack what only the completion needs. */
export async function prepareExchange(
  desk: Reading | Writing,
  asked: AskedExchange,
  isSure: boolean,
): Promise<Result<PreparedExchange, ExchangeProblem>> {
  const prepared = await prepareSettlement(desk, {
    ...{ return: asked.return, wish: 'original', operation: 'exchanges.complete', isExchanged: true },
    what: { basis: 'accepted', lines: asked.lines },
  })
  if (!prepared.ok) return prepared
  const old = prepared.value
  const { sale } = old.loaded
  if (sale.currency !== desk.shop.currency) return refuse({ code: 'other_currency', currency: sale.currency })
  const goods = await findGoods(desk, asked.goods, isSure)
  if (!goods.ok) return goods
  const priced = price(desk, old, goods.value, false)
  if (priced.unpriced !== null) {
    return refuse({ code: 'price_unknown', product: goods.value[priced.unpriced]?.name ?? '' })
  }
  const { preview } = old.composed
  const soldMinor = priced.lines.reduce((sum, one) => sum + one.price.grossMinor, 0)
  const met = meetLegs({ creditMinor: preview.credit.grossMinor, dueMinor: preview.dueMinor, soldMinor })
  const refused = goods.value.length === 0 ? null : notOffered(old, met.kind)
  if (refused !== null)
    return refuse({ code: 'exchange_not_offered', outcome: { key: `outcome.${refused}`, values: {} } })
  const { wish } = asked
  if (met.backMinor > 0 && wish !== 'original' && !old.composed.ways.free.includes(wish))
    return refuse({ code: 'payout_not_allowed', kind: wish })
  const legs = { ...met, soldMinor }
  return ok({
    old: withRest(desk, old, asked.wish, met.backMinor),
    goods: goods.value,
    priced: priced.lines,
    legs,
    approval: await approvalFor(desk, asked.return, met.backMinor),
  })
}

function price(desk: Reading | Writing, old: PreparedSettlement, goods: readonly GoodsOut[], atNoCharge: boolean) {
  const paid = old.units.map(({ sold, ...one }, index) => {
    const credit = old.composed.preview.lines[index]?.credit
    if (!credit) throw new Error('A settled line has no amounts')
    return { saleLineId: sold.id, productId: sold.productId, units: one.units, credit }
  })
  if (atNoCharge) return { lines: priceReplacement(desk.shop.taxMode, paid, goods), unpriced: null }
  return priceGoods(desk.shop.taxMode, paid, goods)
}

/** The outcome that the policy doesn't offer for some of the units; null: it does for all. */
function notOffered({ units }: PreparedSettlement, kind: MetLegs['kind']): Outcome | null {
  const outcome = kind === 'even' ? 'exchange_even' : 'exchange_uneven'
  const offered = units.every(({ evaluation }) => evaluation.outcomes?.includes(outcome) ?? true)
  return offered ? null : outcome
}

/** The settlement with payouts for only what doesn't go into the new sale; a bonus is for money that stays a credit. */
function withRest(
  desk: Reading | Writing,
  old: PreparedSettlement,
  wish: PayoutWish,
  backMinor: number,
): PreparedSettlement {
  const { preview, tenders, ways } = old.composed
  const plan = planPayouts({
    dueMinor: backMinor,
    bonusMinor: 0,
    tenders,
    allowed: ways.free,
    wish,
    cashStepMinor: desk.shop.cashRoundingMinor,
    toOriginal: ways.toOriginal,
  })
  return { ...old, composed: { ...old.composed, preview: { ...preview, bonusMinor: 0, plan } } }
}

async function approvalFor(desk: Reading | Writing, subject: string, backMinor: number): Promise<ApprovalNeed | null> {
  if (!isAboveLimit(desk, backMinor) || (await decidesAlone(desk))) return null
  return { operation: 'exchanges.complete', subject, amountMinor: backMinor, why: 'approval.above_limit' }
}
