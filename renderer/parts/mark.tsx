import { styled } from '@mui/material/styles'

const Drawing = styled('svg')(({ theme }) => ({
  forcedColorAdjust: 'none',
  '& rect': { fill: theme.vars.palette.primary.main },
  '& path': {
    fill: 'none',
    stroke: theme.vars.palette.primary.contrastText,
    strokeWidth: 3,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
}))

/** The sign of the desk. */
export function Mark({ size = 34 }: { readonly size?: number }) {
  return (
    <Drawing viewBox="0 0 34 34" width={size} height={size} aria-hidden>
      <rect width="34" height="34" rx="9" />
      <path d="M13.5 9.5 8 15l5.5 5.5M8 15h11.5a5.5 5.5 0 0 1 5.5 5.5v3" />
    </Drawing>
  )
}
