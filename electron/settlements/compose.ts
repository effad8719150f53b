import type * as z from 'zod'
import { mulDiv } from '../../shared/money.ts'
import type { Result } from '../../shared/result.ts'
import { seenMinor, sumAmounts } from '../../shared/settlements/amount.ts'
import type { AmountKind } from '../../shared/settlements/bases.ts'
import { holdBack } from '../../shared/settlements/elsewhere.ts'
import type { PayoutWish, payoutPlanView, settlementAmounts, WayView } from '../../shared/settlements/fields.ts'
import { leftOf, portionOf } from '../../shared/settlements/line-history.ts'
import type { MoneyLeft } from '../../shared/settlements/money-left.ts'
import {
  type PreviewAllowance,
  type PreviewedUnits,
  type PreviewFacts,
  type PreviewRefusal,
  type PreviewUnits,
  previewSettlement,
  type SettlementPreview,
} from '../../shared/settlements/preview.ts'
import type { ShippingRefundMode } from '../../shared/settlements/shipping-refund.ts'
import { freePayoutKinds, type TenderKind, tenderLeftMinor } from '../../shared/settlements/tenders.ts'
import { hasChoice, type Ways, waysOf } from '../../shared/settlements/ways.ts'
import type { ShopSettings } from '../../shared/shop/settings.ts'
import type { Reader } from '../database/open.ts'
import type { SoldSale } from '../returns/sold-sale.ts'
import { taxViews } from './amounts.ts'
import { hasEarnedBonus, loadMoneyLeft } from './money-left.ts'
import { loadHistory, loadTenders, type SaleHistory, type SaleTender } from './store.ts'
import { waysFactsOf } from './ways-of-payment.ts'

/** What is settled, and how. */
export interface AskedSettlement {
  readonly units: readonly PreviewUnits[]
  /** Amounts without units; one for shipping names any line. */
  readonly amounts?: readonly (PreviewAllowance & { readonly kind: AmountKind })[]
  /** The customer's own label, minor units. */
  readonly ownLabelMinor?: number
  readonly wish: PayoutWish
  /** Left out: what the kind of sale allows. */
  readonly ways?: Ways
  /** The money shared out by staff, the bonus left out. */
  readonly chosen?:
    | readonly { readonly tender: string | null; readonly kind: TenderKind; readonly amountMinor: number }[]
    | undefined
  /** Tenders that can't take money back. */
  readonly unavailable?: readonly string[] | undefined
  readonly outboundShipping: ShippingRefundMode
  /** Charged once per return, minor units. */
  readonly returnShippingMinor: number
}

/** A settlement as it would be, with the tenders it was planned over and the ways it may take. */
export interface Composed {
  readonly preview: SettlementPreview
  readonly tenders: readonly SaleTender[]
  readonly ways: Ways
  /** What of the sale may still leave as money; null: all of it. */
  readonly left: MoneyLeft | null
  /** What the shop gives on top where the customer could have had money, and no bonus was given for it before. */
  readonly bonusPercentMilli: number
}

/** Composes a settlement of a sale's units from everything settled before; writes nothing. */
export async function composeSettlement(
  db: Reader,
  shop: ShopSettings,
  sale: SoldSale,
  asked: AskedSettlement,
): Promise<Result<Composed, PreviewRefusal> & { readonly tenders: readonly SaleTender[] }> {
  const history = await loadHistory(db, sale)
  const every = await loadTenders(db, sale)
  const tenders = every.filter(one => !asked.unavailable?.includes(one.id))
  const ownLabelMinor = asked.ownLabelMinor ?? 0
  const given = asked.ways ?? waysOf(null, waysFactsOf(sale))
  const ways =
    ownLabelMinor > 0 ? { ...given, toOriginal: false, free: freePayoutKinds, offered: freePayoutKinds } : given
  const left = ownLabelMinor > 0 ? null : await loadMoneyLeft(db, sale, every)
  const rewarded = shop.bonusPercentMilli === 0 || !hasChoice(ways) || (await hasEarnedBonus(db, sale.id))
  const bonusPercentMilli = rewarded ? 0 : shop.bonusPercentMilli
  const preview = previewSettlement({
    ...goodsFacts(sale, history, every, asked),
    ownLabelMinor,
    feeSupply: shop.feeIsSeparateSupply ? { code: 'fee', rateMilli: shop.feeTaxRateMilli } : null,
    returnShipping:
      asked.returnShippingMinor > 0
        ? { minor: asked.returnShippingMinor, tax: { code: 'fee', rateMilli: shop.feeTaxRateMilli } }
        : null,
    bonusPercentMilli,
    ...(left && { rewardLeftMinor: left.rewardMinor }),
    payout: {
      tenders,
      allowed: ways.free,
      wish: asked.wish,
      cashStepMinor: shop.cashRoundingMinor,
      toOriginal: ways.toOriginal,
      ...(left && { moneyLeftMinor: left.moneyMinor }),
      ...(asked.chosen && {
        chosen: asked.chosen.map(({ tender, kind, amountMinor }) => ({ tenderId: tender, kind, amountMinor })),
      }),
    },
  })
  if (!preview.ok) return { ...preview, tenders }
  return { ok: true, value: { preview: preview.value, tenders, ways, left, bonusPercentMilli }, tenders }
}

