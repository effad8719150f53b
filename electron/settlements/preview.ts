import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { taxViews } from './amounts.ts'
import { amountsView, planView } from './compose.ts'
import { prepareSettlement } from './prepare-settlement.ts'

/** Shows a settlement line by line and tender by tender, before anyone says yes. Writes nothing. */
export const previewPayment: Handler<'settlements.preview'> = async (desk, input) => {
  const prepared = await prepareSettlement(desk, input)
  if (!prepared.ok) return prepared
  const { loaded, units, composed, totalMinor, approval } = prepared.value
  const { preview } = composed
  return ok({
    lines: units.map(({ line, inspection, evaluation, ...one }, index) => {
      const previewed = preview.lines[index]
      if (!previewed) throw new Error('A settled line has no amounts')
      return {
        line: line.id,
        description: line.description,
        quantity: one.units,
        grade: inspection.grade,
        amounts: amountsView(previewed, evaluation.fee?.kind === 'percent' ? evaluation.fee.percentMilli : null),
      }
    }),
    shippingRefundMinor: preview.shipping.grossMinor,
    returnShippingFeeMinor: preview.returnShippingFee.grossMinor,
    taxes: taxViews(preview.noted),
    totalMinor,
    bonusMinor: preview.bonusMinor,
    plan: planView(composed),
    approval,
    currency: loaded.sale.currency,
  })
}
