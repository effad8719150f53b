import { itemTagCode } from '../../../../shared/printing/papers/item-tag-code.ts'
import type { ItemTagPaper } from '../../../../shared/printing/papers/item-tag-paper.ts'
import type { Element } from '../element.ts'
import { marksOf, wordsOf } from '../paper-words.ts'

/** The item tag on a roll. */
export function itemTagElements(paper: ItemTagPaper): readonly Element[] {
  const words = wordsOf(paper)
  const code = itemTagCode(paper)
  const bin = paper.bin === null ? '' : words.say('paper.bin', { bin: paper.bin })
  return [
    ...marksOf(paper, words),
    { is: 'pair', left: paper.disposition, right: paper.grade, style: 'large', bold: true, maxLines: 2 },
    { is: 'text', text: paper.productName, maxLines: 2 },
    { is: 'gap', dots: 8 },
    { is: 'barcode', value: code, heightDots: 80 },
    { is: 'gap', dots: 12 },
    { is: 'text', text: code, bold: true, align: 'center' },
    { is: 'pair', left: bin, right: words.day(paper.day) },
    ...(paper.sku === null
      ? []
      : [{ is: 'text', text: words.say('paper.sku', { sku: paper.sku }), style: 'small', maxLines: 1 } as const]),
  ]
}
