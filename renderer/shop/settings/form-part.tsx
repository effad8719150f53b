import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { sizes, weights } from '../../parts/measures.ts'
import { Sheet } from '../../parts/page.tsx'

const Part = styled(Sheet)({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 260px) minmax(0, 1fr)',
  gap: '16px 32px',
  padding: '20px 24px 24px',
  overflow: 'visible',
  '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})
const About = styled('div')(({ theme }) => ({
  '& h2': { margin: 0, fontSize: sizes.counter, fontWeight: weights.strong },
  '& p': { margin: '4px 0 0', color: theme.vars.palette.text.secondary, textWrap: 'pretty' },
}))
const Fields = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(228px, 1fr))',
  gap: '0 16px',
  alignItems: 'start',
  '& > *': { gridRow: 'span 3', marginBottom: 16 },
  '& > [data-part=field]': { display: 'grid', gridTemplateRows: 'subgrid', alignItems: 'end' },
  '& > [data-part=field] > p': { alignSelf: 'start' },
  '& > [data-wide=true]': { gridColumn: '1 / -1' },
})

/** A part of a long form: what it is about beside its fields. */
export function FormPart(props: { readonly title: string; readonly text: string; readonly children: ReactNode }) {
  return (
    <Part as="section">
      <About>
        <h2>{props.title}</h2>
        <p>{props.text}</p>
      </About>
      <Fields>{props.children}</Fields>
    </Part>
  )
}

/** A field as wide as its part. */
export function Wide({ children }: { readonly children: ReactNode }) {
  return <div data-wide="true">{children}</div>
}
