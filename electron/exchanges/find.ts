import type { ExchangeView } from '../../shared/exchanges/contract.ts'
import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { viewExchange } from './view.ts'

const most = 100

/** Lists the exchanges of a return, or those that still wait for old goods or money, the longest waiting first. */
export const findExchanges: Handler<'exchanges.find'> = async (desk, input) => {
  const all = desk.db.selectFrom('exchange').selectAll()
  const rows =
    input.return === undefined
      ? await all
          .where(eb =>
            eb.or([
              eb('state', 'in', ['awaiting_goods', 'charged_back']),
              eb(
                'id',
                'in',
                eb
                  .selectFrom('exchangePayment')
                  .select('exchangeId')
                  .where('state', 'in', ['recorded', 'failed'])
                  .where('reversesId', 'is', null),
              ),
            ]),
          )
          .where('state', '<>', 'reversed')
          .orderBy(eb => eb.fn.coalesce('dueDay', 'localDay'))
          .orderBy('id')
          .limit(most + 1)
          .execute()
      : await all.where('returnId', '=', input.return).orderBy('id').execute()
  const views: ExchangeView[] = []
  for (const row of rows.slice(0, most)) views.push(await viewExchange(desk, row))
  const waits = (one: ExchangeView) =>
    one.owesMinor > 0 || one.goodsMissing || one.payments.some(payment => payment.state === 'recorded')
  return ok({
    exchanges: input.return === undefined ? views.filter(waits) : views,
    more: rows.length > most,
  })
}
