import type { Ink } from './ink.ts'
import { colours, hands, margins } from './look.ts'
import type { PaperContent } from './paper-content.ts'

/** The running place on a paper: parts are drawn from `y` on and move it down. */
export interface Flow {
  readonly ink: Ink
  readonly left: number
  readonly right: number
  readonly wide: number
  readonly top: number
  readonly bottom: number
  y: number
  /** Goes to a new page, under its running head. */
  turn(): void
  /** Goes to a new page unless there is so much room left. */
  need(height: number): void
}

/** Begins a paper. Later pages have its title and first fact above a rule. */
export function beginFlow(ink: Ink, content: PaperContent): Flow {
  const { side, top, bottom } = margins
  const left = side
  const right = ink.width - side
  const flow: Flow = {
    ink,
    left,
    right,
    wide: right - left,
    top,
    bottom: ink.height - bottom,
    y: top,
    turn() {
      ink.addPage()
      const base = top + 6
      const asked = content.facts[0]?.value ?? ''
      ink.text(ink.lettering.cut('bold', 7.5, content.title, flow.wide * 0.6), left, base, hands.smallBold)
      ink.text(ink.lettering.cut('text', 7.5, asked, flow.wide * 0.36), right, base, hands.small, 'end')
      ink.rect(left, base + 5, flow.wide, 0.5, colours.line)
      flow.y = base + 20
    },
    need(height) {
      if (flow.y + height > flow.bottom) flow.turn()
    },
  }
  return flow
}

/** Writes lines of text, each below the last; `y` of the flow moves under them. */
export function writeLines(flow: Flow, lines: readonly string[], hand: (typeof hands)[keyof typeof hands]): void {
  for (const line of lines) {
    flow.need(hand.size * 1.35)
    flow.y += hand.size * 1.35
    flow.ink.text(line, flow.left, flow.y - hand.size * 0.3, hand)
  }
}
