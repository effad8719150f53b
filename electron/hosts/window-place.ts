import { readFileSync, writeFileSync } from 'node:fs'

/** A rectangle on the desktop, in display-independent pixels. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where the window was when it was last closed. */
export interface WindowPlace extends Area {
  readonly maximized: boolean
}

/** The smallest window the screens are made for. */
export const smallest = { width: 1024, height: 640 } as const

/** The place kept in a file, or null. */
export function readPlace(file: string): WindowPlace | null {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<keyof WindowPlace, unknown>>
    const { x, y, width, height, maximized } = read
    const numbers = [x, y, width, height].filter(value => Number.isSafeInteger(value)) as number[]
    const [left, above, wide, high] = numbers
    if (left === undefined || above === undefined || wide === undefined || high === undefined) return null
    return { x: left, y: above, width: wide, height: high, maximized: maximized === true }
  } catch {
    return null
  }
}

/** Keeps the place for the next start; a place that can't be kept is not worth a failure. */
export function keepPlace(file: string, place: WindowPlace): void {
  try {
    writeFileSync(file, JSON.stringify(place), { mode: 0o600 })
  } catch {
    return
  }
}

/**
 * Where the window opens.
 * - as it was, when at least a hand's breadth of it can be seen and it fits on that display
 * - else in the middle of the first display, as large as 1366 x 768 or the display allows
 */
export function choosePlace(
  kept: WindowPlace | null,
  displays: readonly Area[],
): Partial<Area> & { maximized: boolean } {
  const seen = kept && displays.find(display => overlaps(kept, display))
  if (kept && seen) {
    const width = Math.min(Math.max(kept.width, smallest.width), seen.width)
    const height = Math.min(Math.max(kept.height, smallest.height), seen.height)
    return { x: kept.x, y: kept.y, width, height, maximized: kept.maximized }
  }
  const room = displays[0] ?? { width: 1366, height: 768 }
  return { width: Math.min(1366, room.width), height: Math.min(768, room.height), maximized: kept?.maximized ?? false }
}

/** At least 120 x 40 of the window's upper edge lies on the display, so that it can be moved. */
function overlaps(place: Area, display: Area): boolean {
  const across = Math.min(place.x + place.width, display.x + display.width) - Math.max(place.x, display.x)
  return across >= 120 && place.y >= display.y && place.y + 40 <= display.y + display.height
}
