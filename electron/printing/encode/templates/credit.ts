import type { CreditPaper } from '../../../../shared/printing/papers/credit-paper.ts'
import type { Element } from '../element.ts'
import { measureColumns } from '../measure-columns.ts'
import { marksOf, wordsOf } from '../paper-words.ts'
import { columnsOf, type Roll } from '../roll.ts'
import { shopHeadElements } from './shop-head.ts'

const gap = (dots: number): Element => ({ is: 'gap', dots })
const thin: Element = { is: 'rule', weight: 'thin' }

/** A store credit: its worth and its code large enough to be typed from across the counter. */
export function creditElements(paper: CreditPaper, roll: Roll): readonly Element[] {
  const words = wordsOf(paper, paper.currency)
  const worth = `${words.amount(paper.balanceMinor)} ${paper.currency}`
  const facts = [
    [words.say('paper.customer'), paper.customerName ?? ''],
    [words.say('paper.served_by'), paper.staffName],
  ].filter(([, value]) => value !== '')
  const nameColumns = 2 + Math.max(0, ...facts.map(([name]) => measureColumns(name ?? '')))
  const large = measureColumns(paper.code) <= columnsOf(roll, 'large')
  return [
    ...marksOf(paper, words),
    ...shopHeadElements(paper.shop, words, roll),
    { is: 'rule', weight: 'thick' },
    gap(16),
    { is: 'text', text: words.say('paper.tender_store_credit'), align: 'center' },
    { is: 'text', text: worth, style: 'large', bold: true, align: 'center' },
    {
      is: 'text',
      text: words.say('paper.credit_as_of', { day: words.day(paper.printed.day), time: paper.printed.time }),
      style: 'small',
      align: 'center',
    },
    gap(20),
    { is: 'text', text: paper.code, style: large ? 'large' : 'tall', bold: true, align: 'center', maxLines: 2 },
    gap(12),
    { is: 'barcode', value: paper.code, heightDots: 88 },
    gap(20),
    thin,
    gap(12),
    ...facts.map(([name = '', value = '']): Element => ({ is: 'fact', name, value, nameColumns })),
    gap(12),
    { is: 'text', text: words.say('paper.credit_use') },
    gap(4),
    { is: 'text', text: words.say('paper.credit_keep'), style: 'small' },
    ...(paper.demo ? [gap(8), { is: 'banner', text: words.say('paper.demo') } as const] : []),
  ]
}
