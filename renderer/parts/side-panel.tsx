import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { type ReactNode, useId } from 'react'
import { Icon } from './icon.tsx'
import { useKeys } from './keys/use-keys.ts'
import { sizes, weights } from './measures.ts'
import { Sheet } from './page.tsx'
import { useText } from './text/use-text.ts'

const Frame = styled(Sheet)({
  display: 'flex',
  flexDirection: 'column',
  position: 'sticky',
  top: 0,
  maxHeight: 'calc(100vh - var(--desk-above))',
  animation: 'desk-panel-in 140ms ease-out',
  '@keyframes desk-panel-in': { from: { opacity: 0, transform: 'translateX(8px)' } },
})
const Head = styled('header')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  padding: '10px 10px 10px 20px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& h2': { margin: 0, flex: 1, minWidth: 0, fontSize: sizes.counter, fontWeight: weights.strong },
}))
const Body = styled('div')({
  overflow: 'auto',
  padding: '16px 20px',
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
})
const Foot = styled('footer')(({ theme }) => ({
  display: 'flex',
  gap: 8,
  flexWrap: 'wrap',
  padding: '12px 20px',
  borderTop: `1px solid ${theme.vars.palette.divider}`,
}))

/** What a list's row holds, beside the list instead of a page change. Put it in `Page aside`. Esc closes it. */
export function SidePanel(props: {
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
  readonly actions?: ReactNode
}) {
  const t = useText()
  const name = useId()
  useKeys('keys.lists', [{ keys: 'Escape', label: 'action.close', run: props.onClose }])
  return (
    <Frame role="complementary" aria-labelledby={name}>
      <Head>
        <h2 id={name}>{props.title}</h2>
        <IconButton size="small" aria-label={t('action.close')} onClick={props.onClose}>
          <Icon name="close" size={18} />
        </IconButton>
      </Head>
      <Body>{props.children}</Body>
      {props.actions ? <Foot>{props.actions}</Foot> : null}
    </Frame>
  )
}
