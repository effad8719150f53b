import { addDays, type Instant, instantOf, weekday } from '../../shared/calendar.ts'
import type { CounterGrade } from '../../shared/grading/grades.ts'
import type { ClaimedReason } from '../../shared/returns/reasons.ts'
import type { Ground } from './invent-sales.ts'
import type { Random } from './random.ts'
import type { StoredLine } from './store-sales.ts'

/** One unit or more of a line that come back. */
export interface PlannedLine {
  readonly line: StoredLine
  readonly quantity: number
  readonly reason: ClaimedReason
  readonly secondReason: string | null
  readonly grade: CounterGrade
}

/** A return of the demo's past. */
export interface PlannedReturn {
  readonly at: Instant
  readonly lines: readonly PlannedLine[]
  readonly byPost: boolean
  readonly wish: 'original' | 'store_credit'
}

const byCategory: Readonly<Record<string, readonly (readonly [ClaimedReason, number])[]>> = {
  Clothing: [
    ['size_fit', 60],
    ['style_colour', 15],
    ['changed_mind', 20],
    ['not_as_described', 5],
  ],
  Footwear: [
    ['size_fit', 70],
    ['changed_mind', 15],
    ['failed_in_use', 15],
  ],
  Electronics: [
    ['defective_on_arrival', 35],
    ['failed_in_use', 20],
    ['changed_mind', 35],
    ['not_as_described', 10],
  ],
  Kitchen: [
    ['damaged_in_transit', 20],
    ['defective_on_arrival', 25],
    ['changed_mind', 40],
    ['missing_parts', 15],
  ],
}
const usual: readonly (readonly [ClaimedReason, number])[] = [
  ['changed_mind', 55],
  ['not_as_described', 15],
  ['defective_on_arrival', 15],
  ['failed_in_use', 10],
  ['wrong_item', 5],
]

const faulty: readonly ClaimedReason[] = ['defective_on_arrival', 'failed_in_use', 'damaged_in_transit']

/** Invents what comes back of the sales: about one sale in six, and the bands of one lot that snap. In time order. */
export function planReturns(lines: readonly StoredLine[], ground: Ground, kept: ReadonlySet<number>): PlannedReturn[] {
  const { random } = ground
  const plans: PlannedReturn[] = []
  const bands = lines.filter(({ sale, index }) => sale.lines[index]?.lot === 'B0423' && !kept.has(sale.number))
  const snapped = new Set<string>()
  for (const line of bands.slice(-11)) {
    const at = momentOf(addDays(ground.today, -random.whole(1, 11)), ground)
    if (snapped.size >= 7 || at <= line.sale.at || at >= ground.now) continue
    snapped.add(line.saleId)
    const grade = random.chance(0.7) ? 'D' : 'E'
    const one = { line, quantity: 1, reason: 'failed_in_use' as const, secondReason: 'snapped', grade } as const
    plans.push({ at, lines: [one], byPost: false, wish: 'original' })
  }
  const bySale = new Map<string, StoredLine[]>()
  for (const line of lines) bySale.set(line.saleId, [...(bySale.get(line.saleId) ?? []), line])
  for (const [saleId, all] of bySale) {
    const sale = all[0]?.sale
    if (!sale || kept.has(sale.number) || snapped.has(saleId) || !random.chance(0.175)) continue
    const byPost = sale.channel === 'distance' && random.chance(0.6)
    const tooLate = sale.channel === 'in_store' && random.chance(0.12)
    const lag = (tooLate ? 33 : 1) + Math.floor(random.next() ** 1.7 * (byPost ? 10 : 24))
    const at = momentOf(addDays(sale.day, sale.channel === 'distance' ? lag + 3 : lag), ground)
    if (at >= ground.now) continue
    const wish = random.chance(0.12) && !byPost ? 'store_credit' : 'original'
    const chosen = all.filter(({ index }) => comesBack(sale.lines[index]?.product))
    const some = chosen.slice(0, random.chance(0.2) ? 2 : 1)
    if (some.length > 0) plans.push({ at, lines: some.map(line => planLine(line, random)), byPost, wish })
  }
  return plans.sort((a, b) => (a.at < b.at ? -1 : 1))
}

function comesBack(product: { readonly finalSale: boolean; readonly tags: readonly string[] } | undefined): boolean {
  return product !== undefined && !product.finalSale && product.tags.length === 0
}

/** A moment of opening hours on that day, or on Monday where it is a Sunday. */
function momentOf(day: string, { random, timeZone }: Ground): Instant {
  const open = weekday(day) === 7 ? addDays(day, 1) : day
  const time = `${String(random.whole(10, 16))}:${String(random.whole(0, 59)).padStart(2, '0')}`
  return instantOf(open, time, timeZone)
}

function planLine(line: StoredLine, random: Random): PlannedLine {
  const sold = line.sale.lines[line.index]
  const reason = random.weighted(byCategory[sold?.product.category ?? ''] ?? usual)
  const quantity = sold && sold.quantity > 1 && random.chance(0.35) ? sold.quantity : 1
  const secondReason = reason === 'size_fit' ? random.pick(['too small', 'too large']) : null
  return { line, quantity, reason, secondReason, grade: gradeOf(reason, sold?.product.hygiene ?? false, random) }
}

function gradeOf(reason: ClaimedReason, hygiene: boolean, random: Random): CounterGrade {
  if (faulty.includes(reason))
    return random.weighted([
      ['D', 70],
      ['C', 20],
      ['E', 10],
    ])
  if (reason === 'missing_parts') return 'D'
  if (hygiene) return 'A'
  return random.weighted([
    ['A', 52],
    ['B', 38],
    ['C', 10],
  ])
}
