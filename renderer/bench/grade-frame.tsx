import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { heights, sizes, weights } from '../parts/measures.ts'

const Frame = styled('section')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  '& > h3': { margin: 0, fontSize: sizes.counter, fontWeight: weights.strong },
  '& > h3 small': { fontSize: sizes.body, fontWeight: weights.text, color: theme.vars.palette.text.secondary },
}))
const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '120px minmax(0, 1fr)',
  columnGap: 12,
  alignItems: 'start',
  '& > span': { color: theme.vars.palette.text.secondary, paddingTop: 11 },
  '& > div': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, minWidth: 0, minHeight: heights.touch },
  '& > div > span, & > div > strong': { display: 'inline-flex', alignItems: 'center', minHeight: heights.touch },
  '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
}))

/** What is graded, with its rows. */
export function GradeFrame(props: {
  readonly title: string
  readonly detail: readonly (string | null)[]
  readonly children: ReactNode
}) {
  return (
    <Frame>
      <h3>
        {props.title} <small>{props.detail.filter(Boolean).join(' · ')}</small>
      </h3>
      {props.children}
    </Frame>
  )
}

/** One row of a grading: what it is, and what is said of it. */
export function GradeRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Row>
      <span>{label}</span>
      <div>{children}</div>
    </Row>
  )
}
