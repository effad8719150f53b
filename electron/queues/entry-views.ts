import { type SelectQueryBuilder, sql } from 'kysely'
import { type Day, daysBetween } from '../../shared/calendar.ts'
import { dispositionStatus } from '../../shared/grading/disposition-states.ts'
import { type Disposition, dispositions as known } from '../../shared/grading/dispositions.ts'
import type { Queued } from '../../shared/queues/contract.ts'
import type { Reading } from '../context.ts'
import type { Reader } from '../database/open.ts'
import { disposedParts } from '../grading/disposed-parts.ts'
import { loadDispositions, loadInspections } from '../grading/store.ts'

/** The day since when units wait: that of their first decision. */
export const since = sql<string>`coalesce(disposition.first_day, disposition.local_day)`

/** A stored code as the closed list knows it. */
export function knownCode(text: string): Disposition {
  const code = known.find(one => one === text)
  if (code === undefined) throw new Error(`No disposition ${text}`)
  return code
}

/** Decisions with the lines and returns of their units. */
export function decisions(db: Reader) {
  return db
    .selectFrom('disposition')
    .innerJoin('returnLine', 'returnLine.id', 'disposition.returnLineId')
    .innerJoin('visibleRma as rma', 'rma.id', 'returnLine.returnId')
}

/** Decisions that no other has replaced. */
export const entriesInForce = (db: Reader) => decisions(db).where(sql<boolean>`disposition.current = 1`)

type Decisions = ReturnType<typeof decisions>
type Tables = Decisions extends SelectQueryBuilder<infer DB, infer TB, infer _> ? readonly [DB, TB] : never

/** What a row of a list is made of. */
export function selectEntry(select: SelectQueryBuilder<Tables[0], Tables[1], object>) {
  return select
    .leftJoin('staff', 'staff.id', 'disposition.byStaffId')
    .leftJoin('dispositionLot as lot', 'lot.id', 'disposition.lotId')
    .select([
      'disposition.id',
      'disposition.code',
      'disposition.state',
      'disposition.current',
      'disposition.outDay',
      'disposition.backDay',
      'disposition.dueOn',
      'rma.id as returnId',
      'rma.number as returnNumber',
      'returnLine.id as line',
      'returnLine.lineNumber',
      'returnLine.description',
      'returnLine.sku',
      'returnLine.serial',
      'returnLine.lotCode',
      'disposition.quantity',
      'disposition.target',
      'disposition.expectedRecoveryMinor as expectedMinor',
      'disposition.realRecoveryMinor as realMinor',
      since.as('since'),
      'staff.name as by',
      'lot.id as lotId',
      'lot.number as lotNumber',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectEntry>['execute']>>[number]

/** Rows as a list shows them, with the grades that their units have now. */
export async function viewsOf(desk: Reading, rows: readonly Row[]): Promise<Queued[]> {
  const grades = await gradesOf(
    desk,
    rows.map(row => row.line),
  )
  return rows.map(row => viewOf(row, desk.today, grades.get(row.id) ?? []))
}

function viewOf(row: Row, today: Day, grades: Queued['grades']): Queued {
  const { returnId, returnNumber, lotId, lotNumber, outDay, backDay, current, state, code, ...rest } = row
  const status = dispositionStatus({ current, state, outDay, backDay })
  return {
    ...rest,
    ...{ code: knownCode(code), state: status, grades, ageDays: daysBetween(row.since, today) },
    late: status !== 'done' && row.dueOn !== null && row.dueOn < today,
    lot: lotId === null || lotNumber === null ? null : { id: lotId, number: lotNumber },
    return: { id: returnId, number: returnNumber },
  }
}

async function gradesOf(desk: Reading, lines: readonly string[]) {
  if (lines.length === 0) return new Map<string, Queued['grades']>()
  const some = [...new Set(lines)]
  const parts = disposedParts(await loadInspections(desk.db, some), await loadDispositions(desk.db, some))
  return new Map([...parts].map(([id, found]) => [id, [...new Set(found.map(part => part.grade))]]))
}
