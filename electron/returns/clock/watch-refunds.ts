import type { Writing } from '../../context.ts'
import { withCounts } from '../store.ts'
import { clockViews } from './clock-views.ts'

/**
 * Records that half of the time to pay is over, or all of it, once for each deadline. What is recorded stays, whenever
 * the money goes out. Answers the numbers of the returns it was said of.
 */
export async function watchRefunds(desk: Writing): Promise<readonly string[]> {
  const rows = await desk.db
    .selectFrom('rma')
    .select(['id', 'number', 'slaDue'])
    .where('status', '=', 'authorized')
    .where('importId', 'is', null)
    .where('slaDue', 'is not', null)
    .execute()
  if (rows.length === 0) return []
  const clocks = await clockViews(desk, rows, await linesOf(desk, rows))
  const said: string[] = []
  for (const { id, number } of rows) {
    const clock = clocks.get(id)
    if (clock?.state !== 'half' && clock?.state !== 'late') continue
    const event = clock.state === 'late' ? 'breach' : 'half'
    if (await record(desk, id, event, clock.due)) said.push(number)
  }
  return said
}

async function linesOf(desk: Writing, rows: readonly { readonly id: string }[]) {
  const lines = await desk.db
    .selectFrom('returnLine')
    .select(['id', 'returnId', 'settledUnits', 'cameAs', 'saleLineId'])
    .where(
      'returnId',
      'in',
      rows.map(row => row.id),
    )
    .execute()
  return withCounts(desk.db, lines)
}

async function record(desk: Writing, returnId: string, event: 'half' | 'breach', due: string): Promise<boolean> {
  const written = await desk.db
    .insertInto('slaEvent')
    .values({ id: desk.newId(), returnId, event, due, at: desk.now, localDay: desk.today })
    .onConflict(conflict => conflict.columns(['returnId', 'event', 'due']).doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows ?? 0) > 0
}
