import type { ExchangeFact, ExchangePaymentFact } from '../../shared/books/facts.ts'
import { sumAmounts } from '../../shared/settlements/amount.ts'
import type { Reader } from '../database/open.ts'
import { storedAmount } from '../settlements/amounts.ts'

const first = (month: string) => `${month}-01`
const last = (month: string) => `${month}-31`

function exchangeRows(db: Reader, month: string, currency: string) {
  return db
    .selectFrom('exchange')
    .innerJoin('sale', 'sale.id', 'exchange.saleId')
    .innerJoin('rma', 'rma.id', 'exchange.returnId')
    .innerJoin('settlement', 'settlement.id', 'exchange.settlementId')
    .leftJoin('exchangeEvent as reversal', join =>
      join.onRef('reversal.exchangeId', '=', 'exchange.id').on('reversal.event', '=', 'reverse'),
    )
    .select(['exchange.id', 'exchange.number', 'exchange.localDay', 'exchange.creditUsedMinor', 'exchange.saleId'])
    .select(['rma.number as returnNumber', 'settlement.number as settlementNumber', 'reversal.localDay as reversedDay'])
    .where(eb =>
      eb.or([
        eb.between('exchange.localDay', first(month), last(month)),
        eb.between('reversal.localDay', first(month), last(month)),
      ]),
    )
    .where('sale.currency', '=', currency)
    .orderBy('exchange.number')
    .execute()
}

/** The exchanges of a month, each with its new sale in full. Goods whose unit cost nobody knew leave no stock. */
export async function exchangesOf(db: Reader, month: string, currency: string): Promise<readonly ExchangeFact[]> {
  const facts: ExchangeFact[] = []
  for (const row of await exchangeRows(db, month, currency)) {
    const lines = await linesOf(db, row.saleId)
    const known = lines.filter(line => line.costMinor !== null)
    const payments = await db
      .selectFrom('exchangePayment')
      .select(['kind', 'amountMinor', 'roundingMinor'])
      .where('exchangeId', '=', row.id)
      .where('atOnce', '=', 1)
      .orderBy('id')
      .execute()
    facts.push({
      id: row.number,
      day: row.localDay,
      returnNumber: row.returnNumber,
      settlementNumber: row.settlementNumber,
      sold: sumAmounts(lines.map(line => line.amount)),
      creditUsedMinor: row.creditUsedMinor,
      payments,
      costMinor: known.length === 0 ? null : known.reduce((sum, line) => sum + (line.costMinor ?? 0), 0),
      reversedDay: row.reversedDay,
    })
  }
  return facts
}

/** What customers paid for exchanges: taken, failed or given back in a month. Named by their place in the exchange. */
export async function exchangePaymentsOf(
  db: Reader,
  month: string,
  currency: string,
): Promise<readonly ExchangePaymentFact[]> {
  const exchanges = db
    .selectFrom('exchangePayment')
    .select('exchangeId')
    .where(eb =>
      eb.or([eb.between('localDay', first(month), last(month)), eb.between('decidedDay', first(month), last(month))]),
    )
  const rows = await db
    .selectFrom('exchangePayment as payment')
    .innerJoin('exchange', 'exchange.id', 'payment.exchangeId')
    .innerJoin('sale', 'sale.id', 'exchange.saleId')
    .innerJoin('rma', 'rma.id', 'exchange.returnId')
    .innerJoin('settlement', 'settlement.id', 'exchange.settlementId')
    .selectAll('payment')
    .select(['exchange.number', 'rma.number as returnNumber', 'settlement.number as settlementNumber'])
    .where('sale.currency', '=', currency)
    .where('payment.exchangeId', 'in', exchanges)
    .orderBy('payment.exchangeId')
    .orderBy('payment.id')
    .execute()
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const row of rows) {
    const count = (counts.get(row.exchangeId) ?? 0) + 1
    counts.set(row.exchangeId, count)
    names.set(row.id, `${row.number}-P${count}`)
  }
  return rows.map(row => ({
    id: names.get(row.id) ?? row.id,
    day: row.localDay,
    returnNumber: row.returnNumber,
    settlementNumber: row.settlementNumber,
    exchangeNumber: row.number,
    atOnce: row.atOnce === 1,
    kind: row.kind,
    amountMinor: row.amountMinor,
    roundingMinor: row.roundingMinor,
    failedDay: row.state === 'failed' ? (row.decidedDay ?? row.localDay) : null,
    reverses: row.reversesId === null ? null : (names.get(row.reversesId) ?? row.reversesId),
  }))
}

async function linesOf(db: Reader, saleId: string) {
  const lines = await db
    .selectFrom('saleLine')
    .select(['quantity', 'grossMinor', 'netMinor', 'taxes', 'unitCostMinor'])
    .where('saleId', '=', saleId)
    .orderBy('lineNumber')
    .execute()
  return lines.map(line => ({
    amount: storedAmount(line.grossMinor, line.netMinor, line.taxes),
    costMinor: line.unitCostMinor === null ? null : line.unitCostMinor * line.quantity,
  }))
}