function goodsFacts(
  sale: SoldSale,
  history: SaleHistory,
  tenders: readonly SaleTender[],
  asked: AskedSettlement,
): Pick<PreviewFacts, 'taxMode' | 'saleLines' | 'units' | 'allowances' | 'added' | 'shipping'> {
  const amounts = asked.amounts ?? []
  const unitsNow = (lineId: string) =>
    asked.units.reduce((sum, one) => (one.saleLineId === lineId ? sum + one.units : sum), 0)
  const named = amounts.filter(one => one.kind !== 'shipping_only').map(one => one.saleLineId)
  const touched = history.lines.filter(one => unitsNow(one.id) > 0 || named.includes(one.id))
  const exact = amounts.find(one => one.kind === 'shipping_only')
  const held = holdBack(
    {
      wholeMinor: wholeLeftMinor(sale, history),
      linesMinor: touched.map(one => leftOf(one.line, one.history).grossMinor),
      shippingMinor: Math.max(0, sale.shipping.grossMinor - history.shipping.grossMinor),
    },
    unknownMinor(sale, tenders),
  )
  return {
    taxMode: sale.taxMode,
    units: asked.units,
    allowances: amounts.filter(one => one.kind === 'allowance' || one.kind === 'price_match'),
    added: amounts.filter(one => one.kind === 'held_back'),
    saleLines: touched.map((one, index) => ({
      ...one,
      history: {
        ...one.history,
        elsewhere: sumAmounts([one.history.elsewhere, portionOf(one.line.paid, held.linesMinor[index] ?? 0)]),
      },
    })),
    shipping: {
      mode: asked.outboundShipping,
      ...(exact && { exactMinor: exact.minor }),
      paid: sale.shipping,
      refunded: history.shipping,
      elsewhere: portionOf(sale.shipping, held.shippingMinor),
      goodsPaidMinor: history.lines.reduce((sum, one) => sum + seenMinor(sale.taxMode, one.line.paid), 0),
      goodsSettledMinor: history.lines.reduce(
        (sum, { line, history: past, id }) =>
          sum +
          mulDiv(
            seenMinor(sale.taxMode, line.paid),
            Math.min(line.soldUnits, past.units + past.elsewhereUnits + unitsNow(id)),
            line.soldUnits,
          ),
        0,
      ),
      everyUnitSettled: history.lines.every(
        ({ line, history: past, id }) => past.units + past.elsewhereUnits + unitsNow(id) >= line.soldUnits,
      ),
    },
  }
}

/** What the sale as a whole still has to give: its total less what lines and shipping gave. */
function wholeLeftMinor(sale: SoldSale, history: SaleHistory): number {
  const given = history.lines.reduce(
    (sum, { line, history: past }) => sum + line.paid.grossMinor - leftOf(line, past).grossMinor,
    history.shipping.grossMinor,
  )
  return sale.totalMinor - given
}

/** Refunded elsewhere on nobody knows which line, and what was never paid of the sale. */
function unknownMinor(sale: SoldSale, tenders: readonly SaleTender[]): number {
  const onLines = sale.lines.reduce((sum, line) => sum + line.refundedElsewhereMinor, 0)
  const paid = tenders.reduce((sum, tender) => sum + tender.amountMinor, 0)
  const neverPaid = tenders.length === 0 ? 0 : Math.max(0, sale.totalMinor - paid)
  return Math.max(0, sale.refundedElsewhereMinor - onLines) + neverPaid
}

/** One line's money as screens and papers show it. */
export function amountsView(units: PreviewedUnits, feePercentMilli: number | null): z.infer<typeof settlementAmounts> {
  return {
    creditGrossMinor: units.credit.grossMinor,
    creditNetMinor: units.credit.netMinor,
    taxes: taxViews(units.credit),
    feeMinor: units.fee.grossMinor,
    feePercentMilli: units.fee.grossMinor > 0 ? feePercentMilli : null,
    deductionMinor: units.deduction.grossMinor,
    takenOffMinor: units.takenOffMinor,
    backMinor: units.backMinor,
  }
}

/** The proposed payouts with what staff see of each tender, and what the customer may choose instead. */
export function planView({ preview, tenders, ways }: Composed): z.infer<typeof payoutPlanView> {
  const { plan } = preview
  return {
    payouts: plan.payouts.map(({ tenderId, ...payout }) => {
      const tender = tenders.find(one => one.id === tenderId)
      return {
        ...payout,
        tender: tenderId,
        lastFour: tender?.lastFour ?? null,
        tenderAmountMinor: tender?.amountMinor ?? null,
        tenderLeftMinor: tender ? tenderLeftMinor(tender) : null,
      }
    }),
    cashRoundingMinor: plan.cashRoundingMinor,
    unassignedMinor: plan.unassignedMinor,
    wishes: [...wishesOf(ways, tenders)],
    ways: waysView(ways, tenders),
  }
}

/** Without a tender to go back to, `original` and the first free kind are one and the same. */
function wishesOf({ toOriginal, free, offered }: Ways, tenders: readonly SaleTender[]): readonly PayoutWish[] {
  return toOriginal && tenders.length === 0 ? offered.filter(wish => wish !== free[0]) : offered
}

function waysView({ toOriginal, free }: Ways, tenders: readonly SaleTender[]): WayView[] {
  const original = tenders.flatMap(tender => {
    const mostMinor = tenderLeftMinor(tender)
    return toOriginal && mostMinor > 0
      ? [{ tender: tender.id, kind: tender.kind, lastFour: tender.lastFour, mostMinor }]
      : []
  })
  return [...original, ...free.map(kind => ({ tender: null, kind, lastFour: null, mostMinor: null }))]
}
