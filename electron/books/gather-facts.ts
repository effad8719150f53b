import { sql } from 'kysely'
import type {
  BooksFacts,
  LabelFact,
  PayoutFact,
  SettlementFact,
  StockFact,
  StoreCreditFact,
} from '../../shared/books/facts.ts'
import { type Amount, sumAmounts } from '../../shared/settlements/amount.ts'
import type { Reader } from '../database/open.ts'
import { storedAmount } from '../settlements/amounts.ts'
import { exchangePaymentsOf, exchangesOf } from './gather-exchanges.ts'
import { recoveriesOf } from './gather-recoveries.ts'

/**
 * Everything of a month that the journal is made of, in the shop's currency: what happened in it, and what took back in
 * it something of another month.
 */
export async function gatherFacts(db: Reader, month: string, currency: string): Promise<BooksFacts> {
  return {
    settlements: await settlementsOf(db, month, currency),
    payouts: await payoutsOf(db, month, currency),
    exchanges: await exchangesOf(db, month, currency),
    exchangePayments: await exchangePaymentsOf(db, month, currency),
    storeCredits: await storeCreditsOf(db, month, currency),
    labels: await labelsOf(db, month, currency),
    stock: await stockOf(db, month),
    recoveries: await recoveriesOf(db, month, currency),
  }
}

const first = (month: string) => `${month}-01`
const last = (month: string) => `${month}-31`

async function settlementsOf(db: Reader, month: string, currency: string): Promise<readonly SettlementFact[]> {
  const heads = await db
    .selectFrom('settlement')
    .innerJoin('rma', 'rma.id', 'settlement.returnId')
    .leftJoin('settlementReversal as reversal', 'reversal.settlementId', 'settlement.id')
    .selectAll('settlement')
    .select(['rma.number as returnNumber', 'reversal.localDay as reversedDay'])
    .where('settlement.currency', '=', currency)
    .where(eb =>
      eb.or([
        eb.between('settlement.localDay', first(month), last(month)),
        eb.between('reversal.localDay', first(month), last(month)),
      ]),
    )
    .execute()
  const lines = await linesOf(
    db,
    heads.map(head => head.id),
  )
  return heads.map(head => ({
    id: head.id,
    day: head.localDay,
    returnNumber: head.returnNumber,
    settlementNumber: head.number,
    ...(lines.get(head.id) ?? sumLines([])),
    shipping: storedAmount(head.shippingGrossMinor, head.shippingNetMinor, head.shippingTaxes),
    returnShipping: storedAmount(head.returnShippingGrossMinor, head.returnShippingNetMinor, head.returnShippingTaxes),
    bonusMinor: head.bonusMinor,
    feeIsSeparateSupply: head.feeIsSupply === 1,
    reversedDay: head.reversedDay,
  }))
}

/** Labels that customers paid themselves, each owed by the settlement that gave it back. */
async function labelsOf(db: Reader, month: string, currency: string): Promise<readonly LabelFact[]> {
  const rows = await db
    .selectFrom('settlement')
    .innerJoin('rma', 'rma.id', 'settlement.returnId')
    .leftJoin('settlementReversal as reversal', 'reversal.settlementId', 'settlement.id')
    .select(['settlement.number', 'settlement.localDay as day', 'settlement.ownLabelMinor as amountMinor'])
    .select(['rma.number as returnNumber', 'reversal.localDay as reversedDay'])
    .where('settlement.currency', '=', currency)
    .where('settlement.ownLabelMinor', '>', 0)
    .where(eb =>
      eb.or([
        eb.between('settlement.localDay', first(month), last(month)),
        eb.between('reversal.localDay', first(month), last(month)),
      ]),
    )
    .execute()
  return rows.map(({ number, ...row }) => ({ ...row, id: `${number}-L`, settlementNumber: number }))
}

type LineSums = Pick<SettlementFact, 'credit' | 'fee' | 'deduction' | 'allowance'>

async function linesOf(db: Reader, settlements: readonly string[]): Promise<ReadonlyMap<string, LineSums>> {
  const parts = new Map<string, LineSums[]>()
  for (let from = 0; from < settlements.length; from += 500) {
    const rows = await db
      .selectFrom('settlementLine')
      .selectAll()
      .where('settlementId', 'in', settlements.slice(from, from + 500))
      .execute()
    for (const row of rows) {
      const sums = {
        credit: storedAmount(row.creditGrossMinor, row.creditNetMinor, row.creditTaxes),
        fee: storedAmount(row.feeGrossMinor, row.feeNetMinor, row.feeTaxes),
        deduction: storedAmount(row.deductionGrossMinor, row.deductionNetMinor, row.deductionTaxes),
        allowance: storedAmount(row.allowanceMinor, row.allowanceNetMinor, row.allowanceTaxes),
      }
      parts.set(row.settlementId, [...(parts.get(row.settlementId) ?? []), sums])
    }
  }
  return new Map([...parts].map(([id, sums]) => [id, sumLines(sums)]))
}

