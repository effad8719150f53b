import { ok, refuse } from '../../shared/result.ts'
import { moveReturn } from '../../shared/returns/states.ts'
import type { Handler } from '../context.ts'
import { nextNumber } from './next-number.ts'
import { findReturn, updateReturn } from './store.ts'

/** Keeps a half-done return on the desk's list. A draft holds no units and judges nothing. */
export const saveDraft: Handler<'returns.saveDraft'> = async (desk, input) => {
  const known = input.return === undefined ? null : await findReturn(desk.db, input.return)
  if (input.return !== undefined && !known) return refuse({ code: 'not_found' })
  const moved = moveReturn(known?.status ?? null, 'save_draft')
  if (!moved.ok) return moved
  const sale = await desk.db
    .selectFrom('visibleSale')
    .select(['id', 'customerId', 'gift'])
    .where('id', '=', input.sale)
    .executeTakeFirst()
  if (!sale) return refuse({ code: 'sale_not_found' })
  const draft = JSON.stringify(input.draft)
  if (known) {
    await updateReturn(desk, known.id, { draft, saleId: sale.id, customerId: sale.customerId })
    desk.note({ kind: 'return', id: known.id }, { lines: input.draft.lines.length })
    return ok({ return: known.id, number: known.number })
  }
  const id = desk.newId()
  const number = await nextNumber(desk, 'RMA')
  await desk.db
    .insertInto('rma')
    .values({
      id,
      number,
      type: sale.gift === 1 ? 'gift' : 'remorse',
      channel: 'counter',
      saleId: sale.id,
      customerId: sale.customerId,
      status: moved.value.to,
      draft,
      createdAt: desk.now,
      createdBy: desk.caller.staffId,
      updatedAt: desk.now,
    })
    .execute()
  desk.note({ kind: 'return', id }, { number, lines: input.draft.lines.length })
  return ok({ return: id, number })
}
