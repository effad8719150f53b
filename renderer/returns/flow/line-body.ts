import { styled } from '@mui/material/styles'
import { sizes } from '../../parts/measures.ts'

/** What is open below a sale's line: labels beside what is asked, under the line's name. */
export const LineBody = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '88px minmax(0, 1fr)',
  columnGap: 12,
  rowGap: 12,
  padding: '0 16px 16px 72px',
  alignItems: 'start',
  fontSize: sizes.body,
  '& > [data-part=label]': { color: theme.vars.palette.text.secondary, paddingTop: 12 },
  '& > [data-part=findings-label]': { color: theme.vars.palette.text.secondary, paddingTop: 2 },
  '& > [data-part=findings]': { display: 'flex', flexDirection: 'column', gap: 6, paddingTop: 2 },
  '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)', paddingInline: 16 },
}))
