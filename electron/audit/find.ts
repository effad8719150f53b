import { addDays, instantOf } from '../../shared/calendar.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { readCursor, writeCursor } from '../database/cursor.ts'

const pageSize = 100

/** Finds audit events, newest first. */
export const findEvents: Handler<'audit.find'> = async (desk, { cursor, ...filters }) => {
  const place = cursor === undefined ? null : readCursor(cursor, filters)
  if (cursor !== undefined && !place) return refuse({ code: 'cursor_stale' })
  let events = desk.db
    .selectFrom('auditEvent')
    .leftJoin('staff', 'staff.id', 'auditEvent.staffId')
    .select([
      'auditEvent.seq',
      'auditEvent.at',
      'staff.name as staff',
      'command',
      'subjectKind',
      'subjectId',
      'details',
      'hash',
    ])
    .orderBy('auditEvent.seq', 'desc')
    .limit(pageSize + 1)
  if (place) events = events.where('auditEvent.seq', '<', Number(place.key))
  if (filters.command !== undefined) events = events.where('command', '=', filters.command)
  if (filters.staff !== undefined) events = events.where('auditEvent.staffId', '=', filters.staff)
  if (filters.subject !== undefined) events = events.where('subjectId', '=', filters.subject)
  if (filters.from !== undefined)
    events = events.where('auditEvent.at', '>=', instantOf(filters.from, '00:00', desk.shop.timeZone))
  if (filters.until !== undefined)
    events = events.where('auditEvent.at', '<', instantOf(addDays(filters.until, 1), '00:00', desk.shop.timeZone))
  const rows = await events.execute()
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  return ok({
    events: page.map(row => ({ ...row, details: JSON.parse(row.details) as Record<string, unknown> })),
    next: rows.length > pageSize && last ? writeCursor({ key: last.seq, id: '' }, filters) : null,
  })
}
