import type { ExchangeCondition } from '../../shared/exchanges/states.ts'
import type { Reading, Writing } from '../context.ts'
import { loadReturnLines } from '../returns/store.ts'
import { areNewGoodsKept, type ExchangeRecord } from './store.ts'

/** Whether units that an exchange was given ahead for are still on their way. */
export async function areGoodsMissing(desk: Reading | Writing, exchange: ExchangeRecord): Promise<boolean> {
  if (exchange.dueDay === null) return false
  const lines = await loadReturnLines(desk.db, exchange.returnId)
  return lines.some(({ counts, settledUnits }) => settledUnits > counts.accepted)
}

/** What holds for an exchange now, as its table asks. */
export async function exchangeFacts(
  desk: Reading | Writing,
  exchange: ExchangeRecord,
): Promise<Partial<Record<ExchangeCondition, boolean>>> {
  const reminded = await desk.db
    .selectFrom('exchangeEvent')
    .select('id')
    .where('exchangeId', '=', exchange.id)
    .where('event', '=', 'remind')
    .executeTakeFirst()
  return {
    goods_missing: await areGoodsMissing(desk, exchange),
    deadline_passed: exchange.dueDay !== null && exchange.dueDay < desk.today,
    reminded: reminded !== undefined,
    new_goods_kept: await areNewGoodsKept(desk.db, exchange.saleId),
  }
}
