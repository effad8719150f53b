import type { Selectable } from 'kysely'
import {
  finalWarrantyStatuses,
  type WarrantyClaimEvent,
  type WarrantyClaimStatus,
  warrantyClaimStatuses,
} from '../../shared/warranty/states.ts'
import type { Writing } from '../context.ts'
import type { Reader } from '../database/open.ts'
import type { WarrantyClaimTable } from '../database/schema-warranty.ts'

export type ClaimRecord = Selectable<WarrantyClaimTable> & { readonly state: WarrantyClaimStatus }

/** A stored state as the claims' table knows it. */
export function claimStateOf(text: string): WarrantyClaimStatus {
  const state = warrantyClaimStatuses.find(one => one === text)
  if (state === undefined) throw new Error(`No state of a warranty claim ${text}`)
  return state
}

/** A claim by its id, or null. */
export async function findClaim(db: Reader, id: string): Promise<ClaimRecord | null> {
  const row = await db.selectFrom('warrantyClaim').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? { ...row, state: claimStateOf(row.state) } : null
}

/** A claim that is not over: of a return, or of one line of it. */
export async function openClaimOf(
  db: Reader,
  of: { readonly returnId: string } | { readonly returnLineId: string },
): Promise<ClaimRecord | null> {
  const claims = db.selectFrom('warrantyClaim').selectAll().where('state', 'not in', finalWarrantyStatuses)
  const row = await ('returnId' in of
    ? claims.where('returnId', '=', of.returnId)
    : claims.where('returnLineId', '=', of.returnLineId)
  )
    .orderBy('openedAt')
    .executeTakeFirst()
  return row ? { ...row, state: claimStateOf(row.state) } : null
}

/** Moves a claim and writes what happened, who and why. */
export async function saveMove(
  desk: Writing,
  claim: ClaimRecord,
  moved: { readonly event: WarrantyClaimEvent; readonly to: WarrantyClaimStatus; readonly reason: string | null },
  set: Partial<Pick<ClaimRecord, 'repairer' | 'dueBackOn' | 'outDay' | 'backDay'>> = {},
): Promise<void> {
  await desk.db
    .updateTable('warrantyClaim')
    .set({ ...set, state: moved.to, updatedAt: desk.now })
    .where('id', '=', claim.id)
    .execute()
  await writeClaimEvent(desk, claim.id, { ...moved, from: claim.state })
}

/** Writes one event of a claim; `from` null is its first. */
export async function writeClaimEvent(
  desk: Writing,
  claimId: string,
  happened: {
    readonly event: WarrantyClaimEvent
    readonly from: WarrantyClaimStatus | null
    readonly to: WarrantyClaimStatus
    readonly reason: string | null
  },
): Promise<void> {
  await desk.db
    .insertInto('warrantyEvent')
    .values({
      id: desk.newId(),
      claimId,
      event: happened.event,
      fromState: happened.from,
      toState: happened.to,
      reason: happened.reason,
      at: desk.now,
      localDay: desk.today,
      byStaffId: desk.caller.staffId,
    })
    .execute()
}
