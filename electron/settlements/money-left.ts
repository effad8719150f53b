import { type MoneyLeft, moneyLeft } from '../../shared/settlements/money-left.ts'
import type { Reader } from '../database/open.ts'
import type { SoldSale } from '../returns/sold-sale.ts'
import type { SaleTender } from './store.ts'

/** What of a sale may still leave as money; null where none of it was paid with store credit, so that all of it may. */
export async function loadMoneyLeft(
  db: Reader,
  sale: SoldSale,
  tenders: readonly SaleTender[],
): Promise<MoneyLeft | null> {
  if (!tenders.some(one => one.kind === 'store_credit' && one.amountMinor > 0)) return null
  const payouts = await db
    .selectFrom('payout')
    .innerJoin('settlement', 'settlement.id', 'payout.settlementId')
    .innerJoin('rma', 'rma.id', 'settlement.returnId')
    .select(['payout.kind', 'payout.tenderId', 'payout.amountMinor'])
    .where('rma.saleId', '=', sale.id)
    .where('payout.state', '<>', 'failed')
    .where('settlement.ownLabelMinor', '=', 0)
    .execute()
  const carried = await db
    .selectFrom('exchangeCarry')
    .innerJoin('settlement', 'settlement.id', 'exchangeCarry.settlementId')
    .innerJoin('rma', 'rma.id', 'settlement.returnId')
    .innerJoin('tender', 'tender.id', 'exchangeCarry.toTenderId')
    .select(['tender.kind', 'exchangeCarry.fromTenderId as tenderId', 'exchangeCarry.amountMinor'])
    .where('rma.saleId', '=', sale.id)
    .where('settlement.state', '<>', 'reversed')
    .execute()
  const bonus = await db
    .selectFrom('settlement')
    .innerJoin('rma', 'rma.id', 'settlement.returnId')
    .select(eb => eb.fn.coalesce(eb.fn.sum<number>('settlement.bonusMinor'), eb.lit(0)).as('minor'))
    .where('rma.saleId', '=', sale.id)
    .where('settlement.state', '<>', 'reversed')
    .executeTakeFirstOrThrow()
  return moneyLeft({
    totalMinor: sale.totalMinor,
    tenders,
    gone: [...payouts, ...carried],
    bonusMinor: Number(bonus.minor),
  })
}

/** Whether a bonus was given for a sale's money already, however often its goods were exchanged since. */
export async function hasEarnedBonus(db: Reader, saleId: string): Promise<boolean> {
  for (let at: string | null = saleId; at !== null; ) {
    const made: { readonly bonusMinor: number; readonly saleId: string | null } | undefined = await db
      .selectFrom('exchange')
      .innerJoin('settlement', 'settlement.id', 'exchange.settlementId')
      .innerJoin('rma', 'rma.id', 'settlement.returnId')
      .select(['settlement.bonusMinor', 'rma.saleId'])
      .where('exchange.saleId', '=', at)
      .where('settlement.state', '<>', 'reversed')
      .executeTakeFirst()
    if (made && made.bonusMinor > 0) return true
    at = made?.saleId ?? null
  }
  return false
}
