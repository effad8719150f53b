import { longestPriceDays, policyWithoutSale } from '../../../shared/policy/without-sale.ts'
import { ok, type Result, refuse } from '../../../shared/result.ts'
import type { TypeWithoutSale } from '../../../shared/returns/return-types.ts'
import type { AskedItem } from '../../../shared/returns/without-sale-contract.ts'
import type { Amount } from '../../../shared/settlements/amount.ts'
import { zeroAmount } from '../../../shared/settlements/amount.ts'
import { scaled } from '../../../shared/settlements/scaled.ts'
import type { Reading, Writing } from '../../context.ts'
import { customerFacts } from '../../policy/customer.ts'
import { policyOfDay, type StoredPolicy } from '../../policy/store.ts'
import { withoutTaxes } from '../../settlements/amounts.ts'
import { type JudgedReturn, judgeLine, judgeReturn, type LineToJudge, type ReturnToJudge } from '../judge-return.ts'
import { chargedLowest } from '../prices-sold.ts'
import { isSerialHeld } from '../serials.ts'
import { type ItemWithoutSale, saleWithout } from './sale-without.ts'

/** What goods without a sale are asked for. */
export interface AskedGoods {
  readonly type: TypeWithoutSale
  readonly channel: ReturnToJudge['channel']
  readonly customer?: string | undefined
  readonly lines: readonly AskedItem[]
}

/** Asked goods with what one unit gives; null: a price has to be typed. */
export interface WeighedItem {
  readonly asked: AskedItem
  readonly item: ItemWithoutSale
  readonly eachMinor: number | null
  readonly mostEachMinor: number | null
}

/** Asked goods, priced and judged. */
export interface Weighed {
  readonly policy: StoredPolicy
  readonly customerId: string | null
  readonly items: readonly WeighedItem[]
  readonly judged: JudgedReturn
}

export type GoodsProblem =
  | { readonly code: 'not_found' | 'no_lines' | 'item_needed' }
  | { readonly code: 'one_unit_a_serial' | 'serial_already_returned'; readonly serial: string }
  | { readonly code: 'price_above_cap'; readonly mostMinor: number; readonly item: string }

/** Refuses what can't be, prices each unit under its cap, and judges the whole. Writes nothing. */
export async function weighGoods(desk: Reading | Writing, asked: AskedGoods): Promise<Result<Weighed, GoodsProblem>> {
  if (asked.lines.length === 0) return refuse({ code: 'no_lines' })
  const customerId = asked.type === 'unsold_stock' ? null : (asked.customer ?? null)
  if (customerId !== null && !(await isThere(desk, 'visibleCustomer', customerId))) return refuse({ code: 'not_found' })
  const found = await findItems(desk, asked)
  if (!found.ok) return found
  const problem = await serialProblem(desk, asked.lines)
  if (problem) return refuse(problem)
  const stored = await policyOfDay(desk.db, desk.today)
  const document = policyWithoutSale(asked.type, stored.document)
  const policy = { ...stored, document }
  const priceDays = longestPriceDays(document)
  const same = { type: asked.type, customerId, askedDay: desk.today, priceDays }
  const customer = await customerFacts(desk, {
    customerId,
    document,
    askedDay: desk.today,
    except: null,
    without: asked.type,
  })
  const wanted = { policy, channel: asked.channel, askedDay: desk.today, customer }
  const unpriced = { ...wanted, sale: await saleWithout(desk, { ...same, items: found.value }) }
  const items: WeighedItem[] = []
  for (const [index, item] of found.value.entries()) {
    const line = asked.lines[index]
    if (!line) continue
    const priced = await price(desk, asked.type, unpriced, line, item, priceDays)
    if (!priced.ok) return priced
    items.push(priced.value)
  }
  const sale = await saleWithout(desk, { ...same, items: items.map(one => one.item) })
  const lines = items.map(one => toJudge({ ...unpriced, sale }, one.asked, one.item))
  return ok({ policy: stored, customerId, items, judged: await judgeReturn(desk, { ...wanted, sale }, lines) })
}

