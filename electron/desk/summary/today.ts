import { sql } from 'kysely'
import { addDays, epochOf, instantOf } from '../../../shared/calendar.ts'
import type { Output } from '../../../shared/contract.ts'
import { dispositions } from '../../../shared/grading/dispositions.ts'
import type { Reading } from '../../context.ts'

type Today = Output<'desk.summary'>['today']

/** Today's figures: what was authorized, paid back and put away. Imported history is no work of today. */
export async function readToday(desk: Reading): Promise<Today> {
  const { today } = desk
  const paid = await desk.db
    .selectFrom('payout')
    .select(['kind', eb => eb.fn.sum<number>('amountMinor').as('minor')])
    .where('localDay', '=', today)
    .where('state', '<>', 'failed')
    .groupBy('kind')
    .execute()
  const shelves = await desk.db
    .selectFrom('disposition')
    .select(['code', eb => eb.fn.sum<number>('quantity').as('units')])
    .where('code', 'in', dispositions)
    .where('at', '>=', instantOf(today, '00:00', desk.shop.timeZone))
    .where(eb => eb('current', '=', eb.lit(1)))
    .where(sql<boolean>`state = 'decided'`)
    .groupBy('code')
    .execute()
  return {
    returns: await countReturns(desk, today),
    returnsSameDayLastWeek: await countReturns(desk, addDays(today, -7)),
    paidBackMinor: paid.reduce((sum, row) => sum + row.minor, 0),
    storeCreditMinor: paid.find(row => row.kind === 'store_credit')?.minor ?? 0,
    medianSeconds: median(await counterSeconds(desk)),
    toShelve: shelves
      .map(row => ({ disposition: row.code, units: row.units }))
      .toSorted((a, b) => b.units - a.units || (a.disposition < b.disposition ? -1 : 1)),
  }
}

async function countReturns(desk: Reading, day: string): Promise<number> {
  const row = await desk.db
    .selectFrom('rma')
    .select(eb => eb.fn.countAll<number>().as('returns'))
    .where('authorizedDay', '=', day)
    .where('channel', '<>', 'imported')
    .executeTakeFirstOrThrow()
  return row.returns
}

/** Seconds from the first scan to the payment, of walk-in returns that began and were paid today. */
async function counterSeconds(desk: Reading): Promise<readonly number[]> {
  const rows = await desk.db
    .selectFrom('settlement')
    .innerJoin('rma', 'rma.id', 'settlement.returnId')
    .select(['rma.createdAt', 'settlement.at'])
    .where('settlement.localDay', '=', desk.today)
    .where('rma.channel', '=', 'counter')
    .where('rma.requestedDay', '=', desk.today)
    .execute()
  return rows.map(row => Math.round((epochOf(row.at) - epochOf(row.createdAt)) / 1000))
}

/** The middle of some numbers, the lower of two middles; null without any. */
function median(of: readonly number[]): number | null {
  const sorted = of.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}
