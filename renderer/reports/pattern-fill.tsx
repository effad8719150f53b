import { styled } from '@mui/material/styles'
import { useId } from 'react'
import { type Pattern, type SeriesLook, shaded } from './series-looks.ts'

const ink = 'rgb(255 255 255 / 0.42)'

const strokes: Readonly<Record<Pattern, string>> = {
  plain: '',
  rising: 'M-2 2 2-2M0 8 8 0M6 10 10 6',
  dots: 'M2 2h.01M6 6h.01',
  crossed: 'M0 0 8 8M8 0 0 8',
  level: 'M0 2h8M0 6h8',
  falling: 'M-2 6 2 10M0 0 8 8M6-2 10 2',
  upright: 'M2 0v8M6 0v8',
  rings: 'M4 2.4a1.6 1.6 0 1 0 .01 0',
}

/** A look as a fill of a drawing, under an id. */
export function LookPattern({ id, look }: { readonly id: string; readonly look: SeriesLook }) {
  return (
    <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse">
      <rect width={8} height={8} style={{ fill: shaded(look.colour) }} />
      <path
        d={strokes[look.pattern]}
        stroke={ink}
        strokeWidth={look.pattern === 'dots' ? 2.4 : 1.2}
        strokeLinecap="round"
        fill="none"
      />
    </pattern>
  )
}

const Whole = styled('svg')({ display: 'block', width: '100%', height: '100%' })

/** Fills the box it lies in with a look. */
export function LookFill({ look }: { readonly look: SeriesLook }) {
  const id = useId()
  return (
    <Whole aria-hidden focusable={false}>
      <defs>
        <LookPattern id={id} look={look} />
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </Whole>
  )
}

const Square = styled('span')({
  display: 'inline-block',
  flex: 'none',
  width: 12,
  height: 12,
  borderRadius: 3,
  overflow: 'hidden',
  verticalAlign: '-2px',
})

/** A small square in a look, for legends and tables. */
export function Swatch({ look }: { readonly look: SeriesLook }) {
  return (
    <Square>
      <LookFill look={look} />
    </Square>
  )
}
