import type { TestPaper } from '../../../../shared/printing/papers/test-paper.ts'
import { fitCode128 } from '../code128.ts'
import { wordsOf } from '../paper-words.ts'
import { drawnLetters, sampleLetters } from '../templates/test.ts'
import { stockOf } from './stock.ts'
import { ZplLabel } from './zpl-label.ts'
import { fitZplHeight } from './zpl-text.ts'

/** The test print of a label printer: a frame at the edges, letters, codes. */
export function testZpl(paper: TestPaper, dpi: 203 | 300): string {
  const stock = stockOf(paper.stock, dpi)
  const { scale } = stock
  const words = wordsOf(paper)
  const label = new ZplLabel(stock.width, stock.height)
  const width = stock.width - scale(40)
  const symbol = fitCode128(paper.code, width, 2, scale(3))
  const text = (y: number, height: number, value: string) =>
    label.text(scale(20), scale(y), fitZplHeight(value, scale(height), width), value, width)

  label.frame(0, 0, stock.width, stock.height, scale(3))
  if (paper.stock === '2x1') {
    text(14, 30, `${words.say('paper.test')} · ${paper.printerName}`)
    text(48, 22, `${paper.address} · ${words.day(paper.printed.day)} ${paper.printed.time}`)
    text(74, 22, sampleLetters)
    if (symbol) label.code128(scale(20), scale(106), symbol, scale(50))
    text(166, 24, `${paper.code}  ${drawnLetters}`)
    return label.finish()
  }
  text(40, 72, words.say('paper.test'))
  text(124, 40, paper.shopName)
  label.bar(scale(20), scale(180), width, scale(6))
  text(210, 44, paper.printerName)
  text(266, 34, paper.address)
  text(312, 34, words.say('paper.test_resolution', { dpi, stock: '4 x 6' }))
  text(358, 34, `${words.day(paper.printed.day)} ${paper.printed.time}`)
  text(430, 26, words.say('paper.test_accents'))
  text(464, 40, sampleLetters)
  text(510, 40, drawnLetters)
  if (symbol) label.code128(scale(20), scale(560), symbol, scale(140))
  label.qr(scale(20), scale(740), scale(220), scale(8), paper.code)
  text(980, 34, words.say('paper.test_scan', { code: paper.code }))
  text(1030, 34, words.say('paper.test_done'))
  return label.finish()
}
