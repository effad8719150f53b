import type { ShopLogo } from '../../shared/shop/logo.ts'
import type { Ink } from './ink.ts'
import { colours } from './look.ts'

/** The most that a logo takes of a head, in points. */
const most = { wide: 150, high: 40 } as const

/** Draws a shop's logo with its upper left corner there, as its printers have it; answers the room it takes. */
export function drawLogo(ink: Ink, logo: ShopLogo, left: number, top: number): { wide: number; high: number } {
  const dot = Math.min(most.high / logo.height, most.wide / (logo.widthBytes * 8), 0.5)
  for (const run of blackRuns(logo)) {
    const [x, y] = [left + run.from * dot, top + run.row * dot]
    ink.rect(x, y, run.dots * dot, dot * closed, colours.ink)
  }
  return { wide: logo.widthBytes * 8 * dot, high: logo.height * dot }
}

/** A row reaches a little into the next one: rows side by side would show hairlines on a screen. */
const closed = 1.1

interface Run {
  readonly row: number
  readonly from: number
  readonly dots: number
}

/** Black dots side by side, row by row. Dots that the picture is short of are white. */
function blackRuns({ widthBytes, height, dots }: ShopLogo): readonly Run[] {
  const bytes = Buffer.from(dots, 'base64')
  const isBlack = (row: number, at: number) => ((bytes[row * widthBytes + (at >> 3)] ?? 0) & (0x80 >> (at & 7))) !== 0
  const runs: Run[] = []
  for (let row = 0; row < height; row += 1) {
    for (let at = 0; at < widthBytes * 8; at += 1) {
      if (!isBlack(row, at)) continue
      const from = at
      while (at + 1 < widthBytes * 8 && isBlack(row, at + 1)) at += 1
      runs.push({ row, from, dots: at + 1 - from })
    }
  }
  return runs
}
