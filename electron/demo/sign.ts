import { epochOf, toInstantText } from '../../shared/calendar.ts'
import type { ApprovalNeed } from '../../shared/returns/views.ts'
import type { DemoDesk } from './demo-desk.ts'

/** The supervisor signs for what the counter asks; without their PIN, whose hash takes a second each time. */
export function sign(desk: DemoDesk, need: ApprovalNeed): string {
  const idOf = desk.raw.prepare<[string], string>('select id from staff where role = ?').pluck()
  const id = desk.newId()
  desk.raw
    .prepare(
      `insert into approval (id, operation, subject, amount_minor, approved_by, requested_by, created_at, expires_at)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      ...[id, need.operation, need.subject, need.amountMinor, idOf.get('supervisor'), idOf.get('counter')],
      ...[desk.now(), toInstantText(epochOf(desk.now()) + 120_000)],
    )
  return id
}
