import type { Flow } from './flow.ts'
import { colours, hands } from './look.ts'
import type { PaperTable } from './paper-content.ts'
import type { PaperFontName } from './paper-fonts.ts'
import { cellGap, type TableShape } from './table-widths.ts'

/** What drawing a table goes by. */
interface Drawn {
  readonly table: PaperTable
  readonly widths: readonly number[]
  readonly size: number
  readonly wide: number
}

/** Draws a table: its head again on every page, its totals under a heavier rule. */
export function drawTable(flow: Flow, table: PaperTable, { widths, size }: TableShape): void {
  const { ink, left } = flow
  const drawn: Drawn = { table, widths, size, wide: widths.reduce((sum, width) => sum + width, 0) }
  if (table.title !== undefined) {
    flow.need(80)
    flow.y += 12
    ink.text(ink.lettering.cut('bold', hands.heading.size, table.title, flow.wide), left, flow.y, hands.heading)
    flow.y += 8
  }
  const head = headLines(flow, drawn)
  flow.need(headHeight(head, size) + lineHeight(size) * 3)
  drawTableHead(flow, drawn, head)
  const turn = () => {
    flow.turn()
    drawTableHead(flow, drawn, head)
  }
  if (table.rows.length === 0) {
    flow.y += lineHeight(size) + 4
    ink.text(table.empty, left + cellGap, flow.y - 6, { font: 'text', size: 8, colour: colours.muted })
    ink.rect(left, flow.y, drawn.wide, 0.5, colours.line)
  }
  const last = table.rows.length - 1
  table.rows.forEach((row, place) => {
    const keep = place === last && table.totals !== null ? lineHeight(size) + 4 : 0
    drawRow(flow, drawn, row, 'text', keep, turn)
  })
  if (table.totals) drawTotals(flow, drawn, table.totals, turn)
  flow.y += 16
}

function lineHeight(size: number): number {
  return size * 1.3
}

function rowHeight(lines: number, size: number): number {
  return lines * lineHeight(size) + size * 0.55
}

function headLines(flow: Flow, { table, widths, size }: Drawn): readonly (readonly string[])[] {
  const { lettering } = flow.ink
  return table.columns.map((column, place) =>
    lettering.wrap('bold', size, column.title, (widths[place] ?? 0) - cellGap * 2, 3),
  )
}

function headHeight(head: readonly (readonly string[])[], size: number): number {
  return rowHeight(Math.max(1, ...head.map(lines => lines.length)), size) + 4
}

function drawTableHead(flow: Flow, { table, widths, size, wide }: Drawn, head: readonly (readonly string[])[]): void {
  const { ink, left } = flow
  const high = headHeight(head, size)
  ink.rect(left, flow.y, wide, high, colours.soft)
  ink.rect(left, flow.y + high - 0.75, wide, 0.75, colours.muted)
  let x = left
  head.forEach((lines, place) => {
    const width = widths[place] ?? 0
    const end = table.columns[place]?.align === 'end'
    const base = flow.y + high - size * 0.62 - (lines.length - 1) * lineHeight(size) - 1
    const hand = { font: 'bold', size, colour: colours.ink } as const
    const at = end ? x + width - cellGap : x + cellGap
    for (const [row, line] of lines.entries())
      ink.text(line, at, base + row * lineHeight(size), hand, end ? 'end' : 'start')
    x += width
  })
  flow.y += high
}

/** One row; when it does not fit with what must stand below it, on the next page. */
function drawRow(
  flow: Flow,
  { table, widths, size, wide }: Drawn,
  row: readonly string[],
  font: PaperFontName,
  keep: number,
  turn: () => void,
): void {
  const { ink, left } = flow
  const { lettering } = ink
  const hand = { font, size, colour: colours.ink }
  let tall = 1
  let wrapped: Map<number, readonly string[]> | null = null
  for (let place = 0; place < widths.length; place += 1) {
    const text = row[place] ?? ''
    const inner = (widths[place] ?? 0) - cellGap * 2
    if (lettering.width(font, size, text) <= inner + 0.01) continue
    const lines = lettering.wrap(font, size, text, inner, 2)
    wrapped ??= new Map()
    wrapped.set(place, lines)
    tall = Math.max(tall, lines.length)
  }
  const high = rowHeight(tall, size)
  if (flow.y + high + keep > flow.bottom) turn()
  const base = flow.y + size * 1.2
  let x = left
  for (let place = 0; place < widths.length; place += 1) {
    const width = widths[place] ?? 0
    const end = table.columns[place]?.align === 'end'
    const at = end ? x + width - cellGap : x + cellGap
    const lines = wrapped?.get(place)
    if (lines)
      for (const [line, text] of lines.entries())
        ink.text(text, at, base + line * lineHeight(size), hand, end ? 'end' : 'start')
    else ink.text(row[place] ?? '', at, base, hand, end ? 'end' : 'start')
    x += width
  }
  flow.y += high
  ink.rect(left, flow.y - 0.4, wide, 0.4, colours.line)
}

function drawTotals(flow: Flow, drawn: Drawn, totals: readonly string[], turn: () => void): void {
  const high = rowHeight(1, drawn.size) + 2
  if (flow.y + high > flow.bottom) turn()
  flow.ink.rect(flow.left, flow.y - 0.6, drawn.wide, 1.2, colours.ink)
  flow.y += 2
  drawRow(flow, drawn, totals, 'bold', 0, turn)
  flow.ink.rect(flow.left, flow.y - 0.6, drawn.wide, 0.6, colours.muted)
}
