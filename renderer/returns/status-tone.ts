import type { ShownStatus } from '../../shared/returns/shown-status.ts'
import type { Tone } from '../parts/tone.ts'

const tones: Readonly<Record<ShownStatus, Tone>> = {
  draft: 'neutral',
  requested: 'information',
  needs_approval: 'attention',
  declined: 'problem',
  expired: 'neutral',
  cancelled: 'neutral',
  closed: 'good',
  settled: 'good',
  partly_settled: 'attention',
  inspected: 'attention',
  received: 'information',
  partially_received: 'information',
  lost: 'attention',
  in_transit: 'information',
  awaiting_goods: 'attention',
  authorized: 'information',
}

/** The meaning of a return's status, the same on every screen. */
export function toneOf(shown: string): Tone {
  return Object.hasOwn(tones, shown) ? tones[shown as ShownStatus] : 'neutral'
}
