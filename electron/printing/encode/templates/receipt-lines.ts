import type { ReceiptLine, ReceiptPaper } from '../../../../shared/printing/papers/receipt-paper.ts'
import type { Element } from '../element.ts'
import type { PaperWords } from '../paper-words.ts'

const indent = 2

function detailTexts(line: ReceiptLine, prices: boolean, words: PaperWords): readonly string[] {
  const price =
    prices && line.unitMinor !== null && line.quantity !== 1
      ? words.say('paper.each', { quantity: words.number(line.quantity), price: words.amount(line.unitMinor) })
      : null
  const sku = line.sku === null ? null : words.say('paper.sku', { sku: line.sku })
  const reason = line.reason === null ? null : words.say('paper.reason', { reason: line.reason })
  const grade = line.grade === null ? null : words.say('paper.grade', { grade: line.grade })
  const joined = (...parts: readonly (string | null)[]) => parts.filter(part => part !== null).join(' · ')
  return [joined(price, sku), joined(reason), joined(grade), line.note ?? ''].filter(text => text !== '')
}

function lineElements(line: ReceiptLine, prices: boolean, words: PaperWords): readonly Element[] {
  const name = `${words.say('paper.pieces', { quantity: words.number(line.quantity) })} ${line.name}`
  const head: Element =
    prices && line.creditMinor !== null
      ? { is: 'pair', left: name, right: words.amount(line.creditMinor), maxLines: 4 }
      : { is: 'text', text: name, maxLines: 4 }
  return [
    head,
    ...detailTexts(line, prices, words).map(
      (text): Element => ({ is: 'text', text, style: 'small', indent, maxLines: 3 }),
    ),
    { is: 'gap', dots: 6 },
  ]
}

/** What came back, a block a line, with the currency named once above the amounts. */
export function receiptLineElements(paper: ReceiptPaper, words: PaperWords): readonly Element[] {
  const prices = paper.variant === 'standard'
  const priced = prices && paper.lines.some(line => line.creditMinor !== null)
  const title: Element = priced
    ? { is: 'pair', left: words.say('paper.items'), right: paper.currency, bold: true }
    : { is: 'text', text: words.say('paper.items'), bold: true }
  return [title, { is: 'gap', dots: 4 }, ...paper.lines.flatMap(line => lineElements(line, prices, words))]
}
