import { unreachable } from '../../../shared/result.ts'
import { type Flow, writeLines } from '../flow.ts'
import { hands } from '../look.ts'
import type { PaperChart } from '../paper-content.ts'
import { drawBars } from './draw-bars.ts'
import { drawLines } from './draw-lines.ts'
import { drawRanked } from './draw-ranked.ts'
import { drawLegend } from './legend.ts'

/** Draws a chart as vectors, with its title and, where there is more than one series, what each looks like. */
export function drawChart(flow: Flow, chart: PaperChart): void {
  if (chart.labels.length === 0 || chart.series.length === 0) return
  flow.need(chart.kind === 'ranked' ? Math.min(240, 40 + chart.labels.length * 16) : 240)
  if (chart.title !== '')
    writeLines(flow, flow.ink.lettering.wrap('bold', hands.heading.size, chart.title, flow.wide, 2), hands.heading)
  flow.y += 2
  if (chart.series.length > 1) drawLegend(flow, chart)
  switch (chart.kind) {
    case 'stacked_bars':
    case 'bars':
      drawBars(flow, chart)
      break
    case 'ranked':
      drawRanked(flow, chart)
      break
    case 'lines':
      drawLines(flow, chart)
      break
    default:
      unreachable(chart.kind)
  }
  flow.y += 10
}
