import * as z from 'zod'
import { mulDiv } from '../../../shared/money.ts'
import { findingView } from '../../../shared/policy/contract.ts'
import type {
  ReceiptFinding,
  ReceiptLine,
  ReceiptPaper,
  ReceiptPayout,
  ReceiptSettlement,
} from '../../../shared/printing/papers/receipt-paper.ts'
import { type Amount, seenMinor, type TaxMode } from '../../../shared/settlements/amount.ts'
import { isTextKey } from '../../../shared/texts/catalogue.ts'
import { lastDrawnSignature } from '../../evidence/signature-rows.ts'
import { storedAmount } from '../../settlements/amounts.ts'
import { type PaperDesk, paperBaseOf, paperMomentOf, shopHeadOf } from './paper-base-of.ts'
import { type PaperSayings, paperSayings } from './paper-sayings.ts'
import { exchangeOf } from './receipt-exchange-of.ts'
import { receiptSums } from './receipt-sums.ts'
import {
  type PayoutRow,
  readPayouts,
  readSettlementHead,
  readSettlementLines,
  type SettledRow,
  type SettlementHead,
} from './settlement-rows.ts'

/** Which receipt of a settlement: of its payment, or of its reversal. */
export type ReceiptOf = 'payment' | 'reversal'

/**
 * The receipt of a settlement, or of its reversal, from rows alone: a copy a year later says the same.
 * Null when there is no such settlement, or it was not reversed.
 */
export async function receiptOf(
  desk: PaperDesk,
  settlementId: string,
  of: ReceiptOf = 'payment',
  copy = 0,
): Promise<ReceiptPaper | null> {
  const head = await readSettlementHead(desk.db, settlementId)
  if (!head) return null
  const reversal = of === 'reversal' ? await readReversal(desk, settlementId) : null
  if (of === 'reversal' && !reversal) return null
  const rows = await readSettlementLines(desk.db, settlementId)
  const payouts = await readPayouts(desk.db, settlementId, of === 'reversal')
  const words = paperSayings(desk, head.currency)
  const gift = head.rmaType === 'gift'
  const sign = reversal ? -1 : 1
  return {
    ...paperBaseOf(desk, copy),
    kind: 'receipt',
    variant: gift ? 'gift' : 'standard',
    currency: head.currency,
    shop: shopHeadOf(desk.shop),
    rma: head.rmaNumber,
    printed: paperMomentOf(reversal?.at ?? head.at, desk.shop),
    staffName: reversal?.by ?? head.staffName ?? '',
    customerName: head.customerName,
    sale: head.saleNumber === null ? null : { number: head.saleNumber, day: head.saleDay },
    lines: rows.map(row => lineOf(row, head, words)),
    findings: reversal ? [] : findingsOf(head.findings, words),
    settlement: settlementOf(head, rows, payouts, sign, words),
    exchange: await exchangeOf(desk, settlementId, sign, words),
    next: reversal
      ? [words.say('paper.next_reversed', { number: head.number })]
      : payouts.map(payout => nextOf(payout, gift, words)).filter((text, index, all) => all.indexOf(text) === index),
    policy: desk.shop.receiptFooter === '' ? [] : [desk.shop.receiptFooter],
    signature: payouts.some(payout => payout.kind === 'cash'),
    signed: reversal ? null : await signedOf(desk, head.returnId),
  }
}

async function signedOf(desk: PaperDesk, returnId: string): Promise<ReceiptPaper['signed']> {
  const signature = await lastDrawnSignature(desk.db, returnId)
  if (!signature) return null
  return { strokes: signature.strokes, signer: signature.signer, at: paperMomentOf(signature.at, desk.shop) }
}

function readReversal(desk: PaperDesk, settlementId: string) {
  return desk.db
    .selectFrom('settlementReversal')
    .leftJoin('staff', 'staff.id', 'settlementReversal.byStaffId')
    .select(['settlementReversal.at', 'staff.name as by'])
    .where('settlementReversal.settlementId', '=', settlementId)
    .executeTakeFirst()
}

function taxModeOf(head: SettlementHead): TaxMode {
  return head.taxMode === 'exclusive' ? 'exclusive' : 'inclusive'
}

function creditOf(row: SettledRow): Amount {
  return storedAmount(row.creditGrossMinor, row.creditNetMinor, row.creditTaxes)
}

