import { styled } from '@mui/material/styles'
import { Panel } from './page.tsx'

/** A panel whose foot stays in sight: clipped rather than hidden, so that the page it lies on scrolls below the foot. */
export const FootedPanel = styled(Panel)({ overflow: 'clip', paddingBottom: 0 })

/** What ends a long panel or dialog, always in sight. It reaches over the edges of what it lies in. */
export const PanelFoot = styled('div')(({ theme }) => ({
  position: 'sticky',
  zIndex: 1,
  bottom: -24,
  marginInline: -20,
  padding: '12px 20px 16px',
  backgroundColor: theme.vars.palette.background.paper,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '&[hidden]': { display: 'none' },
  '@media (max-width: 760px)': { bottom: -12 },
  '.MuiDialogContent-root &': { bottom: -16, margin: '0 -24px -16px', paddingInline: 24 },
}))
