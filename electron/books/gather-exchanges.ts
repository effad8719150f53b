import type { ExchangeFact } from '../../shared/books/facts.ts'
import { sumAmounts } from '../../shared/settlements/amount.ts'
import { tenderKinds } from '../../shared/settlements/tenders.ts'
import type { Reader } from '../database/open.ts'
import { storedAmount } from '../settlements/amounts.ts'

/** The exchanges of a month, each with its new sale in full. Goods whose unit cost nobody knows leave no stock. */
export async function exchangesOf(db: Reader, month: string, currency: string): Promise<readonly ExchangeFact[]> {
  const rows = await db
    .selectFrom('exchange')
    .innerJoin('sale', 'sale.id', 'exchange.saleId')
    .innerJoin('rma', 'rma.id', 'exchange.returnId')
    .innerJoin('settlement', 'settlement.id', 'exchange.settlementId')
    .select(['exchange.number', 'exchange.localDay', 'exchange.creditUsedMinor', 'exchange.paidMoreMinor'])
    .select(['exchange.tenderKind', 'exchange.saleId', 'rma.number as returnNumber'])
    .select(['settlement.number as settlementNumber'])
    .select(['sale.shippingGrossMinor', 'sale.shippingNetMinor', 'sale.shippingTaxes'])
    .where('exchange.localDay', '>=', `${month}-01`)
    .where('exchange.localDay', '<=', `${month}-31`)
    .where('sale.currency', '=', currency)
    .orderBy('exchange.number')
    .execute()
  const facts: ExchangeFact[] = []
  for (const row of rows) {
    const lines = await linesOf(db, row.saleId)
    const shipping = storedAmount(row.shippingGrossMinor, row.shippingNetMinor, row.shippingTaxes)
    const known = lines.filter(line => line.costMinor !== null)
    facts.push({
      id: row.number,
      day: row.localDay,
      returnNumber: row.returnNumber,
      settlementNumber: row.settlementNumber,
      sold: sumAmounts([...lines.map(line => line.amount), shipping]),
      creditUsedMinor: row.creditUsedMinor,
      paidMoreMinor: row.paidMoreMinor,
      tender: tenderKinds.find(kind => kind === row.tenderKind) ?? null,
      costMinor: known.length === 0 ? null : known.reduce((sum, line) => sum + (line.costMinor ?? 0), 0),
    })
  }
  return facts
}

async function linesOf(db: Reader, saleId: string) {
  const lines = await db
    .selectFrom('saleLine')
    .leftJoin('product', 'product.id', 'saleLine.productId')
    .select(['saleLine.kind', 'saleLine.quantity', 'saleLine.grossMinor', 'saleLine.netMinor', 'saleLine.taxes'])
    .select(['saleLine.unitCostMinor', 'product.unitCostMinor as productCostMinor'])
    .where('saleLine.saleId', '=', saleId)
    .orderBy('saleLine.lineNumber')
    .execute()
  return lines.map(line => {
    const unitMinor = line.kind === 'product' ? (line.unitCostMinor ?? line.productCostMinor) : null
    return {
      amount: storedAmount(line.grossMinor, line.netMinor, line.taxes),
      costMinor: unitMinor === null ? null : unitMinor * line.quantity,
    }
  })
}
