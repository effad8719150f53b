import type { Flow } from '../flow.ts'
import { colours, hands } from '../look.ts'
import type { PaperChart } from '../paper-content.ts'
import { patterned } from './patterned.ts'

const high = 16

/** A ranking: each name, its bar, and its value at the bar's end. */
export function drawRanked(flow: Flow, chart: PaperChart): void {
  const { ink, left, right, wide } = flow
  const { lettering } = ink
  const series = chart.series[0]
  if (!series) return
  const values = chart.labels.map((_, place) => series.values[place] ?? 0)
  const written = values.map(chart.write)
  const names = Math.min(wide * 0.42, Math.max(...chart.labels.map(name => lettering.width('text', 7.5, name))) + 10)
  const room = right - left - names - Math.max(...written.map(text => lettering.width('bold', 7.5, text))) - 8
  const most = Math.max(1e-9, ...values)
  flow.y += 4
  chart.labels.forEach((name, place) => {
    flow.need(high)
    const y = flow.y
    const long = Math.max(0, (room * (values[place] ?? 0)) / most)
    ink.text(lettering.cut('text', 7.5, name, names - 10), left, y + 10.5, hands.smallInk)
    ink.rect(left + names, y + 3, 0.75, high - 5, colours.line)
    patterned(ink, left + names, y + 3, long, high - 6, series)
    ink.text(written[place] ?? '', left + names + long + 5, y + 10.5, hands.smallBold)
    flow.y += high
  })
  flow.y += 8
}
