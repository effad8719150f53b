import { styled } from '@mui/material/styles'
import { pad, pathOf, type Strokes } from '../../shared/evidence/signature.ts'

const Ink = styled('svg')({
  display: 'block',
  width: '100%',
  height: 'auto',
  fill: 'none',
  stroke: 'currentcolor',
  strokeWidth: 6,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
})

/** Strokes as they were drawn, in the ink of the theme. */
export function SignaturePicture({ strokes, label }: { readonly strokes: Strokes; readonly label: string }) {
  return (
    <Ink viewBox={`0 0 ${pad.width} ${pad.height}`} role="img" aria-label={label}>
      <path d={strokes.map(pathOf).join('')} />
    </Ink>
  )
}
