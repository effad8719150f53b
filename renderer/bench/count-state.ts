import type { BenchLine } from '../../shared/bench/contract.ts'
import type { ExtraItem } from '../../shared/returns/receipts.ts'

/** An item that was scanned and is not awaited. */
export interface CountedExtra {
  readonly came: ExtraItem['came']
  readonly product: string | null
  readonly description: string
  readonly code: string
  readonly quantity: number
}

/** What was counted of a parcel so far. */
export interface Counted {
  readonly units: Readonly<Record<string, number>>
  readonly extra: readonly CountedExtra[]
}

/** Nothing counted yet. */
export const nothingCounted: Counted = { units: {}, extra: [] }

/** The line that a scanned product's code belongs to: one with room left, else any that knows the code. */
export function lineOfCode(lines: readonly BenchLine[], counted: Counted, code: string): BenchLine | null {
  const wanted = code.trim().toUpperCase()
  const known = lines.filter(line => line.cameAs === null && line.codes.some(one => one.toUpperCase() === wanted))
  return known.find(line => (counted.units[line.id] ?? 0) < line.awaited) ?? known[0] ?? null
}

/** One more unit of a line; past what is awaited it is one too many, on a line of its own. */
export function countLine(counted: Counted, line: BenchLine): Counted {
  const units = counted.units[line.id] ?? 0
  if (units < line.awaited) return { ...counted, units: { ...counted.units, [line.id]: units + 1 } }
  const { product, description } = line
  return countExtra(counted, { came: 'extra', product, description, code: line.codes[0] ?? '' })
}

/** One unit less of a line. */
export function uncountLine(counted: Counted, line: BenchLine): Counted {
  const units = counted.units[line.id] ?? 0
  return { ...counted, units: { ...counted.units, [line.id]: Math.max(0, units - 1) } }
}

/** One more of an item nobody asked for; the same item adds up. */
export function countExtra(counted: Counted, item: Omit<CountedExtra, 'quantity'>): Counted {
  const at = counted.extra.findIndex(one => one.came === item.came && one.code === item.code)
  if (at < 0) return { ...counted, extra: [...counted.extra, { ...item, quantity: 1 }] }
  return {
    ...counted,
    extra: counted.extra.map((one, index) => (index === at ? { ...one, quantity: one.quantity + 1 } : one)),
  }
}

/** Takes an extra item out again. */
export function dropExtra(counted: Counted, item: CountedExtra): Counted {
  return { ...counted, extra: counted.extra.filter(one => one !== item) }
}

/** An unknown code turns out to be a line's product: its units count there. */
export function moveExtra(counted: Counted, item: CountedExtra, line: BenchLine): Counted {
  return Array.from({ length: item.quantity }).reduce<Counted>(
    sofar => countLine(sofar, line),
    dropExtra(counted, item),
  )
}

/** How many units were counted in all. */
export function countedUnits({ units, extra }: Counted): number {
  return [...Object.values(units), ...extra.map(one => one.quantity)].reduce((sum, one) => sum + one, 0)
}
