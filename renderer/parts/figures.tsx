import { styled } from '@mui/material/styles'
import { weights } from './measures.ts'

/** A few figures beside each other: put `<div><dt/><dd/></div>` in it. */
export const Figures = styled('dl')(({ theme }) => ({
  margin: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(84px, 1fr))',
  gap: 16,
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': {
    margin: 0,
    fontSize: '1.625rem',
    fontWeight: weights.strong,
    lineHeight: 1.25,
    fontVariantNumeric: 'tabular-nums',
  },
}))
