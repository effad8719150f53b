import type { ReceiptPaper, ReceiptSignature } from '../../../../shared/printing/papers/receipt-paper.ts'
import type { Element } from '../element.ts'
import { measureColumns } from '../measure-columns.ts'
import { marksOf, type PaperWords, wordsOf } from '../paper-words.ts'
import { columnsOf, type Roll } from '../roll.ts'
import { receiptExchangeElements } from './receipt-exchange.ts'
import { receiptLineElements } from './receipt-lines.ts'
import { receiptMoneyElements } from './receipt-money.ts'
import { shopHeadElements } from './shop-head.ts'

const thin: Element = { is: 'rule', weight: 'thin' }
const gap = (dots: number): Element => ({ is: 'gap', dots })

function titleElements(paper: ReceiptPaper, words: PaperWords, roll: Roll): readonly Element[] {
  const gift = paper.variant === 'gift'
  const key = gift ? 'paper.gift_receipt' : paper.settlement ? 'paper.receipt' : 'paper.hand_in_receipt'
  const reverses = paper.settlement?.reverses ?? null
  const title = reverses === null ? words.say(key) : words.say('paper.reversal', { number: reverses })
  const huge = measureColumns(paper.rma) <= columnsOf(roll, 'huge')
  return [
    { is: 'rule', weight: 'thick' },
    gap(16),
    { is: 'text', text: title, align: 'center' },
    { is: 'text', text: paper.rma, style: huge ? 'huge' : 'large', bold: true, align: 'center', maxLines: 2 },
    gap(12),
    { is: 'barcode', value: paper.rma, heightDots: 72 },
    gap(20),
    thin,
    gap(12),
  ]
}

function factElements(paper: ReceiptPaper, words: PaperWords): readonly Element[] {
  const { sale } = paper
  const saleText =
    sale === null
      ? words.say('paper.no_sale')
      : sale.day === null
        ? sale.number
        : words.say('paper.sale_of', { number: sale.number, day: words.day(sale.day) })
  const facts: readonly (readonly [string, string | null])[] = [
    [words.say('paper.date'), `${words.day(paper.printed.day)} ${paper.printed.time}`],
    [words.say('paper.sale'), saleText],
    [words.say('paper.customer'), paper.customerName],
    [words.say('paper.served_by'), paper.staffName],
    [words.say('paper.settlement'), paper.settlement?.number ?? null],
  ]
  const nameColumns = 2 + Math.max(...facts.map(([name]) => measureColumns(name)))
  return facts.flatMap(([name, value]): readonly Element[] =>
    value === null || value === '' ? [] : [{ is: 'fact', name, value, nameColumns }],
  )
}

function findingElements(paper: ReceiptPaper, words: PaperWords): readonly Element[] {
  if (paper.findings.length === 0) return []
  const sign = { allow: '+', allow_with_fee: '!', needs_approval: '!', deny: '-' } as const
  return [
    gap(12),
    { is: 'text', text: words.say('paper.findings'), bold: true },
    ...paper.findings.map(
      (finding): Element => ({ is: 'text', text: `${sign[finding.says]} ${finding.sentence}`, style: 'small' }),
    ),
  ]
}

function sentenceElements(title: string, sentences: readonly string[], style: 'small' | 'normal'): readonly Element[] {
  if (sentences.length === 0) return []
  return [
    gap(12),
    { is: 'text', text: title, bold: true },
    ...sentences.map((text): Element => ({ is: 'text', text, style })),
  ]
}

function signatureElements(words: PaperWords): readonly Element[] {
  return [gap(96), thin, gap(4), { is: 'text', text: words.say('paper.signature'), style: 'small' }]
}

function signedElements({ strokes, signer, at }: ReceiptSignature, words: PaperWords): readonly Element[] {
  const moment = words.say('paper.signed_at', { day: words.day(at.day), time: at.time })
  return [
    gap(20),
    { is: 'drawing', strokes },
    thin,
    gap(4),
    { is: 'text', text: words.say('paper.signature'), style: 'small' },
    { is: 'text', text: signer === '' ? moment : `${signer}, ${moment}`, style: 'small' },
  ]
}

/** The receipt of a return, from the shop's head to the code that opens it again. */
export function receiptElements(paper: ReceiptPaper, roll: Roll): readonly Element[] {
  const words = wordsOf(paper, paper.currency)
  const prices = paper.variant === 'standard'
  return [
    ...marksOf(paper, words),
    ...shopHeadElements(paper.shop, words, roll),
    ...titleElements(paper, words, roll),
    ...factElements(paper, words),
    gap(12),
    thin,
    gap(12),
    ...receiptLineElements(paper, words, roll),
    ...(prices && paper.settlement
      ? receiptMoneyElements(paper.settlement, paper.exchange ?? null, { currency: paper.currency, words, roll })
      : []),
    ...(paper.exchange ? receiptExchangeElements(paper.exchange, paper, words, roll) : []),
    gap(8),
    thin,
    ...findingElements(paper, words),
    ...sentenceElements(words.say('paper.next'), paper.next, 'normal'),
    ...sentenceElements(words.say('paper.policy'), paper.policy, 'small'),
    ...(paper.signed ? signedElements(paper.signed, words) : paper.signature ? signatureElements(words) : []),
    gap(24),
    { is: 'qr', value: paper.rma, cellDots: 6 },
    gap(8),
    { is: 'text', text: words.say('paper.keep'), style: 'small', align: 'center' },
    ...(paper.demo ? [gap(8), { is: 'banner', text: words.say('paper.demo') } as const] : []),
  ]
}
