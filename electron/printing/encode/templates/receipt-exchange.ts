import type { ReceiptExchange, ReceiptPaper } from '../../../../shared/printing/papers/receipt-paper.ts'
import type { Element } from '../element.ts'
import type { PaperWords } from '../paper-words.ts'
import type { Roll } from '../roll.ts'
import { payoutElements, taxElements } from './receipt-money.ts'

const gap = (dots: number): Element => ({ is: 'gap', dots })

/** The new sale of an exchange: its own number and code, what went out, the total, and how it was paid. */
export function receiptExchangeElements(
  exchange: ReceiptExchange,
  { variant, currency }: Pick<ReceiptPaper, 'variant' | 'currency'>,
  words: PaperWords,
  roll: Roll,
): readonly Element[] {
  const prices = variant === 'standard'
  const title = words.say(exchange.totalMinor < 0 ? 'paper.new_goods_back' : 'paper.new_goods')
  const sold = exchange.lines.flatMap((line): readonly Element[] => {
    const name = `${words.say('paper.pieces', { quantity: words.number(line.quantity) })} ${line.name}`
    const head: Element = prices
      ? { is: 'pair', left: name, right: words.amount(line.amountMinor), maxLines: 8 }
      : { is: 'text', text: name, maxLines: 8 }
    return line.note === null ? [head] : [head, { is: 'text', text: line.note, style: 'small', indent: 2, maxLines: 8 }]
  })
  return [
    gap(16),
    { is: 'rule', weight: 'thick' },
    gap(12),
    { is: 'text', text: title, bold: true },
    { is: 'text', text: exchange.number, style: 'large', bold: true, align: 'center', maxLines: 2 },
    gap(8),
    { is: 'barcode', value: exchange.number, heightDots: 72 },
    gap(12),
    ...sold,
    ...(prices ? soldMoney(exchange, currency, words, roll) : []),
    ...(exchange.dueDay === null
      ? []
      : [
          gap(8),
          { is: 'text', text: words.say('paper.bring_by', { day: words.day(exchange.dueDay) }), bold: true } as const,
        ]),
  ]
}

function soldMoney(exchange: ReceiptExchange, currency: string, words: PaperWords, roll: Roll): readonly Element[] {
  const sign = exchange.totalMinor < 0 ? -1 : 1
  const used: readonly Element[] =
    exchange.usedMinor === 0
      ? []
      : [{ is: 'pair', left: words.say('paper.paid_by_return'), right: words.amount(sign * exchange.usedMinor) }]
  return [
    gap(8),
    { is: 'rule', weight: 'dotted' },
    gap(12),
    {
      is: 'pair',
      left: `${words.say('paper.new_total')} ${currency}`,
      right: words.amount(exchange.totalMinor),
      bold: true,
    },
    gap(8),
    { is: 'text', text: words.say('paper.paid_by'), bold: true },
    ...used,
    ...exchange.payments.flatMap(payment => payoutElements(payment, words)),
    gap(12),
    ...taxElements(exchange, words, roll),
  ]
}
