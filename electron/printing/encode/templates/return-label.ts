import type { PaperAddress } from '../../../../shared/printing/papers/paper-base.ts'
import type { ReturnLabelPaper } from '../../../../shared/printing/papers/return-label-paper.ts'
import { cleanText } from '../clean-text.ts'
import type { Element, TextStyle } from '../element.ts'
import { measureColumns } from '../measure-columns.ts'
import { marksOf, wordsOf } from '../paper-words.ts'
import { columnsOf, type Roll } from '../roll.ts'
import { labelFacts } from './label-facts.ts'

const gap = (dots: number): Element => ({ is: 'gap', dots })

function addressElements(address: PaperAddress, style: TextStyle): readonly Element[] {
  const lines = [address.name, ...address.lines, ...(address.phone === null ? [] : [address.phone])]
  return lines.map((text, index): Element => ({ is: 'text', text, style, bold: index === 0, maxLines: 3 }))
}

/** Large where street and town fit on a line each, so that nothing is torn. */
function receiverStyle(address: PaperAddress, roll: Roll): TextStyle {
  const widest = Math.max(0, ...address.lines.map(text => measureColumns(cleanText(text))))
  return widest <= columnsOf(roll, 'large') ? 'large' : 'normal'
}

/** The return label on a roll, for a shop with one printer: cut it and tape it to the parcel. */
export function returnLabelElements(paper: ReturnLabelPaper, roll: Roll): readonly Element[] {
  const words = wordsOf(paper)
  const facts = labelFacts(paper, words)
  const huge = measureColumns(paper.rma) <= columnsOf(roll, 'huge')
  return [
    ...marksOf(paper, words),
    { is: 'pair', left: words.say('paper.label'), right: facts.item, bold: true },
    { is: 'rule', weight: 'thick' },
    gap(8),
    { is: 'text', text: words.say('paper.from'), style: 'small' },
    ...addressElements(paper.from, 'normal'),
    gap(8),
    { is: 'rule', weight: 'thin' },
    gap(12),
    { is: 'text', text: words.say('paper.to'), bold: true },
    ...addressElements(paper.to, receiverStyle(paper.to, roll)),
    gap(12),
    { is: 'rule', weight: 'thick' },
    gap(16),
    { is: 'text', text: paper.rma, style: huge ? 'huge' : 'large', bold: true, align: 'center', maxLines: 2 },
    gap(12),
    { is: 'barcode', value: paper.rma, heightDots: 120 },
    gap(24),
    { is: 'qr', value: paper.rma, cellDots: 7 },
    gap(16),
    { is: 'rule', weight: 'thin' },
    gap(8),
    { is: 'text', text: facts.service, bold: true },
    ...facts.details.map((text): Element => ({ is: 'text', text })),
    ...(paper.instructions.length === 0 ? [] : [gap(8)]),
    ...paper.instructions.map((text): Element => ({ is: 'text', text, style: 'small' })),
    gap(8),
    { is: 'text', text: words.say('paper.not_postage'), style: 'small' },
  ]
}
