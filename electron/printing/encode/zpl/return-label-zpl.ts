import type { ReturnLabelPaper } from '../../../../shared/printing/papers/return-label-paper.ts'
import { fitCode128 } from '../code128.ts'
import { wordsOf } from '../paper-words.ts'
import { labelFacts } from '../templates/label-facts.ts'
import { drawAddress } from './address-block.ts'
import { markText } from './mark-text.ts'
import { type Stock, stockOf } from './stock.ts'
import { ZplLabel } from './zpl-label.ts'
import { fitZplHeight, wrapZpl } from './zpl-text.ts'

const left = 36
const inner = 740

function codes(label: ZplLabel, stock: Stock, paper: ReturnLabelPaper): void {
  const { scale } = stock
  const symbol = fitCode128(paper.rma, scale(inner), 2, scale(4))
  if (symbol) {
    const x = Math.floor((stock.width - symbol.modules * symbol.moduleDots) / 2)
    label.code128(x, scale(742), symbol, scale(130))
  }
  label.text(scale(left), scale(886), fitZplHeight(paper.rma, scale(84), scale(inner)), paper.rma, scale(inner), 'C')
  label.qr(scale(left), scale(984), scale(184), scale(7), paper.rma)
}

/** The return label on 4 x 6 inch stock: who sends, who gets it (larger), service, codes, what to do. */
export function returnLabelZpl(paper: ReturnLabelPaper, dpi: 203 | 300): string {
  const stock = stockOf('4x6', dpi)
  const { scale } = stock
  const words = wordsOf(paper)
  const facts = labelFacts(paper, words)
  const label = new ZplLabel(stock.width, stock.height)
  const line = (y: number, thickness: number) => label.bar(scale(left), scale(y), scale(inner), scale(thickness))
  const text = (y: number, height: number, value: string, align: 'L' | 'C' | 'R' = 'L', width = inner) =>
    label.text(scale(align === 'R' ? left + inner - width : left), scale(y), scale(height), value, scale(width), align)

  const mark = markText(paper, words)
  if (mark !== null) label.banner(scale(left), scale(8), scale(28), mark, scale(inner))
  text(mark === null ? 34 : 50, mark === null ? 40 : 30, words.say('paper.label'), 'L', inner - 220)
  text(mark === null ? 38 : 50, mark === null ? 32 : 30, facts.item, 'R', 220)
  line(84, 6)
  text(104, 22, words.say('paper.from'))
  drawAddress(label, stock, { x: left, y: 132, width: inner, height: 182, nameHeight: 30, lineHeight: 30 }, paper.from)
  line(318, 3)
  text(336, 26, words.say('paper.to'))
  drawAddress(label, stock, { x: left, y: 368, width: inner, height: 230, nameHeight: 56, lineHeight: 44 }, paper.to)
  line(602, 6)
  text(620, 34, facts.service)
  text(660, 28, facts.details[0] ?? '')
  text(692, 28, facts.details.slice(1).join(' · '))
  line(726, 3)
  codes(label, stock, paper)
  const instructionsX = 236
  const room = left + inner - instructionsX
  const lines = paper.instructions.flatMap(each => wrapZpl(each, scale(26), scale(room), 3)).slice(0, 5)
  for (const [index, each] of lines.entries())
    label.text(scale(instructionsX), scale(996 + index * 31), scale(26), each, scale(room))
  text(1170, 22, words.say('paper.not_postage'))
  return label.finish()
}
