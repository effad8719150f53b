import type { ExtraItem } from '../../shared/returns/receipts.ts'
import type { Writing } from '../context.ts'
import { openLine } from './open-line.ts'
import { isSerialHeld } from './serials.ts'
import type { ReturnRecord } from './store.ts'

/** Opens a line for each item that came without being asked for: not authorized, no sale line, already received. */
export async function openExtraLines(
  desk: Writing,
  rma: ReturnRecord,
  items: readonly ExtraItem[],
): Promise<readonly string[]> {
  const opened: string[] = []
  const { last } = await desk.db
    .selectFrom('returnLine')
    .select(eb => eb.fn.max('lineNumber').as('last'))
    .where('returnId', '=', rma.id)
    .executeTakeFirstOrThrow()
  for (const [index, item] of items.entries()) {
    const product =
      item.product === undefined
        ? undefined
        : await desk.db.selectFrom('product').select(['id', 'sku']).where('id', '=', item.product).executeTakeFirst()
    const id = await openLine(desk, 'arrive', {
      returnId: rma.id,
      lineNumber: (last ?? 0) + index + 1,
      saleLineId: null,
      productId: product?.id ?? null,
      sku: product?.sku ?? (item.code || null),
      description: item.description,
      reason: 'other',
      reasonNote: item.note || null,
      quantityRequested: item.quantity,
      quantityAuthorized: 0,
      lotCode: item.lot || null,
      serial: await freeSerial(desk, product?.id ?? null, item),
      cameAs: item.came,
    })
    opened.push(id)
  }
  return opened
}

/** The serial of an item, unless another return holds that unit: one serial has one place. */
async function freeSerial(desk: Writing, productId: string | null, { serial }: ExtraItem): Promise<string | null> {
  if (serial === undefined || serial === '') return null
  if (productId === null) return serial
  return (await isSerialHeld(desk.db, productId, serial)) ? null : serial
}
