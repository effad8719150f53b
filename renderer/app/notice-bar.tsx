import Snackbar from '@mui/material/Snackbar'
import { styled } from '@mui/material/styles'
import { useContext } from 'react'
import { Icon } from '../parts/icon.tsx'
import { KeyHint } from '../parts/keys/key-hint.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { weights } from '../parts/measures.ts'
import { type Notice, NoticesContext, useCurrentNotice } from '../parts/notice/notices.ts'
import { useText } from '../parts/text/use-text.ts'

/** Where no button is that comes next: above the foot of a page's panel, and left of those in dialogs and at the side. */
const Aside = styled(Snackbar)({ '&&': { bottom: 92, left: 112 } })
const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  minHeight: 48,
  padding: '6px 8px 6px 16px',
  borderRadius: 12,
  backgroundColor: theme.vars.palette.text.primary,
  color: theme.vars.palette.background.default,
  boxShadow: '0 8px 28px rgba(10, 20, 19, 0.24)',
  '@media (forced-colors: active)': { border: '1px solid' },
  '& > span': { paddingBlock: 6 },
  '& button': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 36,
    paddingInline: 10,
    border: 0,
    borderRadius: 8,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontWeight: weights.strong,
    cursor: 'pointer',
    '&:hover': { backgroundColor: 'color-mix(in srgb, currentcolor 14%, transparent)' },
    '&:focus-visible': { outlineColor: 'currentcolor', outlineOffset: -2 },
  },
  '& kbd': { backgroundColor: 'transparent', borderColor: 'currentcolor', color: 'inherit', opacity: 0.75 },
}))

const undoMs = 12_000
const readMs = 6_000
const icons = { good: 'check', attention: 'warning', problem: 'problem' } as const

/** The notice in a corner. One that can be undone stays at least ten seconds, longer while pointed at. */
export function NoticeBar() {
  const t = useText()
  const notices = useContext(NoticesContext)
  const notice = useCurrentNotice()
  const undo = (shown: Notice) => {
    notices.dismiss()
    shown.undo?.()
  }
  useKeys('keys.everywhere', notice?.undo ? [{ keys: 'Mod+z', label: 'keys.undo', run: () => undo(notice) }] : [])
  if (!notice) return null
  return (
    <Aside
      key={notice.id}
      open
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      autoHideDuration={notice.undo ? undoMs : readMs}
      onClose={(_event, reason) => {
        if (reason !== 'clickaway') notices.dismiss()
      }}
    >
      <Bar role="status">
        {notice.tone === 'plain' ? null : <Icon name={icons[notice.tone]} />}
        <span>{t(notice.text, notice.values)}</span>
        {notice.undo ? (
          <button type="button" onClick={() => undo(notice)}>
            {t('action.undo')}
            <KeyHint keys="Mod+z" />
          </button>
        ) : (
          <button type="button" aria-label={t('action.close')} onClick={notices.dismiss}>
            <Icon name="close" size={16} />
          </button>
        )}
      </Bar>
    </Aside>
  )
}
