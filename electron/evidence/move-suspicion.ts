import { moveSuspicion, type SuspicionEvent, type SuspicionStatus } from '../../shared/evidence/states.ts'
import type { SuspicionCategory } from '../../shared/evidence/suspicions.ts'
import { type Result, refuse } from '../../shared/result.ts'
import type { NotPossibleFrom } from '../../shared/returns/transition.ts'
import type { Writing } from '../context.ts'
import { findReturn } from '../returns/store.ts'
import { recordSuspicion, suspicionsOf } from './store.ts'

/** Says something of a suspicion, or refuses what its table does not know. */
export async function sayOfSuspicion(
  desk: Writing,
  returnId: string,
  category: SuspicionCategory,
  said: { readonly event: SuspicionEvent; readonly note: string | null },
): Promise<Result<SuspicionStatus, NotPossibleFrom | { readonly code: 'not_found' }>> {
  const rma = await findReturn(desk.db, returnId)
  if (!rma) return refuse({ code: 'not_found' })
  const known = (await suspicionsOf(desk.db, rma.id)).find(one => one.category === category)
  const moved = moveSuspicion(known?.status ?? null, said.event)
  if (!moved.ok) return moved
  await recordSuspicion(desk, { returnId: rma.id, category, ...said })
  desk.note({ kind: 'return', id: rma.id }, { category, event: said.event })
  return moved
}
