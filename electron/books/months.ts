import { sql } from 'kysely'
import { monthOf } from '../../shared/calendar.ts'
import { addMonths, monthsBetween } from '../../shared/reports/months.ts'
import { ok } from '../../shared/result.ts'
import type { Handler, Reading } from '../context.ts'
import { firstMonth } from './store.ts'
import { type Unpaid, unpaidSettlements } from './unpaid.ts'

/** Every month of the books, the newest first, and what may be done with each. */
export const listMonths: Handler<'books.months'> = async desk => {
  const running = monthOf(desk.today)
  const first = (await firstMonth(desk.db)) ?? running
  const locks = new Map((await readLocks(desk)).map(lock => [lock.month, lock]))
  const packs = new Map((await readPacks(desk)).map(pack => [pack.month, pack]))
  const figures = await readFigures(desk)
  const unpaid = await unpaidSettlements(desk.db, running, desk.shop.currency)
  const isClosed = (month: string) => locks.get(month)?.reopenedAt === null
  const all = monthsBetween(first < running ? first : running, running)
  const next = all.find(month => !isClosed(month))
  const lastClosed = all.findLast(isClosed)
  const months = all.toReversed().map(month => {
    const lock = locks.get(month)
    const pack = packs.get(month)
    const closed = isClosed(month)
    return {
      month,
      state: closed ? ('closed' as const) : month === running ? ('running' as const) : ('open' as const),
      ...(figures.get(month) ?? { creditNotes: 0, creditMinor: 0, paidMinor: 0, exchangedMinor: 0 }),
      unpaid: unpaid.filter(one => one.month === month).map(({ month: _month, ...one }: Unpaid) => one),
      pack: closed && pack?.sha256 && pack.bytes ? { sha256: pack.sha256, bytes: pack.bytes } : null,
      closedAt: closed ? (lock?.closedAt ?? null) : null,
      closedBy: closed ? (lock?.closedBy ?? null) : null,
      reopenedAt: lock?.reopenedAt ?? null,
      reopenReason: lock?.reopenReason ?? null,
      canClose: month === next && month < running,
      canReopen: month === lastClosed && desk.caller.role === 'owner',
    }
  })
  return ok({ months: months.slice(0, 120), currency: desk.shop.currency })
}

async function readLocks(desk: Reading) {
  return desk.db
    .selectFrom('periodLock')
    .innerJoin('staff', 'staff.id', 'periodLock.closedBy')
    .select(['periodLock.month', 'periodLock.closedAt', 'periodLock.reopenedAt', 'periodLock.reopenReason'])
    .select('staff.name as closedBy')
    .execute()
}

async function readPacks(desk: Reading) {
  return desk.db.selectFrom('monthPack').select(['month', 'sha256', 'bytes']).orderBy('closedAt').execute()
}

interface Figures {
  readonly creditNotes: number
  readonly creditMinor: number
  readonly paidMinor: number
  readonly exchangedMinor: number
}

/**
 * What `monthFigures` finds in each month's journal, from the rows: credit notes with their bonus less reversals, money
 * paid less what failed, and what exchanges used of the credit. What a customer pays on top later was used till then.
 */
async function readFigures({ db, today, shop: { currency } }: Reading): Promise<ReadonlyMap<string, Figures>> {
  const oldest = `${addMonths(monthOf(today), -120)}-01`
  const { rows } = await sql<Figures & { readonly month: string }>`
select substr(day, 1, 7) as month, sum(notes) as "creditNotes", sum(credit) as "creditMinor", sum(paid) as "paidMinor",
  sum(exchanged) as "exchangedMinor" from (
  select local_day as day, 1 as notes, total_minor + bonus_minor as credit, 0 as paid, 0 as exchanged from settlement
    where local_day >= ${oldest} and currency = ${currency}
  union all select r.local_day, 0, -total_minor - bonus_minor, 0, 0 from settlement_reversal r join settlement on id = settlement_id
    where r.local_day >= ${oldest} and currency = ${currency}
  union all select p.local_day, 0, 0, amount_minor, 0 from payout p join settlement s on s.id = settlement_id
    where p.local_day >= ${oldest} and currency = ${currency}
  union all select coalesce(p.decided_day, p.local_day), 0, 0, -amount_minor, 0 from payout p join settlement s on s.id = settlement_id
    where p.local_day >= ${oldest} and p.state = 'failed' and currency = ${currency}
  union all select e.local_day, 0, 0, 0, credit_used_minor from exchange e join sale on sale.id = sale_id
    where e.local_day >= ${oldest} and currency = ${currency}
  union all select v.local_day, 0, 0, 0, -total_minor from exchange_event v join exchange e on e.id = exchange_id
    join sale on sale.id = sale_id where v.local_day >= ${oldest} and event = 'reverse' and currency = ${currency}
  union all select m.local_day, 0, 0, 0, -amount_minor from exchange_payment m join exchange e on e.id = exchange_id
    join sale on sale.id = sale_id where m.local_day >= ${oldest} and at_once = 0 and currency = ${currency}
  union all select coalesce(m.decided_day, m.local_day), 0, 0, 0, amount_minor from exchange_payment m
    join exchange e on e.id = exchange_id join sale on sale.id = sale_id
    where m.local_day >= ${oldest} and m.state = 'failed' and currency = ${currency})
group by 1`.execute(db as never)
  return new Map(rows.map(({ month, ...figures }) => [month, figures]))
}
