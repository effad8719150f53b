import { type PricedGoods, priceGoods, priceReplacement } from '../../shared/exchanges/goods-price.ts'
import { type MetLegs, meetLegs } from '../../shared/exchanges/legs.ts'
import {
  type ExchangeKind,
  type ExchangeOutcome,
  exchangeOutcomes,
  outcomeOf,
} from '../../shared/exchanges/outcomes.ts'
import type { Sentence } from '../../shared/fields.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { ApprovalNeed } from '../../shared/returns/views.ts'
import type { PayoutWish } from '../../shared/settlements/fields.ts'
import type { Reading, Writing } from '../context.ts'
import type { PrepareProblem } from '../settlements/prepare-problem.ts'
import { type PreparedSettlement, prepareSettlement } from '../settlements/prepare-settlement.ts'
import { type ClaimNotToReplace, claimOf } from './claim-to-replace.ts'
import { findGoods, type GoodsOut, type GoodsProblem, type WantedGoods } from './goods-out.ts'
import { approvalFor, withRest } from './rest-of-settlement.ts'
import { isChargedBack } from './store.ts'

/** What quote and completion are asked for alike. */
export interface AskedExchange {
  readonly return: string
  readonly lines?: readonly { readonly line: string; readonly quantity: number }[] | undefined
  readonly goods: readonly WantedGoods[]
  readonly wish: PayoutWish
  /** Goods are given ahead. */
  readonly dueDay?: string | undefined
  readonly claim?: string | undefined
}

/** Both legs of an exchange, worked out from what the file says now. */
export interface PreparedExchange {
  /** The old leg: an ordinary settlement, whose payouts are only what is left of it. */
  readonly old: PreparedSettlement
  readonly goods: readonly GoodsOut[]
  readonly priced: readonly PricedGoods[]
  readonly legs: Omit<MetLegs, 'kind'> & { readonly kind: ExchangeKind; readonly soldMinor: number }
  readonly offers: readonly ExchangeOutcome[]
  /** A second person that has to sign for what goes back; null when nobody has to. */
  readonly approval: ApprovalNeed | null
}

export type ExchangeProblem =
  | PrepareProblem
  | GoodsProblem
  | { readonly code: 'other_currency'; readonly currency: string }
  | { readonly code: 'exchange_not_offered'; readonly outcome: Sentence }
  | { readonly code: 'price_unknown'; readonly product: string }
  | { readonly code: 'due_day_past' | 'charged_back' }
  | { readonly code: 'no_money_ahead'; readonly backMinor: number; readonly currency: string }
  | { readonly code: 'replacement_units'; readonly count: number }
  | ClaimNotToReplace

/** Works both legs out; writes nothing. `isSure` false: goods may still lack what only the completion needs. */
export async function prepareExchange(
  desk: Reading | Writing,
  asked: AskedExchange,
  isSure: boolean,
): Promise<Result<PreparedExchange, ExchangeProblem>> {
  if (asked.dueDay !== undefined && asked.dueDay <= desk.today) return refuse({ code: 'due_day_past' })
  if (asked.dueDay !== undefined && (await isChargedBack(desk.db, asked.return)))
    return refuse({ code: 'charged_back' })
  const claimed = await claimOf(desk, asked)
  if (!claimed.ok) return claimed
  const claim = claimed.value
  const ahead = asked.dueDay !== undefined
  const prepared = await prepareSettlement(desk, {
    return: asked.return,
    wish: 'original',
    what: { basis: ahead ? 'advance_exchange' : 'accepted', lines: claim ? [claim] : asked.lines },
    operation: 'exchanges.complete',
    isExchanged: true,
    goodsAlone: claim ? 'at_no_charge' : ahead ? 'with_fees' : undefined,
  })
  if (!prepared.ok) return prepared
  const old = prepared.value
  const { sale } = old.loaded
  if (sale.currency !== desk.shop.currency) return refuse({ code: 'other_currency', currency: sale.currency })
  const goods = await findGoods(desk, asked.goods, isSure)
  if (!goods.ok) return goods
  const priced = price(desk, old, goods.value, claim !== null)
  if (priced.unpriced !== null) {
    return refuse({ code: 'price_unknown', product: goods.value[priced.unpriced]?.name ?? '' })
  }
  const { preview } = old.composed
  const soldMinor = priced.lines.reduce((sum, one) => sum + one.price.grossMinor, 0)
  const { bonusPercentMilli: percentMilli, left } = old.composed
  const met = meetLegs({
    ...{ creditMinor: preview.credit.grossMinor, dueMinor: preview.dueMinor, soldMinor },
    bonus: { percentMilli, mostMinor: left?.rewardMinor ?? preview.dueMinor },
  })
  const kind: ExchangeKind = claim ? 'replacement' : met.kind
  const offers = claim ? exchangeOutcomes : offersOf(old)
  const outcome = outcomeOf(kind)
  if (goods.value.length > 0 && !offers.includes(outcome)) {
    return refuse({ code: 'exchange_not_offered', outcome: { key: `outcome.${outcome}`, values: {} } })
  }
  const { wish } = asked
  if (met.backMinor > 0 && wish !== 'original' && !old.composed.ways.free.includes(wish)) {
    return refuse({ code: 'payout_not_allowed', kind: wish })
  }
  if (ahead && met.backMinor > 0 && goods.value.length > 0) {
    return refuse({ code: 'no_money_ahead', backMinor: met.backMinor, currency: sale.currency })
  }
  const units = old.units.reduce((sum, one) => sum + one.units, 0)
  const given = goods.value.reduce((sum, one) => sum + one.quantity, 0)
  if (claim && isSure && given !== units) return refuse({ code: 'replacement_units', count: units })
  const legs = { ...met, kind, soldMinor }
  const rest = withRest(desk, old, asked.wish, met.backMinor, met.bonusMinor)
  return ok({
    old: rest,
    goods: goods.value,
    priced: priced.lines,
    legs,
    offers,
    approval: await approvalFor(desk, rest, met.backMinor),
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

/** What the policy offers for every unit that comes back; a policy that limits nothing offers both. */
function offersOf({ units }: PreparedSettlement): readonly ExchangeOutcome[] {
  return exchangeOutcomes.filter(outcome =>
    units.every(({ evaluation }) => evaluation.outcomes?.includes(outcome) ?? outcome !== 'replacement'),
  )
}
