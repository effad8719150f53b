import type { Flow } from '../flow.ts'
import type { PaperChart, PaperSeries } from '../paper-content.ts'
import { drawAxes, type Plot } from './axes.ts'
import { dashes, drawMark, type Point } from './line-looks.ts'

/** Lines over the labels, each with a mark and a dash of its own, and its last value as a direct label. */
export function drawLines(flow: Flow, chart: PaperChart): void {
  const values = chart.series.flatMap(one => one.values.filter(value => value !== null))
  const plot = drawAxes(flow, chart, values)
  const ends: { y: number; text: string; colour: string; x: number }[] = []
  chart.series.forEach((series, place) => {
    for (const part of unbroken(series, plot)) {
      if (part.length > 1) flow.ink.line(part, series.colour, 1.4, dashes[series.pattern])
      for (const point of part) drawMark(flow.ink, point, place, series.colour)
    }
    const last = series.values.findLastIndex(value => value !== null)
    const value = series.values[last]
    if (value === null || value === undefined) return
    ends.push({ y: plot.at(value), x: plot.middle(last), text: chart.write(value), colour: series.colour })
  })
  placeEnds(ends)
  for (const { x, y, text, colour } of ends) {
    const from = Math.min(x + 5, flow.right - flow.ink.lettering.width('bold', 7.5, text))
    flow.ink.text(text, from, y - 5, { font: 'bold', size: 7.5, colour })
  }
}

/** The runs of a series between its gaps. */
function unbroken({ values }: PaperSeries, plot: Plot): readonly (readonly Point[])[] {
  const parts: Point[][] = [[]]
  values.forEach((value, place) => {
    if (value === null) parts.push([])
    else parts.at(-1)?.push([plot.middle(place), plot.at(value)])
  })
  return parts.filter(part => part.length > 0)
}

/** Moves labels apart that would touch. */
function placeEnds(ends: { y: number }[]): void {
  ends.sort((a, b) => a.y - b.y)
  ends.forEach((end, place) => {
    const above = ends[place - 1]
    if (above && end.y - above.y < 9) end.y = above.y + 9
  })
}
