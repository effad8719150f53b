import { sql } from 'kysely'
import { addDays, daysBetween } from '../../shared/calendar.ts'
import type { Input } from '../../shared/contract.ts'
import { dispositions as known } from '../../shared/grading/dispositions.ts'
import type { QueueView } from '../../shared/queues/contract.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler, Reading } from '../context.ts'
import { type Place, readCursor, writeCursor } from '../database/cursor.ts'
import { entriesInForce, knownCode, selectEntry, since, viewsOf } from './entry-views.ts'

const pageSize = 100

type Filters = Omit<Input<'dispositions.find'>, 'cursor'>

/** Lists decided dispositions by where they go, the longest waiting first; or those done. */
export const findDispositions: Handler<'dispositions.find'> = async (desk, { cursor, ...filters }) => {
  const bound = { ...filters, today: desk.today }
  const place = cursor === undefined ? null : readCursor(cursor, bound)
  if (cursor !== undefined && !place) return refuse({ code: 'cursor_stale' })
  const rows = await entryRows(desk, filters, place)
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  const entries = await viewsOf(desk, page)
  return ok({
    queues: [...(await queuesOf(desk, filters))],
    entries,
    next: rows.length > pageSize && last ? writeCursor({ key: last.since, id: last.id }, bound) : null,
  })
}

/** Dispositions in force under the filters, whichever list they are on. */
function matching(desk: Reading, { state, text = '', minDays = 0 }: Filters) {
  const part = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const has = (column: string) => sql<boolean>`lower(coalesce(${sql.ref(column)}, '')) like ${part} escape '\\'`
  return entriesInForce(desk.db)
    .where(sql<boolean>`disposition.state = ${sql.lit(state)}`)
    .$if(minDays > 0, select => select.where(since, '<=', addDays(desk.today, -minDays)))
    .$if(text !== '', select =>
      select.where(eb =>
        eb.or([has('returnLine.description'), has('returnLine.sku'), has('returnLine.serial'), has('rma.number')]),
      ),
    )
}

function entryRows(desk: Reading, filters: Filters, place: Place | null) {
  return selectEntry(matching(desk, filters))
    .$if(filters.code !== undefined, select => select.where('disposition.code', '=', filters.code ?? ''))
    .$if(place !== null, select =>
      select
        .where(since, '>=', String(place?.key ?? ''))
        .where(sql<boolean>`(${since}, disposition.id) > (${place?.key ?? ''}, ${place?.id ?? ''})`),
    )
    .orderBy(since)
    .orderBy('disposition.id')
    .limit(pageSize + 1)
    .execute()
}

/** What each list holds, in the order dispositions are named: by its kept sums, unless a filter asks for some of it. */
async function queuesOf(desk: Reading, filters: Filters): Promise<readonly QueueView[]> {
  const { state, text = '', minDays = 0 } = filters
  const rows = text === '' && minDays === 0 ? await keptSums(desk, state) : await filteredSums(desk, filters)
  return rows
    .map(({ oldest, code, ...row }) => ({ ...row, code: knownCode(code), oldestDays: daysBetween(oldest, desk.today) }))
    .toSorted((one, other) => known.indexOf(one.code) - known.indexOf(other.code))
}

async function keptSums({ db }: Reading, state: Filters['state']) {
  const sums = await db
    .selectFrom('queueSum')
    .select(['code', 'entries', 'units', 'valueMinor', 'unvaluedUnits'])
    .select(eb =>
      eb
        .selectFrom('disposition')
        .select(sql<string>`min(${since})`.as('oldest'))
        .where(sql<boolean>`disposition.current = 1`)
        .whereRef('disposition.state', '=', 'queueSum.state')
        .whereRef('disposition.code', '=', 'queueSum.code')
        .as('oldest'),
    )
    .where('state', '=', state)
    .where('entries', '>', 0)
    .execute()
  return sums.map(({ valueMinor, oldest, ...row }) => {
    if (oldest === null) throw new Error(`A list has a sum and no entry: ${row.code}`)
    return { ...row, oldest, valueMinor: row.units === row.unvaluedUnits ? null : valueMinor }
  })
}

async function filteredSums(desk: Reading, filters: Filters) {
  const value = sql`coalesce(disposition.real_recovery_minor, disposition.expected_recovery_minor)`
  return matching(desk, filters)
    .select(eb => ['disposition.code', eb.fn.countAll<number>().as('entries')])
    .select([
      sql<number>`sum(disposition.quantity)`.as('units'),
      sql<string>`min(${since})`.as('oldest'),
      sql<number | null>`sum(${value})`.as('valueMinor'),
      sql<number>`sum(case when ${value} is null then disposition.quantity else 0 end)`.as('unvaluedUnits'),
    ])
    .groupBy('disposition.code')
    .execute()
}
