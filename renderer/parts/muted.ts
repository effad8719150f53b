import { styled } from '@mui/material/styles'

/** A sentence that stands back: what goes with a figure or says what comes next. */
export const Muted = styled('p')(({ theme }) => ({ margin: 0, color: theme.vars.palette.text.secondary }))
