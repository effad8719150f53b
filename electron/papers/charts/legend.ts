import type { Flow } from '../flow.ts'
import { hands } from '../look.ts'
import type { PaperChart } from '../paper-content.ts'
import { dashes, drawMark } from './line-looks.ts'
import { patterned } from './patterned.ts'

/** The names of a chart's series beside their looks, in as many lines as they need. */
export function drawLegend(flow: Flow, { kind, series }: PaperChart): void {
  const { ink, left, right, wide } = flow
  let x = left
  flow.y += 10
  for (const [place, one] of series.entries()) {
    const name = ink.lettering.cut('text', 7.5, one.name, wide / 2)
    const long = 18 + ink.lettering.width('text', 7.5, name)
    if (x > left && x + long > right) {
      x = left
      flow.y += 12
    }
    if (kind === 'lines') {
      ink.line(
        [
          [x, flow.y - 3],
          [x + 14, flow.y - 3],
        ],
        one.colour,
        1.4,
        dashes[one.pattern],
      )
      drawMark(ink, [x + 7, flow.y - 3], place, one.colour)
    } else patterned(ink, x, flow.y - 8, 13, 9.5, one)
    ink.text(name, x + 18, flow.y, hands.smallInk)
    x += long + 14
  }
  flow.y += 8
}
