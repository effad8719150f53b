import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { taxViews } from '../settlements/amounts.ts'
import { amountsView, planView } from '../settlements/compose.ts'
import { prepareExchange } from './prepare-exchange.ts'

/** Shows both legs of an exchange and how they meet, before anyone says yes. Writes nothing. */
export const quoteExchange: Handler<'exchanges.quote'> = async (desk, input) => {
  const prepared = await prepareExchange(desk, input, false)
  if (!prepared.ok) return prepared
  const { old, goods, priced, legs, approval } = prepared.value
  const { preview } = old.composed
  return ok({
    lines: old.units.map(({ line, inspection, evaluation, ...one }, index) => {
      const previewed = preview.lines[index]
      if (!previewed) throw new Error('A settled line has no amounts')
      return {
        line: line.id,
        description: line.description,
        quantity: one.units,
        grade: inspection?.grade ?? null,
        amounts: amountsView(previewed, evaluation.fee?.kind === 'percent' ? evaluation.fee.percentMilli : null),
      }
    }),
    shippingRefundMinor: preview.shipping.grossMinor,
    returnShippingFeeMinor: preview.returnShippingFee.grossMinor,
    goods: priced.map(({ asked, quantity, price, from }) => {
      const product = goods[asked]
      if (!product) throw new Error('Priced goods that nobody asked for')
      const { productId, sku, name, missingSerials, needsLot } = product
      const { grossMinor, netMinor } = price
      const amounts = { grossMinor, netMinor, taxes: taxViews(price) }
      return { asked, product: productId, sku, name, quantity, ...amounts, priceFrom: from, missingSerials, needsLot }
    }),
    offers: [...prepared.value.offers],
    kind: legs.kind,
    dueMinor: preview.dueMinor,
    soldMinor: legs.soldMinor,
    usedMinor: legs.usedMinor,
    bonusMinor: legs.bonusMinor,
    owesMinor: legs.owesMinor,
    backMinor: legs.backMinor,
    plan: planView(old.composed),
    approval,
    currency: old.loaded.sale.currency,
  })
}
