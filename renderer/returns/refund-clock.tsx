import type { ReturnView } from '../../shared/returns/views.ts'
import { StatusChip } from '../parts/status-chip.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
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
export function RefundClock({ clock, short = false }: { readonly clock: Clock | null; readonly short?: boolean }) {
  const t = useText()
  const format = useFormat()
  if (clock === null || clock.state === 'kept') return null
  const { due, state } = clock
  return (
    <StatusChip tone={tones[state]}>
      {short ? t(`clock.short.${state}`, { due: format.moment(due, 'short') }) : t(`clock.${state}`, { dueAt: due })}
    </StatusChip>
  )
}
