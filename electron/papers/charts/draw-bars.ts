import type { Flow } from '../flow.ts'
import { colours, hands } from '../look.ts'
import type { PaperChart } from '../paper-content.ts'
import { drawAxes, type Plot } from './axes.ts'
import { patterned } from './patterned.ts'

/** Upright bars, one series on the other; each bar has its sum as a direct label where there is room. */
export function drawBars(flow: Flow, chart: PaperChart): void {
  const sums = chart.labels.map((_, place) => sumsAt(chart, place))
  const plot = drawAxes(
    flow,
    chart,
    sums.flatMap(({ up, down }) => [up, down]),
  )
  const wide = Math.min(46, plot.slot * 0.68)
  const labels = sums.map(({ up, down }) => chart.write(up + down))
  const widest = Math.max(...labels.map(label => flow.ink.lettering.width('bold', 7.5, label)))
  chart.labels.forEach((_, place) => {
    drawBar(flow, chart, plot, place, wide)
    const sum = sums[place]
    if (sum && widest <= plot.slot - 2 && (sum.up !== 0 || sum.down !== 0))
      flow.ink.text(labels[place] ?? '', plot.middle(place), plot.at(sum.up) - 4, hands.smallBold, 'middle')
  })
}

function sumsAt({ series }: PaperChart, place: number): { readonly up: number; readonly down: number } {
  const values = series.map(one => one.values[place] ?? 0)
  return {
    up: values.reduce((sum, value) => sum + Math.max(0, value), 0),
    down: values.reduce((sum, value) => sum + Math.min(0, value), 0),
  }
}

function drawBar({ ink }: Flow, { series }: PaperChart, plot: Plot, place: number, wide: number): void {
  const x = plot.middle(place) - wide / 2
  let up = 0
  let down = 0
  for (const one of series) {
    const value = one.values[place] ?? 0
    if (value === 0) continue
    const from = value > 0 ? up : down
    const top = Math.min(plot.at(from), plot.at(from + value))
    const height = Math.abs(plot.at(from) - plot.at(from + value))
    patterned(ink, x, top, wide, height, one)
    if (from !== 0) ink.rect(x, value > 0 ? top + height - 0.4 : top - 0.4, wide, 0.8, colours.paper)
    if (value > 0) up += value
    else down += value
  }
}
