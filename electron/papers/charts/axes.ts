import type { Flow } from '../flow.ts'
import { colours, hands } from '../look.ts'
import type { PaperChart } from '../paper-content.ts'
import { type Scale, scaleOf } from './scale.ts'

/** Where a chart's marks stand: a slot for each label, a height for each value. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly slot: number
  middle(place: number): number
  at(value: number): number
}

const high = 150

/** Draws the value axis with its grid and the labels along the foot; moves the flow below them. */
export function drawAxes(flow: Flow, chart: PaperChart, values: readonly number[]): Plot {
  const { ink, right } = flow
  const scale = scaleOf(values, 4, chart.whole)
  const write = chart.tick ?? chart.write
  const gutter = Math.max(...scale.ticks.map(tick => ink.lettering.width('text', 7.5, write(tick)))) + 8
  const left = flow.left + gutter
  const top = flow.y + 12
  const at = (value: number) => top + high - ((value - scale.low) / (scale.high - scale.low)) * high
  drawGrid(flow, scale, left, at, write)
  const slot = (right - left) / Math.max(1, chart.labels.length)
  const plot: Plot = { left, right, slot, at, middle: place => left + (place + 0.5) * slot }
  flow.y = top + high + drawLabels(flow, chart.labels, plot, top + high)
  return plot
}

function drawGrid(
  { ink, right }: Flow,
  scale: Scale,
  left: number,
  at: (value: number) => number,
  write: (value: number) => string,
): void {
  for (const tick of scale.ticks) {
    ink.line(
      [
        [left, at(tick)],
        [right, at(tick)],
      ],
      tick === 0 ? colours.muted : colours.line,
      tick === 0 ? 0.75 : 0.5,
    )
    ink.text(write(tick), left - 6, at(tick) + 2.7, hands.small, 'end')
  }
}

/** Labels under their slots, every so many when they would touch; answers the height they took. */
function drawLabels({ ink }: Flow, labels: readonly string[], plot: Plot, foot: number): number {
  const split = labels.map(label => label.split('\n'))
  const widest = Math.max(0, ...split.flat().map(line => ink.lettering.width('text', 7.5, line)))
  const most = plot.slot * 2.4
  const every = Math.max(1, Math.ceil((Math.min(widest, most) + 3) / plot.slot))
  split.forEach((lines, place) => {
    if (place % every !== 0) return
    lines.forEach((line, row) => {
      const shown = ink.lettering.cut('text', 7.5, line, every * plot.slot + 2)
      ink.text(shown, plot.middle(place), foot + 11 + row * 9.5, hands.small, 'middle')
    })
  })
  return 14 + Math.max(1, ...split.map(lines => lines.length)) * 9.5
}
