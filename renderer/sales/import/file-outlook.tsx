import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { FindingLine } from '../../parts/finding-line.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { weights } from '../../parts/measures.ts'
import { Panel } from '../../parts/page.tsx'
import { useFormat, useText } from '../../parts/text/use-text.ts'

const Figures = styled('dl')(({ theme }) => ({
  margin: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  gap: 12,
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, fontSize: '1.625rem', fontWeight: weights.strong, lineHeight: 1.25 },
  '& [data-wrong=true] dd': { color: theme.vars.palette.error.main },
}))
const Name = styled('span')({ overflowWrap: 'anywhere' })
const About = styled('p')(({ theme }) => ({ margin: '-8px 0 0', color: theme.vars.palette.text.secondary }))

/** What a file would bring, what is still missing, and the button that brings it. */
export function FileOutlook(props: {
  readonly fileName: string
  readonly figures: readonly { readonly name: string; readonly value: number; readonly wrong?: boolean }[]
  readonly missing: readonly string[]
  readonly leaveOut: boolean
  readonly onLeaveOut: (leaveOut: boolean) => void
  readonly busy: boolean
  readonly onImport: () => void
  readonly problem: ReactNode
  readonly children?: ReactNode
}) {
  const t = useText()
  const format = useFormat()
  const { missing, busy, onImport } = props
  const wrong = props.figures.some(figure => figure.wrong && figure.value > 0)
  useKeys('import_screen.title', [
    {
      keys: 'Mod+Enter',
      label: 'import_screen.import',
      run: onImport,
      enabled: missing.length === 0 && !busy,
    },
  ])
  return (
    <Panel>
      <h2>
        <Name>{props.fileName}</Name>
      </h2>
      <About>{t('import_screen.start_of_file')}</About>
      <Figures>
        {props.figures.map(figure => (
          <div key={figure.name} data-wrong={figure.wrong === true && figure.value > 0}>
            <dt>{figure.name}</dt>
            <dd>{format.number(figure.value)}</dd>
          </div>
        ))}
      </Figures>
      {missing.length > 0 ? (
        <FindingLine tone="attention">
          {t('import_screen.still_needed')}: {missing.join(', ')}
        </FindingLine>
      ) : (
        <FindingLine tone="good">{t('import_screen.all_there')}</FindingLine>
      )}
      {wrong || props.leaveOut ? (
        <>
          <FormControlLabel
            control={<Switch checked={props.leaveOut} onChange={(_event, leaveOut) => props.onLeaveOut(leaveOut)} />}
            label={t('import_screen.leave_out')}
          />
          <About>{t('import_screen.leave_out_text')}</About>
        </>
      ) : null}
      {props.problem}
      <KeyButton primary size="large" keys="Mod+Enter" busy={busy} disabled={missing.length > 0} onClick={onImport}>
        {t('import_screen.import')}
      </KeyButton>
      {props.children}
    </Panel>
  )
}
