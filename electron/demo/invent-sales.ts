import {
  addDays,
  type Day,
  daysBetween,
  epochOf,
  type Instant,
  instantOf,
  toInstantText,
  weekday,
} from '../../shared/calendar.ts'
import { share } from '../../shared/money.ts'
import type { DemoProduct } from './demo-files.ts'
import type { Random } from './random.ts'

/** One invented line; amounts in minor units, tax inside. */
export interface InventedLine {
  readonly product: DemoProduct
  readonly quantity: number
  readonly lineDiscountMinor: number
  readonly orderDiscountMinor: number
  readonly grossMinor: number
  readonly lot: string | null
  readonly serials: readonly string[]
}

/** One invented sale. `customer` counts from 0; null for a passer-by. */
export interface InventedSale {
  readonly number: number
  readonly day: Day
  readonly at: Instant
  readonly channel: 'in_store' | 'distance'
  readonly customer: number | null
  readonly lines: readonly InventedLine[]
  readonly shippingMinor: number
  readonly tenders: readonly {
    readonly kind: 'cash' | 'card' | 'gift_card' | 'transfer'
    readonly amountMinor: number
  }[]
}

/** What sales are invented from. */
export interface Ground {
  readonly random: Random
  readonly products: readonly DemoProduct[]
  readonly customers: number
  readonly now: Instant
  readonly today: Day
  readonly timeZone: string
}

/** Months of the past that the demo shop has. */
export const pastDays = 182
/** The sale of the first minute: always there, twelve days old, three lines on a card. */
export const shownNumber = 1042
const shownDaysAgo = 12

type Basket = readonly (readonly [sku: string, quantity: number])[]

/** Baskets that the rest of the demo relies on, by number. */
const fixed: Readonly<Record<number, Basket>> = {
  1038: [['KIT-KT17', 1]],
  1042: [
    ['FIT-RB5', 2],
    ['FIT-YM6-GR', 1],
    ['FIT-SP-LA', 1],
  ],
  1049: [['ELE-HP', 1]],
  1053: [['SHO-TR42', 1]],
  1056: [
    ['KIT-EC4', 1],
    ['FOO-CO', 2],
  ],
}

/** Invents six months of sales up to now, in time order. */
export function inventSales(ground: Ground): InventedSale[] {
  const { random, today, now, timeZone } = ground
  const moments: { readonly day: Day; readonly at: Instant }[] = []
  for (let ago = pastDays; ago >= 0; ago -= 1) {
    const day = addDays(today, -ago)
    if (weekday(day) === 7) continue
    const count = random.whole(3, 8) + (weekday(day) === 6 ? 3 : 0)
    const times = Array.from({ length: count }, () => random.whole(570, 1075)).sort((a, b) => a - b)
    for (const minute of times) {
      const at = toInstantText(
        epochOf(instantOf(day, clock(minute), timeZone)) + random.whole(0, 59) * 1000 + (moments.length % 1000),
      )
      if (at < now) moments.push({ day, at })
    }
  }
  const shown = moments.findIndex(({ day }) => daysBetween(day, today) <= shownDaysAgo)
  const first = shownNumber - Math.max(0, shown)
  return moments.map((moment, index) => inventSale(first + index, moment, ground))
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function inventSale(number: number, { day, at }: { day: Day; at: Instant }, ground: Ground): InventedSale {
  const { random, products } = ground
  const basket = fixed[number]
  const distance = basket ? number === 1053 : random.chance(0.22)
  const customer =
    distance || number === shownNumber || random.chance(0.35) ? random.whole(0, ground.customers - 1) : null
  const chosen = basket
    ? basket.map(([sku, quantity]) => ({ product: productOf(products, sku), quantity }))
    : inventBasket(day, ground)
  const lines = price(chosen, number, day, basket !== undefined, ground)
  const shippingMinor = distance && lines.reduce((sum, line) => sum + line.grossMinor, 0) < 6000 ? 490 : 0
  const totalMinor = lines.reduce((sum, line) => sum + line.grossMinor, shippingMinor)
  return {
    number,
    day,
    at,
    channel: distance ? 'distance' : 'in_store',
    customer,
    lines,
    shippingMinor,
    tenders: pay(),
  }

  function pay(): InventedSale['tenders'] {
    if (basket) return [{ kind: 'card', amountMinor: totalMinor }]
    if (!distance && totalMinor > 3000 && random.chance(0.04))
      return [
        { kind: 'gift_card', amountMinor: 2500 },
        { kind: 'card', amountMinor: totalMinor - 2500 },
      ]
    const kind = distance ? (random.chance(0.2) ? 'transfer' : 'card') : random.chance(0.4) ? 'cash' : 'card'
    return [{ kind, amountMinor: totalMinor }]
  }
}

function productOf(products: readonly DemoProduct[], sku: string): DemoProduct {
  const product = products.find(one => one.sku === sku)
  if (!product) throw new Error(`The demo has no ${sku}`)
  return product
}

/** One to four products; in recent weeks the bands are on offer by the door. */
function inventBasket(day: Day, { random, products, today }: Ground) {
  const weights = products.map(product => [product, product.weight] as const)
  const count = random.weighted([
    [1, 45],
    [2, 32],
    [3, 16],
    [4, 7],
  ])
  const chosen = new Map<DemoProduct, number>()
  const age = daysBetween(day, today)
  if (age >= 8 && age <= 45 && random.chance(0.18)) chosen.set(productOf(products, 'FIT-RB5'), 1)
  while (chosen.size < count) {
    const product = random.weighted(weights)
    const several = product.priceMinor < 4000 && !product.serials && random.chance(0.22)
    chosen.set(product, several ? random.whole(2, 4) : 1)
  }
  return [...chosen].map(([product, quantity]) => ({ product, quantity }))
}

function price(
  chosen: readonly { readonly product: DemoProduct; readonly quantity: number }[],
  number: number,
  day: Day,
  plain: boolean,
  { random, today }: Ground,
): InventedLine[] {
  const reduced = !plain && random.chance(0.12) ? random.pick([10, 15, 20]) : 0
  const lists = chosen.map(({ product, quantity }) => product.priceMinor * quantity)
  const discounts = lists.map((list, index) => (index === 0 ? Math.round((list * reduced) / 100) : 0))
  const after = lists.map((list, index) => list - (discounts[index] ?? 0))
  const order = !plain && reduced === 0 && random.chance(0.06) && after.reduce((a, b) => a + b, 0) > 4000 ? 500 : 0
  const shares = share(order, after)
  return chosen.map(({ product, quantity }, index) => ({
    product,
    quantity,
    lineDiscountMinor: discounts[index] ?? 0,
    orderDiscountMinor: shares[index] ?? 0,
    grossMinor: (after[index] ?? 0) - (shares[index] ?? 0),
    lot: product.lots.length === 0 ? null : (product.lots[daysBetween(day, today) <= 45 ? 1 : 0] ?? null),
    serials: product.serials ? [`${product.sku.slice(-2)}${String(number * 10 + index).padStart(7, '0')}`] : [],
  }))
}
