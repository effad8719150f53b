import { styled } from '@mui/material/styles'
import { type ReactNode, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { Icon } from '../../parts/icon.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { sizes, weights } from '../../parts/measures.ts'
import { useText } from '../../parts/text/use-text.ts'
import { HeadDoubt } from '../../printing/head-doubt.tsx'
import { LeaveDemo } from '../../shop/leave-demo.tsx'
import { everywhereKeys } from '../keys.ts'
import { KeysDialog } from '../keys-dialog.tsx'
import { useSession } from '../session.ts'
import { useIdleLock } from './idle-lock.ts'
import { useLostFocus } from './lost-focus.ts'
import { Navigation } from './navigation.tsx'
import { TopBar } from './top-bar.tsx'

const Whole = styled('div')({
  display: 'grid',
  gridTemplateColumns: '88px minmax(0, 1fr)',
  gridTemplateRows: 'minmax(0, 1fr)',
  height: '100%',
  '@media print': { display: 'block' },
})
/** `--desk-above`: what of the window's height a panel as tall as the page can't have. */
const Right = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  minWidth: 0,
  minHeight: 0,
  '--desk-above': '112px',
  '&[data-banner=true]': { '--desk-above': '148px' },
})
const Main = styled('main')({
  position: 'relative',
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: '20px 24px 24px',
  '&:focus-visible': { outline: 'none' },
  '@media (max-width: 760px)': { padding: 12 },
})
const Skip = styled('a')(({ theme }) => ({
  position: 'absolute',
  insetInlineStart: 96,
  top: -80,
  zIndex: 30,
  padding: '10px 16px',
  borderRadius: 10,
  backgroundColor: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.primary,
  fontWeight: weights.label,
  '&:focus': { top: 10 },
}))
const Banner = styled('aside')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 8,
  margin: 0,
  padding: '0 16px',
  minHeight: 36,
  fontSize: sizes.hint,
  fontWeight: weights.label,
  color: theme.vars.palette.info.main,
  backgroundColor: theme.vars.palette.soft.information,
}))

/** What stands around every page. */
export function AppFrame({ children }: { readonly children: ReactNode }) {
  const t = useText()
  const { shop } = useSession()
  const [, navigate] = useLocation()
  const [map, setMap] = useState(false)
  const settings = useDeskQuery('shop.read', {})
  useLostFocus()
  useIdleLock(settings.value?.settings.idleLockMinutes)
  const keys = useMemo(() => everywhereKeys({ go: navigate, showMap: () => setMap(true), say: t }), [navigate, t])
  useKeys('keys.everywhere', keys)
  return (
    <Whole>
      <Skip href="#content">{t('app.skip_to_content')}</Skip>
      <Navigation />
      <Right data-banner={shop?.demo === true}>
        {shop?.demo ? (
          <Banner data-print="hide">
            <Icon name="information" size={16} />
            {t('app.demo_banner')}
            <LeaveDemo />
          </Banner>
        ) : null}
        <TopBar onKeys={() => setMap(true)} />
        <HeadDoubt />
        <Main id="content" tabIndex={-1}>
          {children}
        </Main>
      </Right>
      <KeysDialog open={map} onClose={() => setMap(false)} />
    </Whole>
  )
}
