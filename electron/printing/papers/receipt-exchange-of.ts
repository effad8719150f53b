import type { ReceiptExchange } from '../../../shared/printing/papers/receipt-paper.ts'
import { negated, seenMinor, sumAmounts } from '../../../shared/settlements/amount.ts'
import { storedAmount } from '../../settlements/amounts.ts'
import type { PaperDesk } from './paper-base-of.ts'
import type { PaperSayings } from './paper-sayings.ts'
import { taxesOf } from './receipt-sums.ts'

/** The new sale that a settlement's credit went into, or its opposite; null for a settlement without one. */
export async function exchangeOf(
  { db }: PaperDesk,
  settlementId: string,
  sign: 1 | -1,
  words: PaperSayings,
): Promise<ReceiptExchange | null> {
  const exchange = await db
    .selectFrom('exchange')
    .innerJoin('sale', 'sale.id', 'exchange.saleId')
    .selectAll('exchange')
    .select('sale.taxMode')
    .where('exchange.settlementId', '=', settlementId)
    .executeTakeFirst()
  if (!exchange || (sign < 0 && exchange.state !== 'reversed')) return null
  const lines = await db
    .selectFrom('saleLine')
    .selectAll()
    .where('saleId', '=', exchange.saleId)
    .orderBy('lineNumber')
    .execute()
  const amounts = lines.map(line => {
    const amount = storedAmount(line.grossMinor, line.netMinor, line.taxes)
    return sign < 0 ? negated(amount) : amount
  })
  const payments = await db
    .selectFrom('exchangePayment')
    .leftJoin('storeCredit', 'storeCredit.id', 'exchangePayment.storeCreditId')
    .select(['exchangePayment.kind', 'amountMinor', 'roundingMinor', 'reference', 'storeCredit.code'])
    .where('exchangeId', '=', exchange.id)
    .where('exchangePayment.reversesId', sign < 0 ? 'is not' : 'is', null)
    .where('exchangePayment.atOnce', '=', sign < 0 ? 0 : 1)
    .orderBy('exchangePayment.id')
    .execute()
  return {
    number: exchange.number,
    taxMode: exchange.taxMode,
    lines: lines.map((line, index) => {
      const amount = amounts[index]
      if (!amount) throw new Error('A sold line has no amount')
      const { description, quantity } = line
      return {
        name: description,
        quantity,
        amountMinor: seenMinor(exchange.taxMode, amount),
        note: noteOf(line, words),
      }
    }),
    taxes: taxesOf(amounts),
    totalMinor: sumAmounts(amounts).grossMinor,
    usedMinor: exchange.creditUsedMinor,
    payments: payments.map(({ kind, amountMinor, roundingMinor, reference, code }) => ({
      tender: kind,
      amountMinor: amountMinor + roundingMinor,
      lastFour: null,
      reference: code ?? reference,
      credit: null,
    })),
    dueDay: sign < 0 ? null : exchange.dueDay,
  }
}

function noteOf(
  line: { readonly serials: string; readonly lotCode: string | null },
  words: PaperSayings,
): string | null {
  const serials = (JSON.parse(line.serials) as readonly string[]).map(serial => words.say('paper.serial', { serial }))
  const lot = line.lotCode === null ? [] : [words.say('paper.lot', { lot: line.lotCode })]
  const parts = [...serials, ...lot]
  return parts.length === 0 ? null : parts.join(' · ')
}
