import type { Waiting } from '../../shared/desk/contract.ts'
import type { Reading } from '../context.ts'
import { areGoodsMissing } from './facts.ts'
import { owedMinor } from './store.ts'

const most = 20

/** Goods given ahead whose old ones are overdue, and what customers owe of exchanges, the longest waiting first. */
export async function waitingExchanges(desk: Reading): Promise<readonly Waiting[]> {
  const rows = await desk.db
    .selectFrom('exchange')
    .where(eb =>
      eb.or([
        eb.and([eb('state', '=', 'awaiting_goods'), eb('dueDay', '<', desk.today)]),
        eb('state', '=', 'charged_back'),
        eb(
          'id',
          'in',
          eb
            .selectFrom('exchangePayment')
            .select('exchangeId')
            .where('state', '=', 'failed')
            .where('reversesId', 'is', null),
        ),
      ]),
    )
    .selectAll()
    .where('state', '<>', 'reversed')
    .orderBy('localDay')
    .orderBy('id')
    .limit(most)
    .execute()
  const found: Waiting[] = []
  for (const row of rows) {
    const owes = await owedMinor(desk.db, row)
    const isLate = row.state === 'awaiting_goods' && (await areGoodsMissing(desk, row))
    if (owes === 0 && !isLate) continue
    const key = isLate ? 'exchange.overdue' : 'exchange.owes'
    found.push({
      kind: isLate ? 'exchange_late' : 'exchange_owed',
      id: row.returnId,
      title: row.number,
      detail: '',
      sentence: { key, values: isLate ? { dueDay: row.dueDay ?? '' } : { owesMinor: owes } },
      owner: null,
      mine: false,
      at: row.at,
      amountMinor: owes > 0 ? owes : null,
      clock: null,
    })
  }
  return found
}
