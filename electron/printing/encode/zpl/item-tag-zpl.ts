import { itemTagCode } from '../../../../shared/printing/papers/item-tag-code.ts'
import type { ItemTagPaper } from '../../../../shared/printing/papers/item-tag-paper.ts'
import { fitCode128 } from '../code128.ts'
import { wordsOf } from '../paper-words.ts'
import { markText } from './mark-text.ts'
import { stockOf } from './stock.ts'
import { ZplLabel } from './zpl-label.ts'

/** The item tag on 2 x 1 inch stock: grade in a frame, where it goes, what it is, the unit's code. */
export function itemTagZpl(paper: ItemTagPaper, dpi: 203 | 300): string {
  const stock = stockOf('2x1', dpi)
  const { scale } = stock
  const words = wordsOf(paper)
  const label = new ZplLabel(stock.width, stock.height)
  const code = itemTagCode(paper)
  const symbol = fitCode128(code, scale(374), 2, scale(3))
  const mark = markText(paper, words)
  const day = words.day(paper.day)
  const bin = paper.bin === null ? '' : words.say('paper.bin', { bin: paper.bin })

  label.frame(scale(14), scale(10), scale(60), scale(60), scale(4))
  label.text(scale(14), scale(17), scale(54), paper.grade, scale(60), 'C')
  label.text(scale(86), scale(10), scale(34), paper.disposition, scale(306))
  label.text(scale(86), scale(46), scale(24), paper.productName, scale(306))
  if (symbol) {
    const x = Math.floor((stock.width - symbol.modules * symbol.moduleDots) / 2)
    label.code128(x, scale(80), symbol, scale(58))
  } else label.qr(scale(160), scale(66), scale(3), code)
  label.text(scale(16), scale(144), scale(26), code, scale(230))
  label.text(scale(250), scale(146), scale(22), day, scale(140), 'R')
  label.text(scale(16), scale(174), scale(22), bin, scale(180))
  label.text(scale(200), scale(174), scale(22), mark ?? paper.sku ?? '', scale(190), 'R')
  return label.finish()
}
