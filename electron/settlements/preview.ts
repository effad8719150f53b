import { ok } from '../../shared/result.ts'
import type { PreviewView } from '../../shared/settlements/contract.ts'
import type { Handler } from '../context.ts'
import { taxViews } from './amounts.ts'
import { amountsView, planView } from './compose.ts'
import { type PreparedSettlement, prepareSettlement } from './prepare-settlement.ts'

/** Shows a settlement line by line and tender by tender, before anyone says yes. Writes nothing. */
export const previewPayment: Handler<'settlements.preview'> = async (desk, input) => {
  const { basis, lines } = input
  const prepared = await prepareSettlement(desk, { ...input, what: { basis, lines }, operation: 'settlements.pay' })
  return prepared.ok ? ok(previewOf(prepared.value)) : prepared
}

/** A prepared settlement as screens show it. */
export function previewOf({ loaded, what, composed, totalMinor, approval }: PreparedSettlement): PreviewView {
  const { preview } = composed
  return {
    lines: what.units.map(({ line, inspection, evaluation, ...one }, index) => {
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
    amounts: what.amounts.flatMap(({ kind, line }) => {
      const [given] = kind === 'held_back' ? preview.added : preview.allowances
      if (kind === 'shipping_only' || !given) return []
      return [{ line: line.id, description: line.description, kind, amountMinor: given.amount.grossMinor }]
    }),
    shippingRefundMinor: preview.shipping.grossMinor,
    returnShippingFeeMinor: preview.returnShippingFee.grossMinor,
    ownLabelMinor: preview.ownLabelMinor,
    taxes: taxViews(preview.noted),
    totalMinor,
    bonusMinor: preview.bonusMinor,
    plan: planView(composed),
    approval,
    currency: loaded.sale.currency,
  }
}
