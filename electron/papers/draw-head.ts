import { drawLogo } from './draw-logo.ts'
import { type Flow, writeLines } from './flow.ts'
import { colours, hands } from './look.ts'
import type { PaperContent } from './paper-content.ts'

/** Draws who the shop is, what the paper is called, the question it answers and what was asked for. */
export function drawHead(flow: Flow, content: PaperContent): void {
  const { ink, left, right, wide } = flow
  const { lettering } = ink
  const { name, logo } = content.shop
  const drawn = logo ? drawLogo(ink, logo, left, flow.y) : { wide: 0, high: 0 }
  const beside = drawn.wide > 0 ? drawn.wide + 10 : 0
  const shown = lettering.cut('bold', hands.shop.size, name, wide * 0.5 - beside)
  ink.text(shown, left + beside, flow.y + Math.max(8, drawn.high / 2 + 3.5), hands.shop)
  const lines = joined(content.shop.lines, text => lettering.width('text', 7.5, text) <= wide * 0.48)
  for (const [place, line] of lines.entries()) ink.text(line, right, flow.y + 7 + place * 10.5, hands.small, 'end')
  flow.y += Math.max(16, drawn.high + 6, lines.length * 10.5 + 4)
  ink.rect(left, flow.y, wide, 1.5, colours.accent)
  flow.y += 14
  writeLines(flow, lettering.wrap('bold', hands.title.size, content.title, wide, 3), hands.title)
  flow.y += 3
  if (content.question !== '')
    writeLines(flow, lettering.wrap('text', hands.question.size, content.question, wide, 4), hands.question)
  flow.y += 8
  drawFacts(flow, content)
}

/** Facts of the shop, as many in a line as fit. */
function joined(facts: readonly string[], fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = []
  for (const fact of facts) {
    const longer = `${lines.at(-1) ?? ''}  ·  ${fact}`
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(fact)
  }
  return lines
}

/** Labels and values one after the other, in as many lines as they need. */
function drawFacts(flow: Flow, { facts }: PaperContent): void {
  if (facts.length === 0) return
  const { ink, left, right, wide } = flow
  const { lettering } = ink
  const gap = 18
  let x = left
  flow.y += 10
  for (const { label, value } of facts) {
    const labelWide = lettering.width('text', 7.5, label) + 4
    const shown = lettering.cut('bold', 7.5, value, wide - labelWide)
    const long = labelWide + lettering.width('bold', 7.5, shown)
    if (x > left && x + long > right) {
      x = left
      flow.y += 12
    }
    ink.text(label, x, flow.y, hands.small)
    ink.text(shown, x + labelWide, flow.y, hands.smallBold)
    x += long + gap
  }
  flow.y += 16
}
