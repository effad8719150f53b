import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { Icon } from '../parts/icon.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { corners } from '../parts/measures.ts'
import { Page, PageHead } from '../parts/page.tsx'
import { useText } from '../parts/text/use-text.ts'

const Back = styled(Link)(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  alignSelf: 'flex-start',
  margin: '-4px 0 -14px -6px',
  padding: '4px 8px 4px 4px',
  borderRadius: corners.control,
  color: theme.vars.palette.text.secondary,
  textDecoration: 'none',
  '&:hover': { color: theme.vars.palette.text.primary, backgroundColor: theme.vars.palette.soft.neutral },
}))

/** Saving stays at hand, however long the page is. */
const StickyHead = styled('div')(({ theme }) => ({
  position: 'sticky',
  top: -20,
  zIndex: 2,
  margin: '-8px -24px',
  padding: '8px 24px',
  backgroundColor: theme.vars.palette.background.default,
  '@media (max-width: 760px)': { position: 'static' },
}))

/** A page of the set-up: the way back to all topics, its name, one sentence about it. */
export function SetUpPage(props: {
  readonly topic: 'shop' | 'policy' | 'reasons' | 'checklists' | 'staff' | 'import' | 'printers' | 'audit'
  readonly chip?: ReactNode
  readonly actions?: ReactNode
  readonly aside?: ReactNode
  /** Something is typed and not saved: Esc does not leave. */
  readonly stays?: boolean
  readonly children: ReactNode
}) {
  const t = useText()
  const [, go] = useLocation()
  useKeys('set_up.title', [{ keys: 'Escape', label: 'keys.back', run: () => go('/set-up'), enabled: !props.stays }])
  return (
    <Page aside={props.aside}>
      <Back href="/set-up">
        <Icon name="chevron_left" size={16} />
        {t('set_up.back')}
      </Back>
      <StickyHead>
        <PageHead
          title={t(`set_up.${props.topic}`)}
          detail={t(`set_up.${props.topic}_text`)}
          chip={props.chip}
          actions={props.actions}
        />
      </StickyHead>
      {props.children}
    </Page>
  )
}
