import { sql } from 'kysely'
import { addDays } from '../../../shared/calendar.ts'
import type { Input } from '../../../shared/contract.ts'
import { ok, refuse } from '../../../shared/result.ts'
import { type ClockState, expiringDays } from '../../../shared/returns/refund-clock.ts'
import type { ReturnRow } from '../../../shared/returns/views.ts'
import type { ShopSettings } from '../../../shared/shop/settings.ts'
import type { Handler, Reading } from '../../context.ts'
import { type Place, readCursor, writeCursor } from '../../database/cursor.ts'
import { findByText } from './find-by-text.ts'
import { rowFilters } from './row-filters.ts'
import { rowViews } from './row-views.ts'

type Filters = Omit<Input<'returns.find'>, 'cursor'>

const pageSize = 50
/** A filter by a derived status looks at this many rows a call; the next page goes on from there. */
const mostScanned = 1000

/**
 * Finds returns, the newest first, page by page.
 * A shown status is derived from units and settlements, so such a filter scans: a page may hold fewer rows than there
 * is room for and still have a next one.
 */
export const findReturns: Handler<'returns.find'> = async (desk, { cursor, ...filters }) => {
  let after: Place | null = null
  if (cursor !== undefined) {
    after = readCursor(cursor, filters)
    if (!after) return refuse({ code: 'cursor_stale' })
  }
  const ids = filters.text?.trim() ? await findByText(desk, filters.text.trim()) : null
  const found: ReturnRow[] = []
  for (let scanned = 0; scanned < mostScanned; ) {
    const rows = await readRows(desk, filters, ids, after)
    const views = await rowViews(desk, rows)
    for (const view of views) {
      if (!fits(view, filters.shown) || !fitsClock(view, filters.clock)) continue
      found.push(view)
      if (found.length < pageSize) continue
      const next = { key: view.createdAt, id: view.id }
      const isLast = rows.length < pageSize && views.at(-1)?.id === view.id
      return ok({ returns: found, next: isLast ? null : writeCursor(next, filters) })
    }
    const last = rows.at(-1)
    if (rows.length < pageSize || !last) return ok({ returns: found, next: null })
    after = { key: last.createdAt, id: last.id }
    scanned += rows.length
  }
  return ok({ returns: found, next: after && writeCursor(after, filters) })
}

const stored = ['draft', 'requested', 'needs_approval', 'declined', 'expired', 'cancelled', 'closed'] as const
const openStatuses = ['draft', 'requested', 'needs_approval', 'authorized'] as const
/** What waits for somebody in the shop: a decision, a grade, a payment. */
const waiting: readonly string[] = [
  'requested',
  'needs_approval',
  'received',
  'partially_received',
  'lost',
  'inspected',
  'partly_settled',
]

/** The stored statuses that a shown one can come from. */
function statusesOf(shown: NonNullable<Filters['shown']>): readonly string[] {
  if (shown === 'open') return openStatuses
  if (shown === 'waiting') return ['requested', 'needs_approval', 'authorized']
  return [stored.find(one => one === shown) ?? 'authorized']
}

function fits(row: ReturnRow, shown: Filters['shown']): boolean {
  if (shown === undefined || shown === 'open') return true
  return shown === 'waiting' ? waiting.includes(row.shown) : row.shown === shown
}

const clockFits: Readonly<Record<NonNullable<Filters['clock']>, readonly ClockState[]>> = {
  expiring: [],
  due: ['running', 'half', 'late'],
  half: ['half'],
  late: ['late'],
  breached: ['late', 'breached'],
}

function fitsClock({ clock, shown }: ReturnRow, wanted: Filters['clock']): boolean {
  if (wanted === undefined) return true
  if (wanted === 'expiring') return shown === 'authorized' || shown === 'in_transit'
  return clock !== null && clockFits[wanted].includes(clock.state)
}

/** What SQL can tell of a clock: the rest is derived from units and settlements. */
function byClock(
  wanted: NonNullable<Filters['clock']>,
  { today = '', now = '' }: Partial<Pick<Reading, 'now' | 'today'>>,
) {
  if (wanted === 'expiring') {
    const until = addDays(today, expiringDays - 1)
    return sql<boolean>`rma.status = 'authorized' and rma.expires_on between ${today} and ${until}`
  }
  if (wanted === 'breached') return sql<boolean>`rma.sla_due < ${now}`
  return sql<boolean>`rma.status = 'authorized' and rma.sla_due is not null`
}

/** One page of rows by everything that SQL can tell. */
export async function readRows(desk: Reading, filters: Filters, ids: readonly string[] | null, after: Place | null) {
  return rowsQuery(desk, filters, ids, after).execute()
}

/** The query behind a page; apart, so that a test can ask for its plan. */
export function rowsQuery(
  desk: Pick<Reading, 'db'> &
    Partial<Pick<Reading, 'now' | 'today'>> & { readonly shop?: Pick<ShopSettings, 'timeZone'> },
  filters: Filters,
  ids: readonly string[] | null,
  after: Place | null,
) {
  let rows = desk.db
    .selectFrom('visibleRma as rma')
    .select([
      'rma.id',
      'rma.number',
      'rma.status',
      'rma.channel',
      'rma.createdAt',
      'rma.saleId',
      'rma.customerId',
      'rma.draft',
      'rma.expiresOn',
      'rma.slaDue',
    ])
    .orderBy('rma.createdAt', 'desc')
    .orderBy('rma.id', 'desc')
    .limit(pageSize)
  if (after) rows = rows.where(sql<boolean>`(rma.created_at, rma.id) < (${after.key}, ${after.id})`)
  if (ids) rows = rows.where('rma.id', 'in', ids)
  const { shown, clock, text: _text, ...others } = filters
  if (clock !== undefined) rows = rows.where(byClock(clock, desk))
  if (shown !== undefined) rows = rows.where('rma.status', 'in', statusesOf(shown))
  for (const condition of rowFilters(others, () => desk.shop?.timeZone ?? 'UTC')) rows = rows.where(condition)
  return rows
}
