import { styled } from '@mui/material/styles'
import { heights } from './measures.ts'

/** A whole row that is pressed: as wide as its list, with nothing of a button's own looks. Its columns are its user's. */
export const RowButton = styled('button')(({ theme }) => ({
  display: 'grid',
  alignItems: 'center',
  columnGap: 16,
  width: '100%',
  minHeight: heights.row,
  padding: '8px 16px',
  border: 0,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  textAlign: 'start',
  cursor: 'pointer',
  transition: 'background-color 120ms',
  '&:hover': { backgroundColor: `color-mix(in srgb, ${theme.vars.palette.soft.neutral} 55%, transparent)` },
  '&:focus-visible': { outlineOffset: -2, borderRadius: 12 },
}))
