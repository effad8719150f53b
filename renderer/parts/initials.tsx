import { styled } from '@mui/material/styles'
import { sizes, weights } from './measures.ts'

/** The round initials of a person; their name stands beside it or in a label. */
export const Initials = styled('span')(({ theme }) => ({
  display: 'grid',
  placeItems: 'center',
  flex: 'none',
  width: 34,
  height: 34,
  borderRadius: 17,
  backgroundColor: theme.vars.palette.soft.accent,
  color: theme.vars.palette.primary.main,
  fontSize: sizes.hint,
  fontWeight: weights.strong,
  '@media (forced-colors: active)': { border: '1px solid' },
}))
