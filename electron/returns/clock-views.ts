import { type ClockState, clockState, owedUnits } from '../../shared/returns/refund-clock.ts'
import { refundHalf } from '../../shared/returns/refund-due.ts'
import type { UnitCounts } from '../../shared/returns/unit-states.ts'
import type { Reading, Writing } from '../context.ts'
import type { Reader } from '../database/open.ts'

/** A refund's deadline, when half of its time is over, and how it stands now. */
export interface ClockView {
  readonly due: string
  readonly half: string
  readonly state: ClockState
}

interface Due {
  readonly id: string
  readonly slaDue: string | null
}

interface LineOf {
  readonly returnId: string
  readonly counts: UnitCounts
  readonly settledUnits: number
}

/** The clocks of the returns that have one: those whose goods were received and are to be paid for. */
export async function clockViews(
  desk: Pick<Reading | Writing, 'now' | 'shop'> & { readonly db: Reader },
  rows: readonly Due[],
  lines: readonly LineOf[],
): Promise<ReadonlyMap<string, ClockView>> {
  const due = rows.flatMap(({ id, slaDue }) => (slaDue === null ? [] : [{ id, slaDue }]))
  if (due.length === 0) return new Map()
  const ids = due.map(row => row.id)
  const received = await receivedAt(desk.db, ids)
  const breached = await breachedOf(desk.db, ids)
  return new Map(
    due.map(({ id, slaDue }) => {
      const half = refundHalf(received.get(id) ?? slaDue, slaDue, desk.shop)
      const facts = {
        due: slaDue,
        half,
        owedUnits: owedUnits(lines.filter(line => line.returnId === id)),
        wasBreached: breached.has(id),
      }
      return [id, { due: slaDue, half, state: clockState(facts, desk.now) }]
    }),
  )
}

async function receivedAt(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('goodsReceipt')
    .select(['returnId', eb => eb.fn.min<string>('at').as('at')])
    .where('returnId', 'in', [...ids])
    .groupBy('returnId')
    .execute()
  return new Map(rows.map(row => [row.returnId, row.at]))
}

/** Returns whose deadline passed while something was owed: as the clock recorded it, or paid after it. */
async function breachedOf(db: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const recorded = await db
    .selectFrom('slaEvent')
    .select('returnId')
    .where('returnId', 'in', [...ids])
    .where('event', '=', 'breach')
    .execute()
  const late = await db
    .selectFrom('settlement')
    .innerJoin('rma', 'rma.id', 'settlement.returnId')
    .select('settlement.returnId')
    .where('settlement.returnId', 'in', [...ids])
    .whereRef('settlement.at', '>', 'rma.slaDue')
    .execute()
  return new Set([...recorded, ...late].map(row => row.returnId))
}
