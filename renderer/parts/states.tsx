import Skeleton from '@mui/material/Skeleton'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { Failure } from '../../shared/result.ts'
import { explain } from '../call/explain.ts'
import { Icon, type IconName } from './icon.tsx'
import { KeyButton } from './key-button.tsx'
import { heights, sizes, weights } from './measures.ts'
import { Sheet } from './page.tsx'
import { places } from './places.ts'
import { useText } from './text/use-text.ts'
import { type Tone, toneColours } from './tone.ts'
import { Unseen } from './unseen.tsx'

const Box = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  textAlign: 'center',
  gap: 6,
  padding: '48px 24px',
  '& h2': { margin: '10px 0 0', fontSize: sizes.counter, fontWeight: weights.strong },
  '& p': { margin: 0, maxWidth: '52ch', color: theme.vars.palette.text.secondary, textWrap: 'pretty' },
  '& > [data-part=actions]': { display: 'flex', gap: 8, marginTop: 14, flexWrap: 'wrap', justifyContent: 'center' },
}))
const Disc = styled('div', { shouldForwardProp: name => name !== 'tone' })<{ readonly tone: Tone }>(
  ({ theme, tone }) => ({
    display: 'grid',
    placeItems: 'center',
    width: 48,
    height: 48,
    borderRadius: 24,
    color: toneColours(theme, tone).ink,
    backgroundColor: toneColours(theme, tone).ground,
  }),
)

/** Nothing here yet: says so, and what to do about it. */
export function EmptyState(props: {
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly icon?: IconName
  readonly actions?: ReactNode
  readonly tone?: Tone
}) {
  return (
    <Box>
      <Disc tone={props.tone ?? 'neutral'}>
        <Icon name={props.icon ?? 'box'} size={24} />
      </Disc>
      <h2>{props.title}</h2>
      {props.children ? <p>{props.children}</p> : null}
      {props.actions ? <div data-part="actions">{props.actions}</div> : null}
    </Box>
  )
}

/** A refusal in place of what should be there, with another try where that can help. */
export function ErrorState({ failure, onRetry }: { readonly failure: Failure; readonly onRetry?: () => void }) {
  const t = useText()
  const offline = failure.code === 'desk_unreachable'
  return (
    <div role="alert">
      <EmptyState
        tone={offline ? 'attention' : 'problem'}
        icon={offline ? 'unplugged' : 'problem'}
        title={offline ? t('state.offline_title') : explain(failure, t)}
        actions={onRetry ? <KeyButton onClick={onRetry}>{t('action.try_again')}</KeyButton> : undefined}
      >
        {offline ? t('state.offline_text') : undefined}
      </EmptyState>
    </div>
  )
}

const Bars = styled('div')(({ theme }) => ({
  '& > div': { display: 'flex', alignItems: 'center', gap: 24, height: heights.row, paddingInline: 16 },
  '& > div:not(:last-of-type)': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
}))
const widths = ['34%', '52%', '44%', '60%', '38%', '48%'] as const

/** The shape of a list while it is on its way: nothing jumps when it comes. */
export function SkeletonRows({ rows = 4 }: { readonly rows?: number }) {
  const t = useText()
  return (
    <Sheet aria-busy>
      <Unseen role="status">{t('state.waiting')}</Unseen>
      <Bars aria-hidden>
        {places(rows).map(place => (
          <div key={place}>
            <Skeleton variant="text" width={112} />
            <Skeleton variant="text" width={widths[place % widths.length]} />
            <Skeleton variant="text" width={72} sx={{ marginInlineStart: 'auto' }} />
          </div>
        ))}
      </Bars>
    </Sheet>
  )
}
