import type {
  ReceiptExchange,
  ReceiptPayout,
  ReceiptSettlement,
  ReceiptTax,
} from '../../../../shared/printing/papers/receipt-paper.ts'
import type { Element } from '../element.ts'
import { measureColumns } from '../measure-columns.ts'
import type { PaperWords } from '../paper-words.ts'
import { columnsOf, type Roll } from '../roll.ts'

const gap = (dots: number): Element => ({ is: 'gap', dots })

/** A tender with its amount, and what tells it apart. */
export function payoutElements(payout: ReceiptPayout, words: PaperWords): readonly Element[] {
  const kind = words.say(`paper.tender_${payout.tender}`)
  const { lastFour, reference, credit } = payout
  const left = lastFour === null ? kind : words.say('paper.card_number', { kind, lastFour })
  const details = [
    credit === null ? null : words.say('paper.credit_code', { code: credit.code }),
    credit?.expires ? words.say('paper.credit_expires', { day: words.day(credit.expires) }) : null,
    reference === null ? null : words.say('paper.reference', { reference }),
  ].filter(text => text !== null)
  const balance: readonly Element[] =
    credit === null
      ? []
      : [
          {
            is: 'pair',
            left: words.say('paper.credit_balance'),
            right: words.amount(credit.balanceMinor),
            style: 'small',
            indent: 2,
          },
        ]
  return [
    { is: 'pair', left, right: words.amount(payout.amountMinor) },
    ...details.map((text): Element => ({ is: 'text', text, style: 'small', indent: 2 })),
    ...balance,
  ]
}

/** Rate, net, tax and gross side by side, or one below the other where the paper is too narrow for the amounts. */
export function taxElements(
  settlement: Pick<ReceiptSettlement, 'taxes' | 'taxMode'>,
  words: PaperWords,
  roll: Roll,
): readonly Element[] {
  if (settlement.taxes.length === 0) return []
  const included = settlement.taxMode === 'inclusive'
  const head = [included ? 'paper.tax_included' : 'paper.tax', 'paper.net', 'paper.tax', 'paper.gross'] as const
  const rowOf = (tax: ReceiptTax) => [
    tax.rateMilli === null ? tax.name : `${tax.name} ${words.rate(tax.rateMilli)}`,
    words.amount(tax.netMinor),
    words.amount(tax.taxMinor),
    words.amount(tax.netMinor + tax.taxMinor),
  ]
  const rows = [head.map(key => words.say(key)), ...settlement.taxes.map(rowOf)]
  const widest = [1, 2, 3].map(index => 2 + Math.max(...rows.map(row => measureColumns(row[index] ?? ''))))
  const columns = columnsOf(roll, 'small')
  const first = columns - widest.reduce((sum, width) => sum + width, 0)
  if (first >= Math.max(...rows.map(row => measureColumns(row[0] ?? '')))) {
    const widths = [first, ...widest]
    return rows.map((row, index) => ({
      is: 'row',
      style: 'small',
      bold: index === 0,
      cells: row.map((text, cell) => ({ text, columns: widths[cell] ?? 0, align: cell === 0 ? 'left' : 'right' })),
    }))
  }
  const [titles = [], ...values] = rows
  return values.flatMap((row): readonly Element[] => [
    { is: 'text', text: row[0] ?? '', style: 'small', bold: true },
    ...[1, 2, 3].map(
      (index): Element => ({
        is: 'pair',
        left: titles[index] ?? '',
        right: row[index] ?? '',
        style: 'small',
        indent: 2,
      }),
    ),
  ])
}

function sumElements(settlement: ReceiptSettlement, words: PaperWords): readonly Element[] {
  if (settlement.adjustments.length === 0 && settlement.taxMode === 'inclusive') return []
  const taxMinor = settlement.taxes.reduce((sum, tax) => sum + tax.taxMinor, 0)
  return [
    { is: 'rule', weight: 'dotted' },
    gap(12),
    { is: 'pair', left: words.say('paper.goods'), right: words.amount(settlement.goodsMinor) },
    ...settlement.adjustments.map(
      ({ label, amountMinor }): Element => ({ is: 'pair', left: label, right: words.amount(amountMinor), maxLines: 8 }),
    ),
    ...(settlement.taxMode === 'exclusive'
      ? [{ is: 'pair', left: words.say('paper.tax'), right: words.amount(taxMinor) } as const]
      : []),
  ]
}

/** The sum with fees and tax, the total as the largest amount on the paper, tenders, tax by rate. */
export function receiptMoneyElements(
  settlement: ReceiptSettlement,
  exchange: Pick<ReceiptExchange, 'number' | 'usedMinor'> | null,
  { currency, words, roll }: { readonly currency: string; readonly words: PaperWords; readonly roll: Roll },
): readonly Element[] {
  const sign = settlement.totalMinor < 0 ? -1 : 1
  const used: readonly Element[] =
    exchange === null || exchange.usedMinor === 0
      ? []
      : [
          {
            is: 'pair',
            left: words.say('paper.into_exchange', { number: exchange.number }),
            right: words.amount(sign * exchange.usedMinor),
            maxLines: 2,
          },
        ]
  const total = words.say(settlement.totalMinor < 0 ? 'paper.total_back' : 'paper.total')
  return [
    ...sumElements(settlement, words),
    gap(8),
    { is: 'rule', weight: 'thick' },
    gap(12),
    {
      is: 'pair',
      left: `${total} ${currency}`,
      right: words.amount(settlement.totalMinor),
      style: 'large',
      bold: true,
    },
    gap(8),
    { is: 'rule', weight: 'thick' },
    gap(12),
    { is: 'text', text: words.say('paper.paid_back'), bold: true },
    ...used,
    ...settlement.payouts.flatMap(payout => payoutElements(payout, words)),
    gap(16),
    ...taxElements(settlement, words, roll),
  ]
}
