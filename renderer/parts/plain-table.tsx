import { styled } from '@mui/material/styles'
import { sizes, weights } from './measures.ts'
import { Sheet } from './page.tsx'

/** A table that scrolls sideways when it must: put a `table` in it. For a few rows; long lists use `DataList`. */
export const PlainTable = styled(Sheet)(({ theme }) => ({
  overflow: 'auto',
  '&:focus-visible': { outlineOffset: -2 },
  '& table': { width: '100%', borderCollapse: 'collapse' },
  '& th, & td': {
    padding: '9px 16px',
    textAlign: 'start',
    verticalAlign: 'top',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& tbody tr:last-of-type > *': { borderBottom: 0 },
  '& thead th': {
    position: 'sticky',
    top: 0,
    backgroundColor: theme.vars.palette.background.paper,
    color: theme.vars.palette.text.secondary,
    fontSize: sizes.hint,
    fontWeight: weights.label,
    whiteSpace: 'nowrap',
  },
  '& tbody th': { fontWeight: weights.strong },
  '& [data-align=end]': { textAlign: 'end' },
}))
