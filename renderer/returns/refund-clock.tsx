import type { ReturnView } from '../../shared/returns/views.ts'
import { StatusChip } from '../parts/status-chip.tsx'
import { useText } from '../parts/text/use-text.ts'
import type { Tone } from '../parts/tone.ts'

type Clock = NonNullable<ReturnView['clock']>

const tones: Readonly<Record<Clock['state'], Tone>> = {
  running: 'information',
  half: 'attention',
  late: 'problem',
  kept: 'good',
  breached: 'attention',
}

/** Until when the customer is to be paid, as a chip: calm, half over, late, or late once and paid since. */
export function RefundClock({ clock }: { readonly clock: Clock | null }) {
  const t = useText()
  if (clock === null || clock.state === 'kept') return null
  return <StatusChip tone={tones[clock.state]}>{t(`clock.${clock.state}`, { dueAt: clock.due })}</StatusChip>
}
