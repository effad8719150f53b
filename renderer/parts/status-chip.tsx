import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { corners, sizes, weights } from './measures.ts'
import { type Tone, toneColours, toneIcon } from './tone.ts'

const Chip = styled('span', { shouldForwardProp: name => name !== 'tone' })<{ readonly tone: Tone }>(
  ({ theme, tone }) => {
    const { ink, ground } = toneColours(theme, tone)
    return {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 5,
      maxWidth: '100%',
      height: 24,
      paddingInline: 9,
      borderRadius: corners.chip,
      backgroundColor: ground,
      color: ink,
      fontSize: sizes.hint,
      fontWeight: weights.strong,
      whiteSpace: 'nowrap',
      '& > span': { overflow: 'hidden', textOverflow: 'ellipsis' },
      '@media (forced-colors: active)': { border: '1px solid' },
    }
  },
)

/** A state in a word, with the drawing of its meaning; `icon={false}` where the word is a bare count. */
export function StatusChip(props: { readonly tone: Tone; readonly children: ReactNode; readonly icon?: boolean }) {
  const shows = props.icon ?? (props.tone !== 'neutral' && props.tone !== 'accent')
  return (
    <Chip tone={props.tone}>
      {shows ? <Icon name={toneIcon[props.tone]} size={14} /> : null}
      <span>{props.children}</span>
    </Chip>
  )
}
