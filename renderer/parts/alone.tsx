import LinearProgress from '@mui/material/LinearProgress'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Mark } from './mark.tsx'
import { useText } from './text/use-text.ts'
import { Unseen } from './unseen.tsx'

const Whole = styled('main')({
  height: '100%',
  overflow: 'auto',
  display: 'grid',
  placeItems: 'center',
  alignContent: 'safe center',
  padding: 24,
})
const Late = styled('div')({
  width: 160,
  marginTop: 24,
  opacity: 0,
  animation: 'desk-late 160ms 400ms forwards',
  '@keyframes desk-late': { to: { opacity: 1 } },
})

/** A page without the frame: before anyone signed in, or when the desk is away. */
export function Alone({ children, busy = false }: { readonly children?: ReactNode; readonly busy?: boolean }) {
  const t = useText()
  if (!busy) return <Whole>{children}</Whole>
  return (
    <Whole aria-busy>
      <Mark size={48} />
      <Late>
        <LinearProgress aria-label={t('state.waiting')} />
      </Late>
      <Unseen role="status">{t('state.waiting')}</Unseen>
    </Whole>
  )
}
