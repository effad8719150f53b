import type { Insertable } from 'kysely'
import type { Writing } from '../context.ts'
import type { ReturnLineTable } from '../database/schema-returns.ts'
import { writeUnitEvent } from './store.ts'

/** How the units of a line begin: asked for, or there without having been asked for. */
const beginnings = { request: 'awaiting', arrive: 'received' } as const

/** Opens a line of a return with all its units in their first state, each of them live. Answers its id. */
export async function openLine(
  desk: Writing,
  event: keyof typeof beginnings,
  line: Omit<Insertable<ReturnLineTable>, 'id' | 'liveUnits'>,
): Promise<string> {
  const id = desk.newId()
  const { quantityRequested: quantity } = line
  const state = beginnings[event]
  await desk.db
    .insertInto('returnLine')
    .values({ ...line, id, liveUnits: quantity })
    .execute()
  await desk.db.insertInto('returnUnit').values({ returnLineId: id, state, quantity }).execute()
  await writeUnitEvent(desk, id, { event, from: null, to: state, quantity })
  return id
}
