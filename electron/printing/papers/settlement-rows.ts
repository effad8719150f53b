import type { Reader } from '../../database/open.ts'

/** A settlement with its return, its sale and the people on it. */
export function readSettlementHead(db: Reader, settlementId: string) {
  return db
    .selectFrom('settlement')
    .innerJoin('rma', 'rma.id', 'settlement.returnId')
    .leftJoin('sale', 'sale.id', 'rma.saleId')
    .leftJoin('customer', 'customer.id', 'rma.customerId')
    .leftJoin('staff', 'staff.id', 'settlement.byStaffId')
    .selectAll('settlement')
    .select([
      'rma.number as rmaNumber',
      'rma.type as rmaType',
      'rma.findings as findings',
      'sale.number as saleNumber',
      'sale.soldDay as saleDay',
      'customer.name as customerName',
      'staff.name as staffName',
    ])
    .where('settlement.id', '=', settlementId)
    .executeTakeFirst()
}

/** The lines of a settlement with what was returned and how it was graded. */
export function readSettlementLines(db: Reader, settlementId: string) {
  return db
    .selectFrom('settlementLine')
    .innerJoin('returnLine', 'returnLine.id', 'settlementLine.returnLineId')
    .leftJoin('saleLine', 'saleLine.id', 'settlementLine.saleLineId')
    .leftJoin('inspection', 'inspection.id', 'settlementLine.inspectionId')
    .selectAll('settlementLine')
    .select([
      'returnLine.description',
      'returnLine.sku',
      'returnLine.reason',
      'returnLine.serial',
      'inspection.grade',
      'saleLine.netMinor as soldNetMinor',
      'saleLine.grossMinor as soldGrossMinor',
      'saleLine.quantity as soldQuantity',
    ])
    .where('settlementLine.settlementId', '=', settlementId)
    .orderBy('returnLine.lineNumber')
    .orderBy('settlementLine.id')
    .execute()
}

/** What was paid by a settlement, or taken back by its reversal, with each store credit as it stood then. */
export function readPayouts(db: Reader, settlementId: string, reversing: boolean) {
  return db
    .selectFrom('payout')
    .leftJoin('tender', 'tender.id', 'payout.tenderId')
    .leftJoin('storeCredit', 'storeCredit.id', 'payout.storeCreditId')
    .select([
      'payout.kind',
      'payout.amountMinor',
      'payout.roundingMinor',
      'payout.reference',
      'tender.lastFour',
      'storeCredit.code as creditCode',
    ])
    .select(inner =>
      inner
        .selectFrom('storeCreditEvent')
        .whereRef('storeCreditEvent.storeCreditId', '=', 'payout.storeCreditId')
        .whereRef('storeCreditEvent.at', '<=', 'payout.at')
        .select(eb => eb.fn.sum<number | null>('amountMinor').as('balance'))
        .as('creditBalanceMinor'),
    )
    .where('payout.settlementId', '=', settlementId)
    .where('payout.reversesId', reversing ? 'is not' : 'is', null)
    .where('payout.state', '<>', 'failed')
    .orderBy('payout.at')
    .orderBy('payout.id')
    .execute()
}

export type SettlementHead = NonNullable<Awaited<ReturnType<typeof readSettlementHead>>>
export type SettledRow = Awaited<ReturnType<typeof readSettlementLines>>[number]
export type PayoutRow = Awaited<ReturnType<typeof readPayouts>>[number]
