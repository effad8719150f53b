import { itemTagCode } from '../../../../shared/printing/papers/item-tag-code.ts'
import type { ItemTagPaper } from '../../../../shared/printing/papers/item-tag-paper.ts'
import { fitCode128 } from '../code128.ts'
import { wordsOf } from '../paper-words.ts'
import { markText } from './mark-text.ts'
import { stockOf } from './stock.ts'
import { ZplLabel } from './zpl-label.ts'
import { fitZplHeight } from './zpl-text.ts'

/** The item tag on 2 x 1 inch stock: grade in a frame, where it goes, what it is, the unit's code. */
export function itemTagZpl(paper: ItemTagPaper, dpi: 203 | 300): string {
  const stock = stockOf('2x1', dpi)
  const { scale } = stock
  const words = wordsOf(paper)
  const label = new ZplLabel(stock.width, stock.height)
  const code = itemTagCode(paper)
  const symbol = fitCode128(code, scale(374), 2, scale(3))
  const mark = markText(paper, words, 'short')
  const day = words.day(paper.day)
  const bin = paper.bin === null ? '' : words.say('paper.bin', { bin: paper.bin })

  label.frame(scale(14), scale(10), scale(60), scale(60), scale(4))
  label.text(scale(14), scale(17), scale(54), paper.grade, scale(60), 'C')
  label.text(scale(86), scale(10), scale(34), paper.disposition, scale(306))
  label.text(scale(86), scale(46), scale(24), paper.productName, scale(306))
  const line = (x: number, y: number, height: number, text: string, width: number, align: 'L' | 'R' = 'L') =>
    label.text(scale(x), scale(y), fitZplHeight(text, scale(height), scale(width)), text, scale(width), align)
  const last = mark ?? paper.sku ?? ''
  if (symbol) {
    const x = Math.floor((stock.width - symbol.modules * symbol.moduleDots) / 2)
    label.code128(x, scale(80), symbol, scale(58))
    line(16, 144, 26, code, 230)
    line(256, 146, 22, day, 134, 'R')
    line(16, 174, 22, bin, 180)
    line(204, 174, 22, last, 186, 'R')
  } else {
    label.qr(scale(290), scale(88), scale(106), scale(4), code)
    line(16, 84, 34, code, 266)
    line(16, 122, 22, day, 266)
    line(16, 148, 22, bin, 266)
    line(16, 174, 22, last, 266)
  }
  return label.finish()
}
