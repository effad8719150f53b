import type { ReceiptLine, ReceiptPaper } from '../../../../shared/printing/papers/receipt-paper.ts'
import type { Element } from '../element.ts'
import { measureColumns } from '../measure-columns.ts'
import type { PaperWords } from '../paper-words.ts'
import { columnsOf, type Roll } from '../roll.ts'

const indent = 2

function detailTexts(line: ReceiptLine, prices: boolean, words: PaperWords): readonly string[] {
  const price =
    prices && line.unitMinor !== null && line.quantity !== 1
      ? words.say('paper.each', { quantity: words.number(line.quantity), price: words.amount(line.unitMinor) })
      : null
  const sku = line.sku === null ? null : words.say('paper.sku', { sku: line.sku })
  const reason = line.reason === null ? null : words.say('paper.reason', { reason: line.reason })
  const grade = line.grade === null ? null : words.say('paper.grade', { grade: line.grade })
  return [price, sku, reason, grade, line.note].filter(text => text !== null && text !== '').map(text => text ?? '')
}

/** Short texts together on one line as long as they fit. */
function packed(texts: readonly string[], columns: number): readonly string[] {
  const lines: string[] = []
  for (const text of texts) {
    const joined = `${lines.at(-1) ?? ''} · ${text}`
    if (lines.length > 0 && measureColumns(joined) <= columns) lines[lines.length - 1] = joined
    else lines.push(text)
  }
  return lines
}

function lineElements(line: ReceiptLine, prices: boolean, words: PaperWords, roll: Roll): readonly Element[] {
  const details = packed(detailTexts(line, prices, words), columnsOf(roll, 'small') - indent)
  const name = `${words.say('paper.pieces', { quantity: words.number(line.quantity) })} ${line.name}`
  const head: Element =
    prices && line.creditMinor !== null
      ? { is: 'pair', left: name, right: words.amount(line.creditMinor), maxLines: 8 }
      : { is: 'text', text: name, maxLines: 8 }
  return [
    head,
    ...details.map((text): Element => ({ is: 'text', text, style: 'small', indent, maxLines: 8 })),
    { is: 'gap', dots: 8 },
  ]
}

/** What came back, a block a line, with the currency named once above the amounts. */
export function receiptLineElements(paper: ReceiptPaper, words: PaperWords, roll: Roll): readonly Element[] {
  const prices = paper.variant === 'standard'
  const priced = prices && paper.lines.some(line => line.creditMinor !== null)
  const title: Element = priced
    ? { is: 'pair', left: words.say('paper.items'), right: paper.currency, bold: true }
    : { is: 'text', text: words.say('paper.items'), bold: true }
  return [title, { is: 'gap', dots: 4 }, ...paper.lines.flatMap(line => lineElements(line, prices, words, roll))]
}
