import type { WarrantyClaimStatus } from '../../shared/warranty/states.ts'
import type { Tone } from '../parts/tone.ts'

const tones: Readonly<Record<WarrantyClaimStatus, Tone>> = {
  opened: 'attention',
  to_repair: 'information',
  at_repairer: 'information',
  repaired: 'attention',
  to_replace: 'attention',
  to_refund: 'attention',
  refused: 'problem',
  closed: 'good',
  withdrawn: 'neutral',
}

/** How a claim's state looks. */
export function claimTone(state: WarrantyClaimStatus): Tone {
  return tones[state]
}
