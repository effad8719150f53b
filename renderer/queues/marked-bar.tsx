import { styled } from '@mui/material/styles'
import { stepsOf } from '../../shared/queues/steps.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { weights } from '../parts/measures.ts'
import { useText } from '../parts/text/use-text.ts'
import type { QueueWork } from './use-queue-work.tsx'

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  padding: '8px 16px',
  borderRadius: 12,
  backgroundColor: theme.vars.palette.soft.accent,
  '& > b': { fontWeight: weights.strong, marginInlineEnd: 'auto' },
}))

/** What can be done at once with the marked entries. */
export function MarkedBar({ work }: { readonly work: QueueWork }) {
  const t = useText()
  const { marked } = work
  if (marked.length === 0) return null
  const steps = stepsOf(marked.map(({ code, state }) => ({ code, status: state })))
  const units = marked.reduce((sum, one) => sum + one.quantity, 0)
  const gives = marked[0]?.code === 'donate'
  return (
    <Bar role="toolbar" aria-label={t('queues.marked_actions')}>
      <b>{t('queues.marked', { count: units })}</b>
      {steps.length === 0 ? <span>{t('queues.marked_differ')}</span> : null}
      {steps.map((step, place) => (
        <KeyButton
          key={step}
          primary={place === 0 && work.open === null}
          {...(place < 2 && work.open === null ? { keys: 'xy'[place] ?? 'x' } : {})}
          onClick={() => work.step(step)}
        >
          {t(step === 'lot' && gives ? 'queues.do.donate_lot' : `queues.do.${step}`)}
        </KeyButton>
      ))}
      <KeyButton quiet onClick={work.unmark}>
        {t('queues.unmark')}
      </KeyButton>
    </Bar>
  )
}
