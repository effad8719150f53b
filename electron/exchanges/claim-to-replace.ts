import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Reading, Writing } from '../context.ts'
import { findClaim } from '../warranty/store.ts'

export interface ClaimNotToReplace {
  readonly code: 'claim_not_to_replace'
  readonly number: string
}

/** The units of a warranty claim that was decided as a replacement; null where none is asked for. */
export async function claimOf(
  desk: Reading | Writing,
  asked: { readonly return: string; readonly claim?: string | undefined },
): Promise<
  Result<
    { readonly line: string; readonly quantity: number } | null,
    ClaimNotToReplace | { readonly code: 'not_found' }
  >
> {
  if (asked.claim === undefined) return ok(null)
  const claim = await findClaim(desk.db, asked.claim)
  if (!claim || claim.returnId !== asked.return) return refuse({ code: 'not_found' })
  if (claim.state !== 'to_replace') return refuse({ code: 'claim_not_to_replace', number: claim.number })
  return ok({ line: claim.returnLineId, quantity: claim.quantity })
}
