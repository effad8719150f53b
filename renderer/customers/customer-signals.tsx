import { styled } from '@mui/material/styles'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { Section } from '../parts/page.tsx'
import { useText } from '../parts/text/use-text.ts'
import { MomentText } from '../parts/values.tsx'

const Quiet = styled('small')(({ theme }) => ({
  marginInlineStart: 8,
  fontSize: 'inherit',
  color: theme.vars.palette.text.secondary,
}))

/** Block list, allow list and signals of a customer: shown, never a refusal. Nothing to say: nothing shown. */
export function CustomerSignals(props: { readonly customer: string; readonly windowEnds?: string }) {
  const t = useText()
  const { value } = useDeskQuery('customers.signals', props)
  if (!value || (value.standing === 'none' && value.signals.length === 0)) return null
  return (
    <Section title={t('signals.title')}>
      {value.standing === 'none' ? null : (
        <FindingLine tone={value.standing === 'blocked' ? 'problem' : 'good'}>
          {t(`signals.${value.standing}`, { reason: value.reason ?? '' })}
          {value.at === null ? null : (
            <Quiet>
              <MomentText at={value.at} length="day" />
              {value.by === null ? null : ` · ${value.by}`}
            </Quiet>
          )}
        </FindingLine>
      )}
      {value.signals.map(signal => (
        <FindingLine key={signal.kind} tone="attention">
          {t(`signals.${signal.kind}`, { value: signal.value })}
        </FindingLine>
      ))}
    </Section>
  )
}
