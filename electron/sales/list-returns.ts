import { sql } from 'kysely'
import { openLostUnits } from '../../shared/returns/lost-units.ts'
import { shownStatus } from '../../shared/returns/shown-status.ts'
import type { ReturnStatus } from '../../shared/returns/states.ts'
import { type UnitState, unitCounts } from '../../shared/returns/unit-states.ts'
import type { Reader } from '../database/open.ts'

/** A return in a sale's or a customer's list. `units` are those on the line or lines it was listed for. */
export interface ListedReturn {
  readonly id: string
  readonly number: string
  readonly shown: string
  readonly at: string
  readonly units: number
  readonly creditMinor: number
}

/** Lists returns by id, newest first, with the status to show and what they credited. */
export async function listReturns(db: Reader, ids: readonly string[]): Promise<ListedReturn[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('visibleRma as rma')
    .select(['id', 'number', 'status', 'createdAt', 'requestedAt'])
    .select([
      sql<number>`(select coalesce(sum(live_units), 0) from return_line where return_id = rma.id)`.as('units'),
      sql<number>`(select coalesce(sum(credited_gross_minor + allowed_minor), 0) from return_line where return_id = rma.id)`.as(
        'creditMinor',
      ),
      sql<number>`(select coalesce(sum(settled_units), 0) from return_line where return_id = rma.id)`.as('settled'),
      sql<number>`(select coalesce(sum(lost_settled_units), 0) from return_line where return_id = rma.id)`.as(
        'lostSettled',
      ),
      sql<string>`(select json_group_object(state, quantity) from (select state, sum(return_unit.quantity) as quantity
        from return_line join return_unit on return_unit.return_line_id = return_line.id
        where return_id = rma.id group by state))`.as('counts'),
    ])
    .where('id', 'in', [...ids])
    .orderBy('createdAt', 'desc')
    .execute()
  return rows.map(row => ({
    id: row.id,
    number: row.number,
    shown: shownOf(row.status as ReturnStatus, row),
    at: row.requestedAt ?? row.createdAt,
    units: row.units,
    creditMinor: row.creditMinor,
  }))
}

function shownOf(
  status: ReturnStatus,
  row: {
    readonly counts: string
    readonly settled: number
    readonly lostSettled: number
    readonly creditMinor: number
  },
) {
  const counts = unitCounts(JSON.parse(row.counts) as Partial<Record<UnitState, number>>)
  const settledAcceptedUnits = Math.min(row.settled, counts.accepted)
  const advanceExchangeGiven = row.settled > settledAcceptedUnits
  const settledBases = row.settled === 0 && row.creditMinor > 0 ? 1 : 0
  return shownStatus(status, {
    counts,
    settledAcceptedUnits,
    settledBases,
    openBases: 0,
    openLostUnits: openLostUnits({ counts, settledUnits: row.settled, lostSettledUnits: row.lostSettled }),
    advanceExchangeGiven,
  })
}
