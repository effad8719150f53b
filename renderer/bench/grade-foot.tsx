import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { KeyButton } from '../parts/key-button.tsx'
import { PanelFoot } from '../parts/panel-foot.tsx'
import { useText } from '../parts/text/use-text.ts'
import { Minutes } from './grade-fields.tsx'
import type { Stopwatch } from './use-stopwatch.ts'

const Foot = styled(PanelFoot)(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 12px',
  '& > span': { display: 'inline-flex', alignItems: 'center', gap: 8, color: theme.vars.palette.text.secondary },
  '& > span:last-of-type': { marginInlineStart: 'auto' },
}))

/** What ends a grading, always in sight: the button, what it still needs, and the stopwatch. */
export function GradeFoot(props: {
  readonly units: number
  readonly ready: boolean
  readonly busy: boolean
  readonly clock: Stopwatch
  readonly onSave: () => void
  /** What else is offered now. */
  readonly children?: ReactNode
}) {
  const t = useText()
  return (
    <Foot>
      <KeyButton primary keys="Enter" busy={props.busy} disabled={!props.ready} onClick={props.onSave}>
        {t('bench.save', { units: t('bench.units', { count: props.units }) })}
      </KeyButton>
      {props.ready ? null : <span>{t('bench.grade_first')}</span>}
      {props.children}
      <span>
        {t('bench.minutes')}
        <Minutes clock={props.clock} />
      </span>
    </Foot>
  )
}
