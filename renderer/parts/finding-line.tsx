import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { useText } from './text/use-text.ts'
import { toneColours, toneIcon } from './tone.ts'
import { Unseen } from './unseen.tsx'

/** What a finding means for the return. */
export type FindingTone = 'good' | 'attention' | 'problem' | 'information'

const Line = styled('p', { shouldForwardProp: name => name !== 'tone' })<{ readonly tone: FindingTone }>(
  ({ theme, tone }) => ({
    display: 'flex',
    alignItems: 'flex-start',
    gap: 8,
    margin: 0,
    color: toneColours(theme, tone).ink,
    '& > svg': { marginTop: 1 },
  }),
)
const Rule = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary, marginInlineStart: 8 }))
/** A sentence staff can read to the customer, with its meaning and, muted, the rule it comes from. */
export function FindingLine(props: {
  readonly tone: FindingTone
  readonly children: ReactNode
  readonly rule?: ReactNode
}) {
  const t = useText()
  return (
    <Line tone={props.tone}>
      <Icon name={toneIcon[props.tone]} size={18} />
      <span>
        <Unseen>{t(`tone.${props.tone}`)}: </Unseen>
        {props.children}
        {props.rule ? <Rule>{props.rule}</Rule> : null}
      </span>
    </Line>
  )
}
