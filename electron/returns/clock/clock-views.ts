import { type ClockState, clockState, type OwedLine, owedUnits } from '../../../shared/returns/refund-clock.ts'
import { refundDue, refundHalf } from '../../../shared/returns/refund-due.ts'
import type { ShopSettings } from '../../../shared/shop/settings.ts'
import type { Reading, Writing } from '../../context.ts'
import type { Reader } from '../../database/open.ts'

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

interface LineOf extends OwedLine {
  readonly returnId: string
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
      const half = refundHalf(startOf(received.get(id) ?? [], slaDue, desk.shop), slaDue, desk.shop)
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

/** The receipt that a deadline is counted from: the one that gives it, else the first. */
function startOf(receipts: readonly string[], due: string, shop: ShopSettings): string {
  return receipts.findLast(at => refundDue(at, shop) === due) ?? receipts[0] ?? due
}

async function receivedAt(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('goodsReceipt')
    .select(['returnId', 'at'])
    .where('returnId', 'in', [...ids])
    .orderBy('at')
    .execute()
  return new Map(ids.map(id => [id, rows.flatMap(row => (row.returnId === id ? [row.at] : []))]))
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
