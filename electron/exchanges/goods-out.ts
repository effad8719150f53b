import type { AskedGoods } from '../../shared/exchanges/goods-price.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Reading, Writing } from '../context.ts'
import { findByCode } from '../products/store.ts'
import { saleOfSerial } from '../returns/serials.ts'
import { ratesToday } from './price-today.ts'

/** What was asked to go out. */
export interface WantedGoods {
  readonly product: string
  readonly quantity: number
  readonly serials: readonly string[]
  readonly lot?: string | undefined
}

/** Goods that may go out, with the price of today. */
export interface GoodsOut extends AskedGoods {
  readonly sku: string
  readonly name: string
  readonly serials: readonly string[]
  readonly lot: string | null
  readonly unitCostMinor: number | null
  readonly missingSerials: number
  readonly needsLot: boolean
}

export type GoodsProblem =
  | { readonly code: 'product_unknown' | 'lot_needed'; readonly product: string }
  | { readonly code: 'serial_needed'; readonly product: string; readonly count: number }
  | { readonly code: 'serial_not_here'; readonly serial: string }
  | { readonly code: 'lot_stopped'; readonly lot: string }

/**
 * Finds what goes out, and refuses in this order.
 *
 * - a product that nobody knows
 * - serial-tracked goods without a serial for each, a serial named twice, or one that a customer has
 * - lot-tracked goods, or goods of which a lot is stopped, without their lot; goods of a stopped lot
 *
 * Note: `isSure` false is a quote while staff are still typing: what is only missing is not refused yet.
 */
export async function findGoods(
  desk: Reading | Writing,
  wanted: readonly WantedGoods[],
  isSure: boolean,
): Promise<Result<readonly GoodsOut[], GoodsProblem>> {
  const found: GoodsOut[] = []
  const named = new Set<string>()
  for (const one of wanted) {
    const product = await findProduct(desk, one.product)
    if (!product) return refuse({ code: 'product_unknown', product: one.product })
    const serials = await serialProblem(desk, product, one, named, isSure)
    if (serials) return refuse(serials)
    const lot = await lotOf(desk, product, one.lot ?? null)
    if (lot.stopped) return refuse({ code: 'lot_stopped', lot: one.lot ?? '' })
    if (lot.needed && isSure) return refuse({ code: 'lot_needed', product: product.name })
    const rates = product.priceMinor === null ? null : await ratesToday(desk.db, product, desk.shop)
    found.push({
      productId: product.id,
      sku: product.sku,
      name: product.name,
      quantity: one.quantity,
      serials: one.serials,
      lot: one.lot ?? null,
      unitCostMinor: product.unitCostMinor,
      missingSerials: product.serialTracked === 1 ? one.quantity - one.serials.length : 0,
      needsLot: lot.needed,
      today: product.priceMinor === null || rates === null ? null : { unitMinor: product.priceMinor, rates },
    })
  }
  return ok(found)
}

async function findProduct({ db }: Reading | Writing, named: string) {
  const byCode = await findByCode(db, named)
  return db
    .selectFrom('visibleProduct as product')
    .selectAll()
    .where('id', '=', byCode?.id ?? named)
    .executeTakeFirst()
}

type Product = NonNullable<Awaited<ReturnType<typeof findProduct>>>

async function serialProblem(
  { db }: Reading | Writing,
  product: Product,
  { serials, quantity }: WantedGoods,
  named: Set<string>,
  isSure: boolean,
): Promise<GoodsProblem | null> {
  const missing = product.serialTracked === 1 && serials.length < quantity
  if (serials.length > quantity || (missing && isSure)) {
    return { code: 'serial_needed', product: product.name, count: quantity }
  }
  for (const serial of serials) {
    const key = `${product.id} ${serial}`
    if (named.has(key) || (await isWithCustomer(db, product.id, serial))) return { code: 'serial_not_here', serial }
    named.add(key)
  }
  return null
}

/** Sold, and not come back since. */
async function isWithCustomer(db: Reading['db'], productId: string, serial: string): Promise<boolean> {
  const sold = await saleOfSerial(db, productId, serial)
  if (!sold) return false
  const back = await db
    .selectFrom('returnLine')
    .innerJoin('saleLine', 'saleLine.id', 'returnLine.saleLineId')
    .innerJoin('returnUnit', 'returnUnit.returnLineId', 'returnLine.id')
    .select('returnLine.id')
    .where('saleLine.saleId', '=', sold.sale)
    .where('returnLine.productId', '=', productId)
    .where('returnUnit.state', '=', 'accepted')
    .where('returnUnit.quantity', '>', 0)
    .where(eb => eb.or([eb('returnLine.serial', '=', serial), eb('returnLine.serial', 'is', null)]))
    .executeTakeFirst()
  return back === undefined
}

/** Whether a lot may go out, and whether it must be said. */
async function lotOf(
  { db }: Reading | Writing,
  product: Product,
  lot: string | null,
): Promise<{ readonly stopped: boolean; readonly needed: boolean }> {
  const stopped = await db
    .selectFrom('lot')
    .select('code')
    .where('productId', '=', product.id)
    .where('stopSale', '=', 1)
    .execute()
  if (lot !== null) return { stopped: stopped.some(one => one.code === lot), needed: false }
  return { stopped: false, needed: product.lotTracked === 1 || stopped.length > 0 }
}
