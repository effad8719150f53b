import type { Flow } from './flow.ts'
import { colours, hands } from './look.ts'
import type { PaperFigure } from './paper-content.ts'

/** Draws key figures side by side between two rules, four or five in a row. */
export function drawFigures(flow: Flow, figures: readonly PaperFigure[]): void {
  const { ink, left, wide } = flow
  const across = wide > 600 ? 6 : 4
  for (let from = 0; from < figures.length; from += across) {
    const row = figures.slice(from, from + across)
    const changes = Math.max(0, ...row.map(figure => figure.changes?.length ?? 0))
    const high = 42 + changes * 10.5
    flow.need(high + 12)
    ink.rect(left, flow.y, wide, 0.75, colours.line)
    const slot = wide / Math.max(row.length, Math.min(across, figures.length))
    for (const [place, figure] of row.entries()) drawFigure(flow, figure, left + place * slot, slot, high, place > 0)
    ink.rect(left, flow.y + high, wide, 0.75, colours.line)
    flow.y += high + (from + across < figures.length ? 0 : 16)
  }
}

function drawFigure(flow: Flow, figure: PaperFigure, x: number, slot: number, high: number, ruled: boolean): void {
  const { ink, y } = flow
  const { lettering } = ink
  const inner = slot - 16
  const from = ruled ? x + 10 : x
  if (ruled) ink.rect(x, y + 8, 0.75, high - 16, colours.line)
  ink.text(lettering.cut('text', 7.5, figure.label, inner), from, y + 15, hands.small)
  const natural = lettering.width('bold', hands.figure.size, figure.value)
  const size = Math.max(8, Math.min(hands.figure.size, (hands.figure.size * inner) / Math.max(1, natural)))
  ink.text(figure.value, from, y + 33, { ...hands.figure, size: Math.floor(size * 4) / 4 })
  figure.changes?.forEach((change, place) => {
    ink.text(lettering.cut('text', 7.5, change, inner), from, y + 45 + place * 10.5, hands.small)
  })
}
