import { mulDiv, toDecimalText } from '../../shared/money.ts'
import { seenMinor, sumAmounts } from '../../shared/settlements/amount.ts'
import type { Writing } from '../context.ts'
import { foldNumber } from '../sales/fold-number.ts'
import { taxesText } from '../settlements/amounts.ts'
import type { PreparedExchange } from './prepare-exchange.ts'

/** Writes the new leg: a sale of the desk like any other, found by its number and returned later like any other. */
export async function writeSale(
  desk: Writing,
  number: string,
  { old, goods, priced }: PreparedExchange,
): Promise<string> {
  const { sale, rma } = old.loaded
  const saleId = desk.newId()
  await desk.db
    .insertInto('sale')
    .values({
      id: saleId,
      number,
      numberFolded: foldNumber(number),
      channel: 'in_store',
      status: 'complete',
      soldAt: desk.now,
      soldDay: desk.today,
      fulfilledAt: desk.now,
      customerId: rma.customerId ?? sale.customerId,
      gift: sale.gift || sale.without !== undefined ? 1 : 0,
      currency: desk.shop.currency,
      taxMode: desk.shop.taxMode,
      totalMinor: sumAmounts(priced.map(one => one.price)).grossMinor,
      source: 'desk',
      externalId: number,
      contentHash: '',
      createdAt: desk.now,
    })
    .execute()
  const given = new Map<number, number>()
  for (const [index, { asked, quantity, price }] of priced.entries()) {
    const product = goods[asked]
    if (!product) throw new Error('Priced goods that nobody asked for')
    const from = given.get(asked) ?? 0
    given.set(asked, from + quantity)
    const unitMinor = mulDiv(seenMinor(desk.shop.taxMode, price), 1, quantity)
    const id = desk.newId()
    await desk.db
      .insertInto('saleLine')
      .values({
        id,
        saleId,
        lineNumber: index + 1,
        kind: 'product',
        productId: product.productId,
        sku: product.sku,
        description: product.name,
        quantity,
        unitPriceText: toDecimalText(unitMinor, desk.shop.currency),
        netMinor: price.netMinor,
        grossMinor: price.grossMinor,
        taxes: taxesText(price),
        lotCode: product.lot,
        serials: JSON.stringify(product.serials.slice(from, from + quantity)),
        unitCostMinor: product.unitCostMinor,
      })
      .execute()
  }
  return saleId
}

/** Keeps what each new line was priced by: the first sale line of its chain, however often goods were exchanged. */
export async function writeLineOrigins(
  desk: Writing,
  exchangeId: string,
  saleId: string,
  { priced }: PreparedExchange,
): Promise<void> {
  const lines = await desk.db
    .selectFrom('saleLine')
    .select('id')
    .where('saleId', '=', saleId)
    .orderBy('lineNumber')
    .execute()
  for (const [index, { basis, from }] of priced.entries()) {
    const saleLineId = lines[index]?.id
    if (saleLineId === undefined) throw new Error('A line of the new sale is missing')
    const earlier = await desk.db
      .selectFrom('exchangeLine')
      .select('firstLineId')
      .where('saleLineId', '=', basis)
      .executeTakeFirst()
    const firstLineId = earlier?.firstLineId ?? (basis !== null && (await isSaleLine(desk, basis)) ? basis : null)
    await desk.db.insertInto('exchangeLine').values({ saleLineId, exchangeId, firstLineId, priceFrom: from }).execute()
  }
}

/** Goods without a receipt stand in for a sale line with their own line's id. */
async function isSaleLine(desk: Writing, id: string): Promise<boolean> {
  const row = await desk.db.selectFrom('saleLine').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}
