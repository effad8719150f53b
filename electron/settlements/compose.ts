import type * as z from 'zod'
import { mulDiv } from '../../shared/money.ts'
import type { Result } from '../../shared/result.ts'
import { seenMinor, sumAmounts } from '../../shared/settlements/amount.ts'
import { holdBack } from '../../shared/settlements/elsewhere.ts'
import type { PayoutWish, payoutPlanView, settlementAmounts } from '../../shared/settlements/fields.ts'
import { leftOf, portionOf } from '../../shared/settlements/line-history.ts'
import {
  type PreviewedUnits,
  type PreviewFacts,
  type PreviewRefusal,
  type PreviewUnits,
  previewSettlement,
  type SettlementPreview,
} from '../../shared/settlements/preview.ts'
import type { ShippingRefundMode } from '../../shared/settlements/shipping-refund.ts'
import { type FreePayoutKind, tenderLeftMinor } from '../../shared/settlements/tenders.ts'
import type { ShopSettings } from '../../shared/shop/settings.ts'
import type { Reader } from '../database/open.ts'
import type { SoldSale } from '../returns/sold-sale.ts'
import { taxViews } from './amounts.ts'
import { loadHistory, loadTenders, type SaleHistory, type SaleTender } from './store.ts'

/** What is settled, and how. */
export interface AskedSettlement {
  readonly units: readonly PreviewUnits[]
  readonly wish: PayoutWish
  readonly outboundShipping: ShippingRefundMode
  /** Charged once per return, minor units. */
  readonly returnShippingMinor: number
}

/** A settlement as it would be, with the tenders it was planned over. */
export interface Composed {
  readonly preview: SettlementPreview
  readonly tenders: readonly SaleTender[]
  /** A gift's buyer keeps their tenders; without a receipt there are none. */
  readonly creditOnly: boolean
}

function isCreditOnly(sale: SoldSale): boolean {
  return sale.gift || sale.without !== undefined
}

/** What the policy allows once the original tenders are used up; the buyer's money stays where it is for a gift, and
 * without a receipt there is store credit only. */
export function freeKinds(sale: SoldSale): readonly FreePayoutKind[] {
  return isCreditOnly(sale) ? ['store_credit'] : ['cash', 'transfer', 'store_credit']
}

/** Composes a settlement of a sale's units from everything settled before; writes nothing. */
export async function composeSettlement(
  db: Reader,
  shop: ShopSettings,
  sale: SoldSale,
  asked: AskedSettlement,
): Promise<Result<Composed, PreviewRefusal> & { readonly tenders: readonly SaleTender[] }> {
  const history = await loadHistory(db, sale)
  const tenders = await loadTenders(db, sale)
  const preview = previewSettlement({
    ...goodsFacts(sale, history, tenders, asked),
    feeSupply: shop.feeIsSeparateSupply ? { code: 'fee', rateMilli: shop.feeTaxRateMilli } : null,
    returnShipping:
      asked.returnShippingMinor > 0
        ? { minor: asked.returnShippingMinor, tax: { code: 'fee', rateMilli: shop.feeTaxRateMilli } }
        : null,
    bonusPercentMilli: 0,
    payout: {
      tenders,
      allowed: freeKinds(sale),
      wish: asked.wish,
      cashStepMinor: shop.cashRoundingMinor,
      toOriginal: !isCreditOnly(sale),
    },
  })
  if (!preview.ok) return { ...preview, tenders }
  return { ok: true, value: { preview: preview.value, tenders, creditOnly: isCreditOnly(sale) }, tenders }
}

function goodsFacts(
  sale: SoldSale,
  history: SaleHistory,
  tenders: readonly SaleTender[],
  asked: AskedSettlement,
): Pick<PreviewFacts, 'taxMode' | 'saleLines' | 'units' | 'allowances' | 'shipping'> {
  const unitsNow = (lineId: string) =>
    asked.units.reduce((sum, one) => (one.saleLineId === lineId ? sum + one.units : sum), 0)
  const touched = history.lines.filter(one => unitsNow(one.id) > 0)
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
    allowances: [],
    saleLines: touched.map((one, index) => ({
      ...one,
      history: {
        ...one.history,
        elsewhere: sumAmounts([one.history.elsewhere, portionOf(one.line.paid, held.linesMinor[index] ?? 0)]),
      },
    })),
    shipping: {
      mode: asked.outboundShipping,
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
export function planView({ preview, tenders, creditOnly }: Composed): z.infer<typeof payoutPlanView> {
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
    wishes: creditOnly
      ? ['store_credit']
      : tenders.length > 0
        ? ['original', 'cash', 'store_credit', 'transfer']
        : ['original', 'store_credit', 'transfer'],
  }
}