function sumLines(lines: readonly LineSums[]): LineSums {
  const sum = (of: (line: LineSums) => Amount) => sumAmounts(lines.map(of))
  return {
    credit: sum(line => line.credit),
    fee: sum(line => line.fee),
    deduction: sum(line => line.deduction),
    allowance: sum(line => line.allowance),
  }
}

async function payoutsOf(db: Reader, month: string, currency: string): Promise<readonly PayoutFact[]> {
  const settlements = db
    .selectFrom('payout')
    .select('settlementId')
    .where(eb =>
      eb.or([eb.between('localDay', first(month), last(month)), eb.between('decidedDay', first(month), last(month))]),
    )
  const rows = await db
    .selectFrom('payout')
    .innerJoin('settlement', 'settlement.id', 'payout.settlementId')
    .innerJoin('rma', 'rma.id', 'settlement.returnId')
    .selectAll('payout')
    .select(['settlement.number as settlementNumber', 'rma.number as returnNumber'])
    .where('settlement.currency', '=', currency)
    .where('payout.settlementId', 'in', settlements)
    .orderBy('payout.settlementId')
    .orderBy('payout.id')
    .execute()
  const names = numbered(
    rows,
    row => row.settlementId,
    (row, count) => `${row.settlementNumber}-P${count}`,
  )
  return rows.map(row => ({
    id: names.get(row.id) ?? row.id,
    day: row.localDay,
    returnNumber: row.returnNumber,
    settlementNumber: row.settlementNumber,
    kind: row.kind,
    amountMinor: row.amountMinor,
    roundingMinor: row.roundingMinor,
    failedDay: row.state === 'failed' ? (row.decidedDay ?? row.localDay) : null,
    reverses: row.reversesId === null ? null : (names.get(row.reversesId) ?? row.reversesId),
  }))
}

/** What became of store credits by themselves: what a settlement's reversal voids is that payout's opposite. */
async function storeCreditsOf(db: Reader, month: string, currency: string): Promise<readonly StoreCreditFact[]> {
  const rows = await db
    .selectFrom('storeCreditEvent as event')
    .innerJoin('storeCredit', 'storeCredit.id', 'event.storeCreditId')
    .select(['event.id', 'event.localDay as day', 'storeCredit.code', 'event.kind', 'event.amountMinor'])
    .where('event.localDay', '>=', first(month))
    .where('event.localDay', '<=', last(month))
    .where('event.settlementId', 'is', null)
    .where('storeCredit.currency', '=', currency)
    .orderBy('event.id')
    .execute()
  return rows.map(({ kind, id, ...row }) => ({ ...row, id: `SC-${id.slice(-10)}`, kind }))
}

async function stockOf(db: Reader, month: string): Promise<readonly StockFact[]> {
  const lines = db
    .selectFrom('stockMove')
    .innerJoin('returnLine', 'returnLine.id', 'stockMove.returnLineId')
    .select('returnLine.returnId')
    .where('stockMove.localDay', '>=', first(month))
    .where('stockMove.localDay', '<=', last(month))
  const rows = await db
    .selectFrom('stockMove as move')
    .innerJoin('returnLine', 'returnLine.id', 'move.returnLineId')
    .innerJoin('rma', 'rma.id', 'returnLine.returnId')
    .selectAll('move')
    .select(['rma.number as returnNumber', sql<string>`rma.id`.as('rmaId')])
    .where('rma.id', 'in', lines)
    .orderBy('rma.id')
    .orderBy('move.id')
    .execute()
  const names = numbered(
    rows,
    row => row.rmaId,
    (row, count) => `${row.returnNumber}-S${count}`,
  )
  return rows.map(row => ({
    id: names.get(row.id) ?? row.id,
    day: row.localDay,
    returnNumber: row.returnNumber,
    kind: row.kind,
    quantity: row.quantity,
    unitCostMinor: row.unitCostMinor,
    valueMinor: row.valueMinor,
    reverses: row.reversesId === null ? null : (names.get(row.reversesId) ?? row.reversesId),
  }))
}

/** Names rows by their place within what they belong to; the same rows always have the same names. */
function numbered<Row extends { readonly id: string }>(
  rows: readonly Row[],
  of: (row: Row) => string,
  name: (row: Row, count: number) => string,
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  return new Map(
    rows.map(row => {
      const count = (counts.get(of(row)) ?? 0) + 1
      counts.set(of(row), count)
      return [row.id, name(row, count)]
    }),
  )
}
