import { ok, type Result, refuse } from '../../shared/result.ts'
import { moveReturn } from '../../shared/returns/states.ts'
import { moveUnits } from '../../shared/returns/unit-states.ts'
import type { Handler, Writing } from '../context.ts'
import { checkLines, type LineProblem } from './check-lines.ts'
import { loadSoldSale } from './sold-sale.ts'
import {
  findReturn,
  loadReturnLines,
  type ReturnLineRecord,
  type ReturnRecord,
  saveCounts,
  updateReturn,
} from './store.ts'

/**
 * Opens a return again: an expired one until a new last day, if its units can still come back, or a closed one.
 * Refused: `new_day_is_past`, and what a request of the same units would be refused for.
 */
export const reopenReturn: Handler<'returns.reopen'> = async (desk, input) => {
  const rma = await findReturn(desk.db, input.return)
  if (!rma || rma.importId !== null) return refuse({ code: 'not_found' })
  const { expiresOn } = input
  if (rma.status === 'expired' && expiresOn !== undefined && expiresOn < desk.today)
    return refuse({ code: 'new_day_is_past', day: expiresOn })
  const moved = moveReturn(rma.status, 'reopen', { has_new_expiry_day: expiresOn !== undefined, has_reason: true })
  if (!moved.ok) return moved
  const status = moved.value.to
  if (rma.status === 'expired') {
    const lines = await loadReturnLines(desk.db, rma.id)
    const problem = await comesBack(desk, rma, lines)
    if (!problem.ok) return problem
    for (const line of lines) {
      if (line.counts.expired === 0) continue
      const awaited = moveUnits(line.counts, 'reopen', line.counts.expired)
      if (!awaited.ok) throw new Error(`A line could not be reopened: ${awaited.failure.code}`)
      await saveCounts(desk, line, awaited.value, status, { event: 'reopen', reason: input.reason })
    }
    await updateReturn(desk, rma.id, { status, expiresOn: expiresOn ?? null })
  } else {
    await updateReturn(desk, rma.id, { status, closedAt: null })
  }
  desk.note({ kind: 'return', id: rma.id }, { number: rma.number, from: rma.status, expiresOn: expiresOn ?? null })
  return ok({ number: rma.number })
}

/** Whether the units of an expired return could be asked for again today: others may have come back meanwhile. */
async function comesBack(
  desk: Writing,
  rma: ReturnRecord,
  lines: readonly ReturnLineRecord[],
): Promise<Result<unknown, LineProblem | { readonly code: 'sale_not_found' }>> {
  if (rma.saleId === null) return ok(null)
  const sale = await loadSoldSale(desk.db, rma.saleId, desk.shop.timeZone)
  if (!sale) return refuse({ code: 'sale_not_found' })
  const asked = lines.flatMap(line =>
    line.saleLineId === null || line.counts.expired === 0
      ? []
      : [
          {
            saleLine: line.saleLineId,
            quantity: line.counts.expired + line.liveUnits,
            reason: 'changed_mind' as const,
            ...(line.serial === null ? {} : { serial: line.serial }),
          },
        ],
  )
  return checkLines(desk.db, sale, asked, rma.id)
}
