import type { PaperAddress } from '../../../../shared/printing/papers/paper-base.ts'
import type { ReturnLabelPaper } from '../../../../shared/printing/papers/return-label-paper.ts'
import { fitCode128 } from '../code128.ts'
import { wordsOf } from '../paper-words.ts'
import { labelFacts } from '../templates/label-facts.ts'
import { markText } from './mark-text.ts'
import { type Stock, stockOf } from './stock.ts'
import { ZplLabel } from './zpl-label.ts'
import { fitZplHeight, wrapZpl } from './zpl-text.ts'

const left = 36
const inner = 740

/** Draws lines below each other from y and answers where they end; all in dots of 203 dpi. */
function block(label: ZplLabel, stock: Stock, y: number, height: number, texts: readonly string[], room: number) {
  const { scale } = stock
  const step = height + Math.round(height / 8)
  const fit = Math.floor(room / step)
  const lines = texts.flatMap(text => wrapZpl(text, scale(height), scale(inner), 2)).slice(0, fit)
  for (const [index, line] of lines.entries())
    label.text(scale(left), scale(y + index * step), scale(height), line, scale(inner))
}

function addressTexts(address: PaperAddress): readonly string[] {
  return [...address.lines, ...(address.phone === null ? [] : [address.phone])]
}

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
  block(label, stock, 132, 30, [paper.from.name, ...addressTexts(paper.from)], 180)
  line(318, 3)
  text(336, 26, words.say('paper.to'))
  block(label, stock, 368, 56, [paper.to.name], 66)
  block(label, stock, 434, 44, addressTexts(paper.to), 160)
  line(602, 6)
  text(620, 34, facts.service)
  block(label, stock, 660, 28, [facts.details[0] ?? '', facts.details.slice(1).join(' · ')], 64)
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
