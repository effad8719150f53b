import { ok, refuse } from '../../shared/result.ts'
import { isUnasked } from '../../shared/returns/receipts.ts'
import { moveUnits } from '../../shared/returns/unit-states.ts'
import type { Handler, Writing } from '../context.ts'
import { checkLines } from './check-lines.ts'
import { loadSoldSale } from './sold-sale.ts'
import { findReturn, loadReturnLines, saveCounts, updateReturn } from './store.ts'

/**
 * Puts units nobody asked for on a line of the return's sale: from now on they hold their place there, and are graded
 * like any other. Refused for what a request of them would be refused for.
 */
export const attachLine: Handler<'returns.attach'> = async (desk, input) => {
  const event = 'attach'
  const rma = await findReturn(desk.db, input.return)
  if (!rma) return refuse({ code: 'not_found' })
  if (rma.status !== 'authorized') return refuse({ code: 'not_possible_from', state: rma.status, event })
  const line = (await loadReturnLines(desk.db, rma.id)).find(one => one.id === input.line)
  if (!line) return refuse({ code: 'return_line_not_found', line: input.line })
  if (!isUnasked(line)) return refuse({ code: 'line_was_asked_for' })
  const sale = rma.saleId === null ? null : await loadSoldSale(desk.db, rma.saleId, desk.shop.timeZone)
  if (!sale) return refuse({ code: 'sale_not_found' })
  const { received, rejected, quarantined } = line.counts
  const units = received + rejected + quarantined
  if (units === 0 || units !== line.quantityRequested) {
    return refuse({ code: 'not_possible_from', state: 'handed_back', event })
  }
  const { saleLine, reason, reasonNote } = input
  const serial = line.serial === null ? {} : { serial: line.serial }
  const checked = await checkLines(
    desk.db,
    sale,
    [{ saleLine, quantity: units, reason, reasonNote, ...serial }],
    rma.id,
  )
  if (!checked.ok) return checked
  const sold = checked.value[0]?.line
  if (!sold) return refuse({ code: 'sale_line_not_found', saleLine })
  await desk.db
    .updateTable('returnLine')
    .set({
      ...{ saleLineId: sold.id, productId: sold.productId, sku: sold.sku, description: sold.description },
      ...{ reason, reasonNote, quantityAuthorized: units, lotCode: line.lotCode ?? sold.lotCode },
    })
    .where('id', '=', line.id)
    .execute()
  if (rejected + quarantined > 0) {
    const moved = moveUnits(line.counts, event, rejected + quarantined)
    if (!moved.ok) throw new Error(`A line could not be attached: ${moved.failure.code}`)
    await saveCounts(desk, line, moved.value, rma.status, { event, reason: reasonNote })
    await openInspections(desk, line.id)
  }
  await updateReturn(desk, rma.id, {})
  desk.note({ kind: 'return', id: rma.id }, { line: line.id, saleLine, units, reason })
  return ok({ units })
}

/** Units that were rejected are graded again, in the place of their first grade. */
async function openInspections(desk: Writing, returnLineId: string): Promise<void> {
  await desk.db
    .updateTable('inspection')
    .set(eb => ({ current: 0, openedUnits: eb.ref('quantity') }))
    .where('returnLineId', '=', returnLineId)
    .where('current', '=', 1)
    .execute()
}
