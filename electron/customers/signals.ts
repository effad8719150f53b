import { sql } from 'kysely'
import { addDays } from '../../shared/calendar.ts'
import { isAccessoryMismatch } from '../../shared/customers/accessories.ts'
import { signalsOf } from '../../shared/customers/signals.ts'
import { readChecklist } from '../../shared/grading/checklists.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import type { Reader } from '../database/open.ts'
import { loadChecklists } from '../grading/checklist-store.ts'
import { answersOf } from '../grading/store.ts'
import { historyOf, longestDays } from '../policy/customer.ts'
import { reasonOf } from '../returns/loaded-return.ts'
import { foldName } from '../staff/store.ts'
import { readCustomerRow } from './store.ts'

/** Says how the shop stands to a customer, and what of their past may be worth a second look. */
export const readSignals: Handler<'customers.signals'> = async (desk, { customer, windowEnds }) => {
  const row = await readCustomerRow(desk.db, customer)
  if (!row) return refuse({ code: 'not_found' })
  const since = addDays(desk.today, -longestDays)
  const last = await desk.db
    .selectFrom('customerStanding')
    .innerJoin('staff', 'staff.id', 'customerStanding.byStaffId')
    .select(['standing', 'reason', 'at', 'staff.name as by'])
    .where('customerId', '=', customer)
    .orderBy('at', 'desc')
    .orderBy('customerStanding.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const people = await desk.db.selectFrom('staff').select('name').execute()
  const signals = signalsOf({
    history: await historyOf(desk, customer, since, null),
    askedDay: desk.today,
    otherNames: row.phoneDigits === null ? 0 : await otherNames(desk.db, row.phoneDigits, row.nameFolded),
    serialMismatches: await serialMismatches(desk.db, customer, since),
    accessoryMismatches: await accessoryMismatches(desk.db, customer, since),
    windowEnds: windowEnds ?? null,
    isStaff: people.some(person => foldName(person.name) === row.nameFolded),
  })
  return ok({
    standing: last?.standing ?? (row.blockedSince === null ? 'none' : 'blocked'),
    reason: last?.reason ?? null,
    at: last?.at ?? row.blockedSince,
    by: last?.by ?? null,
    signals: [...signals],
  })
}

async function otherNames(db: Reader, phoneDigits: string, nameFolded: string): Promise<number> {
  const names = await db
    .selectFrom('visibleCustomer')
    .select('nameFolded')
    .distinct()
    .where('phoneDigits', '=', phoneDigits)
    .where('nameFolded', '<>', nameFolded)
    .execute()
  return names.length
}

async function serialMismatches(db: Reader, customer: string, since: string): Promise<number> {
  const row = await db
    .selectFrom('visibleRma as rma')
    .innerJoin('returnLine as line', 'line.returnId', 'rma.id')
    .innerJoin('saleLine as sold', 'sold.id', 'line.saleLineId')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('rma.customerId', '=', customer)
    .where('rma.createdAt', '>=', since)
    .where('rma.status', 'not in', ['draft', 'cancelled'])
    .where('line.serial', 'is not', null)
    .where('sold.serials', '<>', '[]')
    .where(sql<boolean>`not exists (select 1 from json_each(sold.serials) where json_each.value = line.serial)`)
    .executeTakeFirst()
  return row?.count ?? 0
}

async function accessoryMismatches(db: Reader, customer: string, since: string): Promise<number> {
  const { known } = await loadChecklists(db)
  const rows = await db
    .selectFrom('visibleRma as rma')
    .innerJoin('returnLine as line', 'line.returnId', 'rma.id')
    .innerJoin('inspection', 'inspection.returnLineId', 'line.id')
    .select(['line.id', 'line.reason', 'inspection.foundReason', 'inspection.missingParts', 'inspection.checklist'])
    .where('rma.customerId', '=', customer)
    .where('rma.createdAt', '>=', since)
    .where('rma.status', 'not in', ['draft', 'cancelled'])
    .where('inspection.current', '=', 1)
    .execute()
  const lines = rows.filter(row =>
    isAccessoryMismatch({
      claimed: reasonOf(row.reason),
      found: row.foundReason === null ? null : reasonOf(row.foundReason),
      missingParts: row.missingParts,
      flags: readChecklist(known, answersOf(row)).flags,
    }),
  )
  return new Set(lines.map(row => row.id)).size
}
