import { type Amount, sumAmounts, zeroAmount } from '../../shared/settlements/amount.ts'
import {
  historyOf,
  type LineHistory,
  portionOf,
  type SettledEntry,
  type SoldLine,
} from '../../shared/settlements/line-history.ts'
import { spreadElsewhere, type Tender } from '../../shared/settlements/tenders.ts'
import type { Reader } from '../database/open.ts'
import type { SoldLineFacts, SoldSale } from '../returns/sold-sale.ts'
import { storedAmount } from './amounts.ts'

/** A sale line as it was charged, with everything that was given back on it. */
export interface SettledLine {
  readonly id: string
  readonly line: SoldLine
  readonly history: LineHistory
}

/** Everything settled on a sale so far, reversed settlements left out. */
export interface SaleHistory {
  readonly lines: readonly SettledLine[]
  /** Outbound shipping given back. */
  readonly shipping: Amount
}

/** A tender with its card's last digits, for the screen. */
export interface SaleTender extends Tender {
  readonly lastFour: string | null
}

/** Reads what was settled on a sale's lines and of its shipping. */
export async function loadHistory(db: Reader, sale: SoldSale): Promise<SaleHistory> {
  const entries = await loadEntries(
    db,
    sale.lines.map(line => line.id),
    sale.without === undefined ? 'saleLineId' : 'returnLineId',
  )
  const shipping = await db
    .selectFrom('settlement')
    .innerJoin('rma', 'rma.id', 'settlement.returnId')
    .select(['settlement.shippingGrossMinor', 'settlement.shippingNetMinor', 'settlement.shippingTaxes'])
    .where('rma.saleId', '=', sale.id)
    .where('settlement.state', '<>', 'reversed')
    .execute()
  return {
    lines: sale.lines.map(line => settledLine(line, entries.get(line.id) ?? [])),
    shipping: sumAmounts(
      shipping.map(row => storedAmount(row.shippingGrossMinor, row.shippingNetMinor, row.shippingTaxes)),
    ),
  }
}

function settledLine(line: SoldLineFacts, entries: readonly SettledEntry[]): SettledLine {
  const elsewhereMinor = Math.min(line.paid.grossMinor, line.refundedElsewhereMinor + line.imported.grossMinor)
  const elsewhere = {
    amount: elsewhereMinor === 0 ? zeroAmount : portionOf(line.paid, elsewhereMinor),
    units: line.refundedElsewhereUnits + line.imported.units,
  }
  return {
    id: line.id,
    line: { soldUnits: line.quantity, paid: line.paid },
    history: historyOf(entries, elsewhere),
  }
}

async function loadEntries(
  db: Reader,
  lineIds: readonly string[],
  column: 'saleLineId' | 'returnLineId',
): Promise<ReadonlyMap<string, readonly SettledEntry[]>> {
  const rows = await db
    .selectFrom('settlementLine')
    .innerJoin('settlement', 'settlement.id', 'settlementLine.settlementId')
    .selectAll('settlementLine')
    .where(`settlementLine.${column}`, 'in', lineIds)
    .where('settlement.state', '<>', 'reversed')
    .orderBy('settlement.at')
    .execute()
  const entries = new Map<string, SettledEntry[]>()
  for (const row of rows) {
    const lineId = row[column]
    if (lineId === null) continue
    const entry: SettledEntry = {
      units: row.quantity,
      credit: storedAmount(row.creditGrossMinor, row.creditNetMinor, row.creditTaxes),
      forfeited: storedAmount(row.forfeitedGrossMinor, row.forfeitedNetMinor, row.forfeitedTaxes),
      allowed: storedAmount(row.allowanceMinor, row.allowanceNetMinor, row.allowanceTaxes),
      reversed: false,
    }
    entries.set(lineId, [...(entries.get(lineId) ?? []), entry])
  }
  return entries
}

/** A sale's tenders in order, each as far as it was paid, with what went back to it here, moved on into an exchange, and went back elsewhere. */
export async function loadTenders(db: Reader, sale: SoldSale): Promise<readonly SaleTender[]> {
  const rows = await db
    .selectFrom('tender')
    .leftJoin('payout', join => join.onRef('payout.tenderId', '=', 'tender.id').on('payout.state', '<>', 'failed'))
    .select(eb => [
      'tender.id',
      'tender.kind',
      'tender.amountMinor',
      'tender.lastFour',
      'tender.refundedElsewhereMinor',
      'tender.carriedMinor',
      'tender.unpaidMinor',
      eb.fn.coalesce(eb.fn.sum<number>('payout.amountMinor'), eb.lit(0)).as('paidBackMinor'),
    ])
    .where('tender.saleId', '=', sale.id)
    .groupBy('tender.id')
    .orderBy('tender.position')
    .execute()
  const tenders = rows.map(({ refundedElsewhereMinor, carriedMinor, unpaidMinor, ...row }) => ({
    ...row,
    amountMinor: row.amountMinor - unpaidMinor,
    paidBackMinor: Number(row.paidBackMinor) + carriedMinor,
    elsewhereMinor: refundedElsewhereMinor,
  }))
  const onTenders = tenders.reduce((sum, tender) => sum + tender.elsewhereMinor, 0)
  const spread = spreadElsewhere(tenders, Math.max(0, sale.refundedElsewhereMinor - onTenders))
  return spread.map((tender, index) => ({ ...tender, lastFour: tenders[index]?.lastFour ?? null }))
}

/** Units of each inspection that settlements in force have settled. */
export async function settledByInspection(db: Reader, returnId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('settlementLine')
    .innerJoin('settlement', 'settlement.id', 'settlementLine.settlementId')
    .select(['settlementLine.inspectionId', 'settlementLine.quantity'])
    .where('settlement.returnId', '=', returnId)
    .where('settlement.state', '<>', 'reversed')
    .execute()
  const settled = new Map<string, number>()
  for (const { inspectionId, quantity } of rows) {
    if (inspectionId !== null) settled.set(inspectionId, (settled.get(inspectionId) ?? 0) + quantity)
  }
  return settled
}
