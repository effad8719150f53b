import { ok, refuse } from '../../shared/result.ts'
import { refundDue } from '../../shared/returns/refund-due.ts'
import { isUnpaid } from '../../shared/returns/return-types.ts'
import { moveUnits } from '../../shared/returns/unit-states.ts'
import type { Handler } from '../context.ts'
import { findReturn, loadReturnLines, saveCounts, updateReturn } from './store.ts'

/** Takes goods in: counts units per line, never more than are awaited. */
export const receiveReturn: Handler<'returns.receive'> = async (desk, input) => {
  const rma = await findReturn(desk.db, input.return)
  if (!rma) return refuse({ code: 'not_found' })
  if (rma.status !== 'authorized') return refuse({ code: 'not_possible_from', state: rma.status, event: 'receive' })
  const lines = await loadReturnLines(desk.db, rma.id)
  const counted = sumByLine(input.lines)
  const receipt = desk.newId()
  await desk.db
    .insertInto('goodsReceipt')
    .values({
      id: receipt,
      returnId: rma.id,
      at: desk.now,
      localDay: desk.today,
      byStaffId: desk.caller.staffId,
      parcelCondition: input.parcelCondition,
      note: input.note ?? null,
    })
    .execute()
  for (const [id, quantity] of counted) {
    const line = lines.find(one => one.id === id)
    if (!line) return refuse({ code: 'return_line_not_found', line: id })
    const moved = moveUnits(line.counts, 'receive', quantity)
    if (!moved.ok) return moved
    await saveCounts(desk, line, moved.value, rma.status, { event: 'receive' })
    await desk.db.insertInto('goodsReceiptLine').values({ receiptId: receipt, returnLineId: id, quantity }).execute()
  }
  await updateReturn(desk, rma.id, {
    slaDue: isUnpaid(rma) ? null : (rma.slaDue ?? refundDue(desk.now, desk.shop, rma.legalDue)),
  })
  desk.note({ kind: 'return', id: rma.id }, { receipt, lines: Object.fromEntries(counted) })
  return ok({ receipt })
}

function sumByLine(
  lines: readonly { readonly line: string; readonly quantity: number }[],
): ReadonlyMap<string, number> {
  const counted = new Map<string, number>()
  for (const { line, quantity } of lines) counted.set(line, (counted.get(line) ?? 0) + quantity)
  return counted
}
