import type { Selectable } from 'kysely'
import type { SuspicionEvent, SuspicionStatus } from '../../shared/evidence/states.ts'
import { type SuspicionCategory, suspicionCategories } from '../../shared/evidence/suspicions.ts'
import type { Writing } from '../context.ts'
import { planned } from '../database/dialect.ts'
import type { Reader } from '../database/open.ts'
import type { SuspicionEventTable } from '../database/schema-evidence.ts'

/** What became of one suspicion on a return, the oldest event first. */
export interface Suspicion {
  readonly category: SuspicionCategory
  readonly status: SuspicionStatus
  readonly events: readonly Selectable<SuspicionEventTable>[]
}

/** The suspicions on a return by category, in the order they were first said. */
export async function suspicionsOf(db: Reader, returnId: string): Promise<readonly Suspicion[]> {
  const rows = await db
    .selectFrom('suspicionEvent')
    .selectAll()
    .where('returnId', '=', planned(returnId))
    .orderBy('at')
    .orderBy('id')
    .execute()
  const named = new Set(rows.map(row => row.category))
  return [...named].flatMap(name => {
    const category = suspicionCategories.find(one => one === name)
    const events = rows.filter(row => row.category === name)
    const last = events.at(-1)
    return category && last ? [{ category, events, status: last.event === 'raise' ? 'suspected' : 'cleared' }] : []
  })
}

/** Records what was said of a suspicion. */
export async function recordSuspicion(
  desk: Writing,
  said: {
    readonly returnId: string
    readonly category: SuspicionCategory
    readonly event: SuspicionEvent
    readonly note: string | null
  },
): Promise<void> {
  await desk.db
    .insertInto('suspicionEvent')
    .values({ id: desk.newId(), ...said, at: desk.now, localDay: desk.today, byStaffId: desk.caller.staffId })
    .execute()
}