async function isThere(desk: Reading | Writing, table: 'visibleCustomer' | 'visibleProduct', id: string) {
  const row = await desk.db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

async function findItems(
  desk: Reading | Writing,
  { type, lines }: AskedGoods,
): Promise<Result<readonly ItemWithoutSale[], GoodsProblem>> {
  const items: ItemWithoutSale[] = []
  for (const [index, line] of lines.entries()) {
    const same = {
      id: String(index),
      quantity: line.quantity,
      serial: line.serial ?? null,
      lotCode: line.lot ?? null,
      paid: zeroAmount,
    }
    if (line.product === undefined) {
      if (type !== 'take_back' || line.description === undefined) return refuse({ code: 'item_needed' })
      items.push({ ...same, productId: null, sku: null, description: line.description })
      continue
    }
    const product = await desk.db
      .selectFrom('visibleProduct')
      .select(['id', 'sku', 'name'])
      .where('id', '=', line.product)
      .executeTakeFirst()
    if (!product) return refuse({ code: 'not_found' })
    items.push({ ...same, productId: product.id, sku: product.sku, description: product.name })
  }
  return ok(items)
}

async function serialProblem(desk: Reading | Writing, lines: readonly AskedItem[]): Promise<GoodsProblem | null> {
  const seen = new Set<string>()
  for (const { product, serial, quantity } of lines) {
    if (serial === undefined) continue
    if (quantity > 1) return { code: 'one_unit_a_serial', serial }
    const name = `${product} ${serial}`
    const held = product !== undefined && (await isSerialHeld(desk.db, product, serial))
    if (held || seen.has(name)) return { code: 'serial_already_returned', serial }
    seen.add(name)
  }
  return null
}

async function price(
  desk: Reading | Writing,
  type: TypeWithoutSale,
  wanted: ReturnToJudge,
  asked: AskedItem,
  item: ItemWithoutSale,
  priceDays: number,
): Promise<Result<WeighedItem, GoodsProblem>> {
  if (type === 'take_back') return ok({ asked, item, eachMinor: 0, mostEachMinor: 0 })
  if (type === 'unsold_stock') {
    const paid = withoutTaxes((await listPrice(desk, item.productId)) * item.quantity)
    return ok({ asked, item: { ...item, paid }, eachMinor: 0, mostEachMinor: 0 })
  }
  const mostEachMinor = judgeLine(desk, wanted, toJudge(wanted, asked, item), 0).capMinorPerUnit
  const eachMinor = asked.eachMinor ?? mostEachMinor
  if (mostEachMinor !== null && eachMinor !== null && eachMinor > mostEachMinor) {
    return refuse({ code: 'price_above_cap', mostMinor: mostEachMinor, item: item.description })
  }
  const charged: Amount | null =
    mostEachMinor === null ? null : await chargedLowest(desk, item.productId ?? '', desk.today, priceDays)
  const minor = (eachMinor ?? 0) * item.quantity
  const paid = charged ? scaled(desk.shop.taxMode, charged, minor) : withoutTaxes(minor)
  return ok({ asked, item: { ...item, paid }, eachMinor, mostEachMinor })
}

/** What the shop's own goods are valued by where no sale says it. */
async function listPrice(desk: Reading | Writing, productId: string | null): Promise<number> {
  const product = await desk.db
    .selectFrom('product')
    .select(['priceMinor', 'unitCostMinor'])
    .where('id', '=', productId ?? '')
    .executeTakeFirst()
  return product?.priceMinor ?? product?.unitCostMinor ?? 0
}

function toJudge({ sale }: ReturnToJudge, asked: AskedItem, item: ItemWithoutSale): LineToJudge {
  const line = sale.lines.find(one => one.id === item.id)
  if (!line) throw new Error('An item without a sale has no line')
  return {
    key: item.id,
    line,
    quantity: item.quantity,
    reason: asked.reason,
    foundReason: null,
    secondReason: asked.secondReason ?? null,
    serial: item.serial,
    grade: null,
    checklist: {},
  }
}
