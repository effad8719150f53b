import type { Selectable } from 'kysely'
import type { ExchangeEvent, ExchangeStatus } from '../../shared/exchanges/states.ts'
import type { Writing } from '../context.ts'
import type { Reader } from '../database/open.ts'
import type { ExchangeTable } from '../database/schema-exchanges.ts'

export type ExchangeRecord = Selectable<ExchangeTable>

/** An exchange by its id, or null. */
export async function findExchange(db: Reader, id: string): Promise<ExchangeRecord | null> {
  return (await db.selectFrom('exchange').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** The exchange that a settlement is the old leg of, or null. */
export async function exchangeOfSettlement(db: Reader, settlement: string): Promise<ExchangeRecord | null> {
  return (await db.selectFrom('exchange').selectAll().where('settlementId', '=', settlement).executeTakeFirst()) ?? null
}

/** What the customer still owes of an exchange's new sale: its total less credit and payments in force. */
export async function owedMinor(db: Reader, exchange: ExchangeRecord): Promise<number> {
  if (exchange.state === 'reversed') return 0
  const carried = await db
    .selectFrom('exchangeCarry')
    .innerJoin('settlement', 'settlement.id', 'exchangeCarry.settlementId')
    .select(eb => eb.fn.coalesce(eb.fn.sum<number>('exchangeCarry.amountMinor'), eb.lit(0)).as('minor'))
    .where('exchangeCarry.exchangeId', '=', exchange.id)
    .where('settlement.state', '<>', 'reversed')
    .executeTakeFirstOrThrow()
  const paid = await db
    .selectFrom('exchangePayment')
    .select(eb => eb.fn.coalesce(eb.fn.sum<number>('amountMinor'), eb.lit(0)).as('minor'))
    .where('exchangeId', '=', exchange.id)
    .where('state', '<>', 'failed')
    .executeTakeFirstOrThrow()
  return exchange.creditUsedMinor + exchange.paidMoreMinor - Number(carried.minor) - Number(paid.minor)
}

/** What a customer owes of exchanges of a return that were charged back: goods that come now are for that first. */
export async function chargedBackMinor(db: Reader, returnId: string): Promise<number> {
  const exchanges = await db
    .selectFrom('exchange')
    .selectAll()
    .where('returnId', '=', returnId)
    .where('state', '=', 'charged_back')
    .execute()
  let owes = 0
  for (const exchange of exchanges) owes += await owedMinor(db, exchange)
  return owes
}

/** Whether an exchange of a return was charged back, and its old goods were not taken since. */
export async function isChargedBack(db: Reader, returnId: string): Promise<boolean> {
  const row = await db
    .selectFrom('exchange')
    .select('id')
    .where('returnId', '=', returnId)
    .where('state', '=', 'charged_back')
    .executeTakeFirst()
  return row !== undefined
}

/** Whether nothing of an exchange's new sale is on its way back, or was given back. */
export async function areNewGoodsKept(db: Reader, saleId: string): Promise<boolean> {
  const row = await db
    .selectFrom('returnLine')
    .innerJoin('saleLine', 'saleLine.id', 'returnLine.saleLineId')
    .select('returnLine.id')
    .where('saleLine.saleId', '=', saleId)
    .where(eb =>
      eb.or([
        eb('returnLine.liveUnits', '>', 0),
        eb('returnLine.creditedGrossMinor', '>', 0),
        eb('returnLine.allowedMinor', '>', 0),
      ]),
    )
    .executeTakeFirst()
  return row === undefined
}

/** Writes what happened to an exchange, and where it is now. `from` null: it is new. */
export async function saveExchangeMove(
  desk: Writing,
  exchangeId: string,
  move: {
    readonly event: ExchangeEvent
    readonly from: ExchangeStatus | null
    readonly to: ExchangeStatus
    readonly reason?: string
  },
): Promise<void> {
  await desk.db
    .insertInto('exchangeEvent')
    .values({
      id: desk.newId(),
      exchangeId,
      event: move.event,
      fromState: move.from,
      toState: move.to,
      reason: move.reason ?? null,
      at: desk.now,
      localDay: desk.today,
      byStaffId: desk.caller.staffId,
    })
    .execute()
  if (move.from !== null && move.from !== move.to) {
    await desk.db.updateTable('exchange').set({ state: move.to }).where('id', '=', exchangeId).execute()
  }
}
