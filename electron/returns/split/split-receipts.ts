import type { Writing } from '../../context.ts'
import type { ReturnRecord } from '../store.ts'
import type { MadeLine } from './split.ts'

/**
 * Lets the receipt of units go with them: the new return has a receipt of the same moment for what it took over, so that
 * every unit was received once. Answers whether any was.
 */
export async function moveReceipts(
  desk: Writing,
  rma: ReturnRecord,
  freshId: string,
  made: readonly MadeLine[],
): Promise<boolean> {
  const receipts = await desk.db
    .selectFrom('goodsReceipt')
    .selectAll()
    .where('returnId', '=', rma.id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const left = new Map(made.map(one => [one.line, one.received]))
  let moved = false
  for (const receipt of receipts) {
    const rows = await desk.db.selectFrom('goodsReceiptLine').selectAll().where('receiptId', '=', receipt.id).execute()
    const taken = made.flatMap(({ from, line }) => {
      const row = rows.find(one => one.returnLineId === from.id)
      const quantity = Math.min(row?.quantity ?? 0, left.get(line) ?? 0)
      return row && quantity > 0 ? [{ row, line, quantity }] : []
    })
    if (taken.length === 0) continue
    const id = desk.newId()
    await desk.db
      .insertInto('goodsReceipt')
      .values({ ...receipt, id, returnId: freshId })
      .execute()
    for (const { row, line, quantity } of taken) {
      left.set(line, (left.get(line) ?? 0) - quantity)
      await shift(desk, row, { receiptId: id, returnLineId: line, quantity })
    }
    moved = true
  }
  return moved
}

interface ReceiptLine {
  readonly receiptId: string
  readonly returnLineId: string
  readonly quantity: number
}

async function shift(desk: Writing, from: ReceiptLine, to: ReceiptLine): Promise<void> {
  const old = desk.db
    .updateTable('goodsReceiptLine')
    .where('receiptId', '=', from.receiptId)
    .where('returnLineId', '=', from.returnLineId)
  if (to.quantity === from.quantity) {
    await old.set(to).execute()
    return
  }
  await old.set({ quantity: from.quantity - to.quantity }).execute()
  await desk.db.insertInto('goodsReceiptLine').values(to).execute()
}
