import type { DispositionStatus } from '../../shared/grading/disposition-states.ts'
import type { Tone } from '../parts/tone.ts'

/** What the colour of a decision's state says. */
export const dispositionTones: Readonly<Record<DispositionStatus, Tone>> = {
  decided: 'information',
  out: 'attention',
  back: 'attention',
  done: 'good',
  replaced: 'neutral',
}
