import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { corners, sizes, weights } from './measures.ts'

const Frame = styled('div')({
  display: 'grid',
  gap: 24,
  alignItems: 'start',
  gridTemplateColumns: 'minmax(0, 1fr)',
  '&[data-aside=true]': { gridTemplateColumns: 'minmax(0, 1fr) minmax(320px, 388px)' },
  '@media (max-width: 1000px)': { '&[data-aside=true]': { gridTemplateColumns: 'minmax(0, 1fr)' } },
})
const Column = styled('div')({ display: 'flex', flexDirection: 'column', gap: 20, minWidth: 0 })
/** As tall as the page, so that a panel in it stays in sight while the page scrolls. */
const Aside = styled(Column)({ alignSelf: 'stretch' })

/** A page: its main column, and what stands beside it. Below 1000 px the side moves under. */
export function Page({ children, aside }: { readonly children: ReactNode; readonly aside?: ReactNode }) {
  return (
    <Frame data-aside={aside !== undefined}>
      <Column>{children}</Column>
      {aside === undefined ? null : <Aside>{aside}</Aside>}
    </Frame>
  )
}

const Head = styled('header')({
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: '8px 12px',
  minHeight: 36,
  '& h1': { margin: 0, fontSize: sizes.title, lineHeight: 1.3, fontWeight: weights.strong, letterSpacing: '-0.012em' },
  '& > [data-part=actions]': { marginInlineStart: 'auto', display: 'flex', gap: 8, flexWrap: 'wrap' },
})
const Detail = styled('p')(({ theme }) => ({ margin: 0, color: theme.vars.palette.text.secondary }))

/** The head of a page: its name, a muted detail, a chip, actions at the end. */
export function PageHead(props: {
  readonly title: ReactNode
  readonly detail?: ReactNode
  readonly chip?: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <Head>
      <h1>{props.title}</h1>
      {props.detail ? <Detail>{props.detail}</Detail> : null}
      {props.chip}
      {props.actions ? <div data-part="actions">{props.actions}</div> : null}
    </Head>
  )
}

const Block = styled('section')({ display: 'flex', flexDirection: 'column', gap: 10, minWidth: 0 })
const BlockHead = styled('div')({
  display: 'flex',
  alignItems: 'baseline',
  gap: 10,
  flexWrap: 'wrap',
  '& h2': { margin: 0, fontSize: sizes.body, lineHeight: 1.45, fontWeight: weights.strong },
  '&:has(> [data-part=actions] > button)': { alignItems: 'center' },
  '& > [data-part=actions]': { marginInlineStart: 'auto' },
  '& > [data-part=actions]:has(> .MuiButton-text)': { marginBlock: -12 },
})

/** A part of a page under a small heading. */
export function Section(props: {
  readonly title: ReactNode
  readonly detail?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <Block>
      <BlockHead>
        <h2>{props.title}</h2>
        {props.detail ? <Detail>{props.detail}</Detail> : null}
        {props.actions ? <div data-part="actions">{props.actions}</div> : null}
      </BlockHead>
      {props.children}
    </Block>
  )
}

/** The white ground that lists and panels lie on. */
export const Sheet = styled('div')(({ theme }) => ({
  backgroundColor: theme.vars.palette.background.paper,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: corners.card,
  boxShadow: 'var(--desk-shade)',
  overflow: 'hidden',
  minWidth: 0,
}))

/** A sheet with room inside. */
/** A tall panel that a dialog shows: without an edge or a height of its own, for the dialog has them. */
export const plainInDialog = {
  '.MuiDialogContent-root &': {
    ...{ minHeight: 0, position: 'static', overflow: 'visible', padding: 0 },
    ...{ border: 0, borderRadius: 0, boxShadow: 'none' },
  },
} as const

export const Panel = styled(Sheet)({
  padding: '16px 20px',
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  '& > h2': { margin: 0, fontSize: sizes.body, fontWeight: weights.strong },
})
