import type { Writing } from '../context.ts'

/** The next number of a kind in the year of the shop's day, `RMA-26-000123`; numbers of a year have no gaps. */
export async function nextNumber(desk: Writing, kind: 'RMA' | 'CN' | 'WC' | 'EX' | 'LOT'): Promise<string> {
  const name = `${kind}-${desk.today.slice(2, 4)}`
  const { last } = await desk.db
    .insertInto('sequence')
    .values({ name, last: 1 })
    .onConflict(conflict => conflict.column('name').doUpdateSet(eb => ({ last: eb('sequence.last', '+', 1) })))
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${name}-${String(last).padStart(6, '0')}`
}
