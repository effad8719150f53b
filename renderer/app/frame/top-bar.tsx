import { styled } from '@mui/material/styles'
import { heights } from '../../parts/measures.ts'
import { ScanBox } from '../scan/scan-box.tsx'
import { PersonMenu } from './person-menu.tsx'
import { PrintersState } from './printers-state.tsx'

const Bar = styled('header')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  height: heights.topBar,
  paddingInline: '24px 20px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
  minWidth: 0,
  '@media (max-width: 760px)': { paddingInline: 12, gap: 8 },
}))
const End = styled('div')({ marginInlineStart: 'auto', display: 'flex', alignItems: 'center', gap: 8, minWidth: 0 })

/** The scan box, the printers, the person: the same on every page. */
export function TopBar({ onKeys }: { readonly onKeys: () => void }) {
  return (
    <Bar data-print="hide">
      <ScanBox />
      <End>
        <PrintersState />
        <PersonMenu onKeys={onKeys} />
      </End>
    </Bar>
  )
}