function lineOf(row: SettledRow, head: SettlementHead, words: PaperSayings): ReceiptLine {
  const mode = taxModeOf(head)
  const sold = mode === 'inclusive' ? row.soldGrossMinor : row.soldNetMinor
  const reason = `reason.${row.reason}`
  return {
    name: row.description,
    sku: row.sku,
    quantity: row.quantity,
    unitMinor: sold === null || row.soldQuantity === null ? null : mulDiv(sold, 1, row.soldQuantity),
    creditMinor: seenMinor(mode, creditOf(row)),
    reason: isTextKey(reason) && row.reason !== 'not_recorded' ? words.say(reason) : null,
    grade: row.grade === null || row.grade === 'U' ? null : `${row.grade}, ${words.say(`grade.${row.grade}`)}`,
    note: row.serial === null ? null : words.say('paper.serial', { serial: row.serial }),
  }
}

function findingsOf(stored: string, words: PaperSayings): readonly ReceiptFinding[] {
  const findings = z.array(findingView).safeParse(JSON.parse(stored))
  if (!findings.success) return []
  return findings.data
    .filter(finding => finding.notApplicable === null)
    .map(finding => ({ says: finding.verdict, sentence: words.sentence(finding.text) ?? '' }))
    .filter(({ sentence }, index, all) => sentence !== '' && all.findIndex(one => one.sentence === sentence) === index)
}

function settlementOf(
  head: SettlementHead,
  rows: readonly SettledRow[],
  payouts: readonly PayoutRow[],
  sign: 1 | -1,
  words: PaperSayings,
): ReceiptSettlement {
  const lines = rows.map(row => ({
    credit: creditOf(row),
    fee: storedAmount(row.feeGrossMinor, row.feeNetMinor, row.feeTaxes),
    deduction: storedAmount(row.deductionGrossMinor, row.deductionNetMinor, row.deductionTaxes),
    allowance: storedAmount(row.allowanceMinor, row.allowanceNetMinor, row.allowanceTaxes),
  }))
  const mode = taxModeOf(head)
  const shipping = storedAmount(head.shippingGrossMinor, head.shippingNetMinor, head.shippingTaxes)
  const returnShipping = storedAmount(
    head.returnShippingGrossMinor,
    head.returnShippingNetMinor,
    head.returnShippingTaxes,
  )
  const sums = receiptSums(mode, lines, { shipping, returnShipping }, head.totalMinor)
  const adjustments = [
    { label: words.say('settlement.fee'), amountMinor: -sums.feeMinor },
    { label: words.say('settlement.deduction'), amountMinor: -sums.deductionMinor },
    { label: words.say('settlement.allowance'), amountMinor: sums.allowanceMinor },
    { label: words.say('paper.shipping'), amountMinor: sums.shippingMinor },
    { label: words.say('paper.return_shipping'), amountMinor: -sums.returnShippingMinor },
    { label: words.say('settlement.own_label'), amountMinor: sums.restMinor },
    { label: words.say('settlement.bonus'), amountMinor: head.bonusMinor },
  ]
  return {
    number: head.number,
    reverses: sign < 0 ? head.number : null,
    taxMode: mode,
    goodsMinor: sign * sums.goodsMinor,
    adjustments: adjustments
      .filter(({ amountMinor }) => amountMinor !== 0)
      .map(one => ({ ...one, amountMinor: sign * one.amountMinor })),
    taxes: sums.taxes.map(tax => ({ ...tax, netMinor: sign * tax.netMinor, taxMinor: sign * tax.taxMinor })),
    totalMinor: sign * (head.totalMinor + head.bonusMinor),
    payouts: payouts.map(payoutOf),
  }
}

function payoutOf(row: PayoutRow): ReceiptPayout {
  return {
    tender: row.kind,
    amountMinor: row.amountMinor + row.roundingMinor,
    lastFour: row.lastFour,
    reference: row.reference,
    credit:
      row.creditCode === null
        ? null
        : { code: row.creditCode, balanceMinor: row.creditBalanceMinor ?? row.amountMinor, expires: null },
  }
}

function nextOf(payout: PayoutRow, gift: boolean, words: PaperSayings): string {
  if (gift && payout.creditCode !== null) {
    const balanceMinor = payout.creditBalanceMinor ?? payout.amountMinor
    return words.say('paper.next_gift', { code: payout.creditCode, balanceMinor })
  }
  return words.say(`paper.next_${payout.kind}_payout`)
}
