import type { Day } from '../../../shared/calendar.ts'
import { localDay } from '../../../shared/calendar.ts'
import type { TypeWithoutSale } from '../../../shared/returns/return-types.ts'
import { type Amount, sumAmounts, zeroAmount } from '../../../shared/settlements/amount.ts'
import type { Reading, Writing } from '../../context.ts'
import type { Reader } from '../../database/open.ts'
import { loadChecklists } from '../../grading/checklist-store.ts'
import { storedAmount } from '../../settlements/amounts.ts'
import { pricesSold } from '../prices-sold.ts'
import { saleOfSerial } from '../serials.ts'
import { type SoldProduct, type SoldSale, stoppedLotsOf } from '../sold-sale.ts'
import type { ReturnLineRecord } from '../store.ts'

/** Goods without a sale; `id` is the return line's, or the caller's before there is one. */
export interface ItemWithoutSale {
  readonly id: string
  readonly productId: string | null
  readonly sku: string | null
  readonly description: string
  readonly quantity: number
  readonly serial: string | null
  readonly lotCode: string | null
  /** What all units together give. */
  readonly paid: Amount
}

/** What stands in for a sale where none is known. */
export interface AskedWithoutSale {
  readonly type: TypeWithoutSale
  readonly customerId: string | null
  readonly askedDay: Day
  /** How far back prices are looked for. */
  readonly priceDays: number
  readonly items: readonly ItemWithoutSale[]
}

/** A sale that never was: lines by the ids of their items, days of the asking, no tenders. */
export async function saleWithout(desk: Reading | Writing, asked: AskedWithoutSale): Promise<SoldSale> {
  const { db, shop } = desk
  const { type, customerId, askedDay } = asked
  const customer =
    customerId === null
      ? null
      : await db.selectFrom('customer').select('blockedSince').where('id', '=', customerId).executeTakeFirst()
  const products = await productsOf(
    db,
    asked.items.flatMap(item => item.productId ?? []),
  )
  const blocked = customer?.blockedSince ?? null
  const lines: SoldSale['lines'][number][] = []
  for (const { serial, ...item } of asked.items) {
    const product = products.get(item.productId ?? '') ?? null
    const facts = {
      type,
      pricesSold: type === 'no_receipt' ? await pricesSold(desk, item.productId, askedDay, asked.priceDays) : [],
      serialIsOurs: serial === null ? null : (await saleOfSerial(db, item.productId, serial)) !== null,
    }
    lines.push({
      ...item,
      discountMinor: 0,
      refundedElsewhereMinor: 0,
      refundedElsewhereUnits: 0,
      serials: [],
      unitCostMinor: product?.unitCostMinor ?? null,
      product,
      liveUnits: 0,
      imported: { units: 0, grossMinor: 0 },
      withoutSale: facts,
    })
  }
  return {
    id: '',
    number: '',
    channel: 'in_store',
    status: 'complete',
    soldDay: askedDay,
    fulfilledDay: askedDay,
    deliveredDay: askedDay,
    customerId,
    customerBlockedDay: blocked === null ? null : blocked.length === 10 ? blocked : localDay(blocked, shop.timeZone),
    gift: false,
    tenderKinds: [],
    currency: shop.currency,
    taxMode: shop.taxMode,
    shipping: zeroAmount,
    totalMinor: sumAmounts(lines.map(line => line.paid)).grossMinor,
    refundedElsewhereMinor: 0,
    lines,
    without: type,
  }
}

/** A return's lines as items, with the price that was agreed when it was asked for. */
export async function itemsOf(db: Reader, lines: readonly ReturnLineRecord[]): Promise<readonly ItemWithoutSale[]> {
  const rows = await db
    .selectFrom('returnLinePrice')
    .selectAll()
    .where(
      'returnLineId',
      'in',
      lines.map(line => line.id),
    )
    .execute()
  const prices = new Map(rows.map(row => [row.returnLineId, storedAmount(row.grossMinor, row.netMinor, row.taxes)]))
  return lines.map(line => ({
    id: line.id,
    productId: line.productId,
    sku: line.sku,
    description: line.description,
    quantity: line.quantityRequested,
    serial: line.serial,
    lotCode: line.lotCode,
    paid: prices.get(line.id) ?? zeroAmount,
  }))
}

async function productsOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, SoldProduct>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('product').selectAll().where('id', 'in', ids).execute()
  const { known: questions } = await loadChecklists(db)
  const stopped = await stoppedLotsOf(db, ids)
  return new Map(
    rows.map(row => [
      row.id,
      {
        category: row.category,
        tags: JSON.parse(row.tags) as readonly string[],
        supplierId: row.supplierId,
        finalSale: row.finalSale === 1,
        hygiene: row.hygiene === 1,
        dropshipped: row.dropshipped === 1,
        unitCostMinor: row.unitCostMinor,
        serialTracked: row.serialTracked === 1,
        hazmat: row.hazmat === 1,
        questions,
        stoppedLots: stopped.get(row.id) ?? [],
      },
    ]),
  )
}
