import { styled } from '@mui/material/styles'
import { unitStates } from '../../shared/returns/unit-states.ts'
import type { ReturnView } from '../../shared/returns/views.ts'
import { weights } from '../parts/measures.ts'
import { Section, Sheet } from '../parts/page.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useSentence, useText } from '../parts/text/use-text.ts'
import { Money } from '../parts/values.tsx'
import { assessedText } from '../suppliers/assessed-text.ts'
import { GradeLine } from './grade-line.tsx'

const Line = styled('li')(({ theme }) => ({
  padding: '14px 16px',
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  '&:not(:last-of-type)': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& > [data-part=head]': { display: 'flex', justifyContent: 'space-between', gap: 16 },
  '& b': { fontWeight: weights.strong },
  '& > [data-part=chips]': { display: 'flex', gap: 6, flexWrap: 'wrap' },
  '& small': { fontSize: 'inherit', color: theme.vars.palette.text.secondary },
}))
const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 })

/** What came back: reason, units by state, grade and where each went, with the chain of decisions. */
export function ReturnLines({ one }: { readonly one: ReturnView }) {
  const t = useText()
  const say = useSentence()
  const isComing = one.lines.every(
    ({ units, quantityRequested }) => (units.awaiting ?? 0) + (units.in_transit ?? 0) === quantityRequested,
  )
  return (
    <Section title={t(isComing ? 'instructions.items' : 'return.items')}>
      <Sheet>
        <List>
          {one.lines.map(line => (
            <Line key={line.id}>
              <div data-part="head">
                <span>
                  <b>{line.description}</b>{' '}
                  <small>
                    {[line.sku, t('return.units', { count: line.quantityRequested })].filter(Boolean).join(' · ')}
                  </small>
                </span>
                <Money minor={line.creditedMinor + line.allowedMinor} currency={one.currency} />
              </div>
              <small>
                {t(`reason.${line.reason}` as 'reason.other')}
                {line.secondReason ? `: ${line.secondReason}` : null}
                {line.reasonNote ? ` — ${line.reasonNote}` : null}
                {line.foundReason
                  ? ` · ${t('return.found', { reason: t(`reason.${line.foundReason}` as 'reason.other') })}`
                  : null}
              </small>
              {line.declined ? (
                <small>
                  {t('return.left_out', {
                    count: line.declined.quantity,
                    reason: t(`decline_reason.${line.declined.reason}` as 'decline_reason.other'),
                  })}
                  {line.declined.note ? ` — ${line.declined.note}` : null}
                </small>
              ) : null}
              <div data-part="chips">
                {unitStates
                  .filter(state => (line.units[state] ?? 0) > 0)
                  .map(state => (
                    <StatusChip
                      key={state}
                      tone={state === 'accepted' ? 'good' : state === 'rejected' ? 'problem' : 'neutral'}
                      icon={false}
                    >
                      {state === 'cancelled' && line.keptUnits + line.allowedMinor > 0
                        ? t('keep.chip', { units: String(line.units[state]) })
                        : `${line.units[state]} ${t(`unit_state.${state}`)}`}
                    </StatusChip>
                  ))}
                {line.inspections
                  .filter(inspection => inspection.current)
                  .map(inspection => (
                    <StatusChip key={inspection.id} tone="accent">
                      {t('return.graded', { grade: inspection.grade, words: t(`grade.${inspection.grade}`) })}
                    </StatusChip>
                  ))}
              </div>
              {line.inspections
                .filter(inspection => inspection.current && inspection.assessedBy !== null)
                .map(inspection => (
                  <small key={inspection.id}>{assessedText(inspection, t)}</small>
                ))}
              {line.dispositions
                .filter(disposition => disposition.current)
                .map(disposition => (
                  <small key={disposition.id}>
                    {`${t(`disposition.${disposition.code}`)} · ${disposition.by}`}
                    {disposition.why && disposition.suggestedCode === disposition.code
                      ? ` — ${say(disposition.why)}`
                      : null}
                  </small>
                ))}
              <GradeLine one={one} line={line} />
            </Line>
          ))}
        </List>
      </Sheet>
    </Section>
  )
}
