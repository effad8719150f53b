import bwip from 'bwip-js/node'
import type { Flow } from './flow.ts'
import { colours, hands } from './look.ts'

/** The width of a thinnest bar and the height of all, in points. */
const [thin, high] = [1.1, 44]

/** Draws a text as a Code 128 symbol that a scanner reads from paper, and writes it below. */
export function drawBarcode(flow: Flow, text: string): void {
  const [symbol] = bwip.raw('code128', text, '')
  if (symbol === undefined || !('sbs' in symbol)) throw new Error(`No barcode of ${text}`)
  flow.need(high + 26)
  const { ink, left } = flow
  const quiet = thin * 10
  let x = left + quiet
  for (const [index, modules] of symbol.sbs.entries()) {
    if (index % 2 === 0) ink.rect(x, flow.y, modules * thin, high, colours.ink)
    x += modules * thin
  }
  ink.text(text, (left + quiet + x) / 2, flow.y + high + 12, hands.shop, 'middle')
  flow.y += high + 24
}
