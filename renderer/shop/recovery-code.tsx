import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { corners } from '../parts/measures.ts'
import { useText } from '../parts/text/use-text.ts'
import { RecoveryPaper } from './recovery-paper.tsx'
import { StartSteps } from './start-steps.tsx'

const Column = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 24,
  width: 'min(640px, 100%)',
})
const Kept = styled(FormControlLabel)(({ theme }) => ({
  paddingInlineEnd: 12,
  borderRadius: corners.control,
  '&:has(:focus-visible)': { outline: `2px solid ${theme.vars.palette.primary.main}` },
}))
const Foot = styled('div')({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 12,
  width: '100%',
})

/** The recovery code, shown this once: it goes on when someone says it is on paper. */
export function RecoveryCode(props: {
  readonly code: string
  readonly shop: string
  readonly owner: string
  readonly onKept: () => void
}) {
  const t = useText()
  const [kept, setKept] = useState(false)
  useKeys('start.step_code', [{ keys: 'Enter', label: 'start.go_on', run: props.onKept, enabled: kept }])
  return (
    <Column>
      <StartSteps at={1} />
      <RecoveryPaper code={props.code} shop={props.shop} owner={props.owner}>
        <FindingLine tone="attention">{t('start.code_once')}</FindingLine>
      </RecoveryPaper>
      <Foot>
        <Kept
          control={<Checkbox autoFocus checked={kept} onChange={(_event, checked) => setKept(checked)} />}
          label={t('start.code_kept')}
        />
        <KeyButton primary size="large" keys="Enter" disabled={!kept} onClick={props.onKept}>
          {t('start.go_on')}
        </KeyButton>
      </Foot>
    </Column>
  )
}
