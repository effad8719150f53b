import { sql } from 'kysely'
import { addDays, daysBetween } from '../../shared/calendar.ts'
import type { Input } from '../../shared/contract.ts'
import { type Disposition, dispositions as known } from '../../shared/grading/dispositions.ts'
import type { Queued, QueueView } from '../../shared/queues/contract.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler, Reading } from '../context.ts'
import { type Place, readCursor, writeCursor } from '../database/cursor.ts'
import { disposedParts } from '../grading/disposed-parts.ts'
import { loadDispositions, loadInspections } from '../grading/store.ts'

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
  const grades = await gradesOf(
    desk,
    page.map(row => row.line),
  )
  const entries = page.map(({ returnId, returnNumber, code, ...row }): Queued => {
    const ageDays = daysBetween(row.since, desk.today)
    const found = grades.get(row.id) ?? []
    return { ...row, code: knownCode(code), return: { id: returnId, number: returnNumber }, grades: found, ageDays }
  })
  return ok({
    queues: [...(await queuesOf(desk, filters))],
    entries,
    next: rows.length > pageSize && last ? writeCursor({ key: last.since, id: last.id }, bound) : null,
  })
}

const since = sql<string>`coalesce(disposition.first_day, disposition.local_day)`

function knownCode(text: string): Disposition {
  const code = known.find(one => one === text)
  if (code === undefined) throw new Error(`No disposition ${text}`)
  return code
}

/** Dispositions in force under the filters, whichever list they are on. */
function matching(desk: Reading, { state, text = '', minDays = 0 }: Filters) {
  const part = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const has = (column: string) => sql<boolean>`lower(coalesce(${sql.ref(column)}, '')) like ${part} escape '\\'`
  return desk.db
    .selectFrom('disposition')
    .innerJoin('returnLine', 'returnLine.id', 'disposition.returnLineId')
    .innerJoin('visibleRma as rma', 'rma.id', 'returnLine.returnId')
    .where('disposition.current', '=', 1)
    .where('disposition.state', '=', state)
    .$if(minDays > 0, select => select.where(since, '<=', addDays(desk.today, -minDays)))
    .$if(text !== '', select =>
      select.where(eb =>
        eb.or([has('returnLine.description'), has('returnLine.sku'), has('returnLine.serial'), has('rma.number')]),
      ),
    )
}

function entryRows(desk: Reading, filters: Filters, place: Place | null) {
  return matching(desk, filters)
    .leftJoin('staff', 'staff.id', 'disposition.byStaffId')
    .select([
      'disposition.id',
      'disposition.code',
      'disposition.state',
      'rma.id as returnId',
      'rma.number as returnNumber',
      'returnLine.id as line',
      'returnLine.description',
      'returnLine.sku',
      'returnLine.serial',
      'returnLine.lotCode as lot',
      'disposition.quantity',
      'disposition.target',
      'disposition.expectedRecoveryMinor as expectedMinor',
      'disposition.realRecoveryMinor as realMinor',
      since.as('since'),
      'staff.name as by',
    ])
    .$if(filters.code !== undefined, select => select.where('disposition.code', '=', filters.code ?? ''))
    .$if(place !== null, select =>
      select.where(sql<boolean>`(${since}, disposition.id) > (${place?.key ?? ''}, ${place?.id ?? ''})`),
    )
    .orderBy(since)
    .orderBy('disposition.id')
    .limit(pageSize + 1)
    .execute()
}

/** What each list holds, in the order dispositions are named. */
async function queuesOf(desk: Reading, filters: Filters): Promise<readonly QueueView[]> {
  const value = sql`coalesce(disposition.real_recovery_minor, disposition.expected_recovery_minor)`
  const rows = await matching(desk, filters)
    .select(eb => ['disposition.code', eb.fn.countAll<number>().as('entries')])
    .select([
      sql<number>`sum(disposition.quantity)`.as('units'),
      sql<string>`min(${since})`.as('oldest'),
      sql<number | null>`sum(${value})`.as('valueMinor'),
      sql<number>`sum(case when ${value} is null then disposition.quantity else 0 end)`.as('unvaluedUnits'),
    ])
    .groupBy('disposition.code')
    .execute()
  return rows
    .map(({ oldest, code, ...row }) => ({ ...row, code: knownCode(code), oldestDays: daysBetween(oldest, desk.today) }))
    .toSorted((one, other) => known.indexOf(one.code) - known.indexOf(other.code))
}

/** The grades that the units of each disposition have now. */
async function gradesOf(desk: Reading, lines: readonly string[]) {
  if (lines.length === 0) return new Map<string, Queued['grades']>()
  const some = [...new Set(lines)]
  const parts = disposedParts(await loadInspections(desk.db, some), await loadDispositions(desk.db, some))
  return new Map([...parts].map(([id, found]) => [id, [...new Set(found.map(part => part.grade))]]))
}
