import type { ExchangeView } from '../../shared/exchanges/contract.ts'
import type { Reading } from '../context.ts'
import { areGoodsMissing } from './facts.ts'
import { type ExchangeRecord, owedMinor } from './store.ts'

/** An exchange as screens show it. */
export async function viewExchange(desk: Reading, exchange: ExchangeRecord): Promise<ExchangeView> {
  const { db } = desk
  const rma = await db
    .selectFrom('rma')
    .innerJoin('sale', 'sale.id', 'sale.id')
    .leftJoin('customer', 'customer.id', 'rma.customerId')
    .select(['rma.id', 'rma.number', 'customer.name', 'sale.currency', 'sale.totalMinor'])
    .where('rma.id', '=', exchange.returnId)
    .where('sale.id', '=', exchange.saleId)
    .executeTakeFirstOrThrow()
  const goods = await db
    .selectFrom('saleLine')
    .select(['description', 'quantity', 'grossMinor'])
    .where('saleId', '=', exchange.saleId)
    .orderBy('lineNumber')
    .execute()
  const payments = await db
    .selectFrom('exchangePayment')
    .select(['id', 'kind', 'amountMinor', 'state', 'reference'])
    .where('exchangeId', '=', exchange.id)
    .orderBy('id')
    .execute()
  const events = await db
    .selectFrom('exchangeEvent')
    .leftJoin('staff', 'staff.id', 'exchangeEvent.byStaffId')
    .select(['event', 'at', 'reason', 'staff.name'])
    .where('exchangeId', '=', exchange.id)
    .orderBy('exchangeEvent.id')
    .execute()
  const { bonusMinor } = await db
    .selectFrom('settlement')
    .select('bonusMinor')
    .where('id', '=', exchange.settlementId)
    .executeTakeFirstOrThrow()
  const goodsMissing = await areGoodsMissing(desk, exchange)
  return {
    id: exchange.id,
    number: exchange.number,
    sale: exchange.saleId,
    settlement: exchange.settlementId,
    return: { id: rma.id, number: rma.number },
    customer: rma.name,
    kind: exchange.kind,
    state: exchange.state,
    goods,
    soldMinor: rma.totalMinor,
    usedMinor: exchange.creditUsedMinor - bonusMinor,
    bonusMinor,
    owesMinor: await owedMinor(db, exchange),
    currency: rma.currency,
    dueDay: exchange.dueDay,
    isLate: goodsMissing && exchange.dueDay !== null && exchange.dueDay < desk.today,
    goodsMissing,
    reminded: events.findLast(one => one.event === 'remind')?.at ?? null,
    payments,
    at: exchange.at,
    by: events[0]?.name ?? '',
    events: events.map(({ name, ...one }) => ({ ...one, by: name ?? '' })),
  }
}
