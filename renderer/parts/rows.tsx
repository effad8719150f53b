import { styled } from '@mui/material/styles'
import type { MouseEventHandler, ReactNode } from 'react'
import { Link } from 'wouter'
import { heights, weights } from './measures.ts'
import { Sheet } from './page.tsx'
import { RowButton } from './row-button.ts'

const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0, containerType: 'inline-size' })

/** A short list on a sheet: `<Rows><ListRow .../></Rows>`. Long ones use `DataList`. */
export function Rows({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  return (
    <Sheet>
      <List aria-label={label}>{children}</List>
    </Sheet>
  )
}

const Item = styled('li')(({ theme }) => ({
  '&:not(:last-of-type)': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
}))

const line = {
  display: 'grid',
  gridTemplateColumns: 'minmax(96px, 148px) minmax(0, 1fr) minmax(0, 190px) minmax(64px, auto)',
  alignItems: 'center',
  columnGap: 16,
  minHeight: heights.row,
  padding: '8px 16px',
  width: '100%',
  color: 'inherit',
  textDecoration: 'none',
  textAlign: 'start',
  font: 'inherit',
  '& > *': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& > [data-part=name]': { fontWeight: weights.strong },
  '& > [data-part=end]': { textAlign: 'end' },
  '@media (max-width: 760px)': {
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    rowGap: 4,
    '& > *': { whiteSpace: 'normal' },
    '& > [data-part=about]': { gridColumn: '1 / -1', gridRow: 2 },
    '& > [data-part=state]': { justifySelf: 'end' },
    '& > [data-part=end]': { gridColumn: '1 / -1', gridRow: 3, textAlign: 'start' },
  },
  '@container (max-width: 640px)': {
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    '& > [data-part=name]': { gridArea: '1 / 1', whiteSpace: 'normal' },
    '& > [data-part=end]': { gridArea: '1 / 2', textAlign: 'end' },
    '& > [data-part=about]': { gridArea: '2 / 1 / 3 / 2' },
    '& > [data-part=state]': { gridArea: '2 / 2' },
    '& > :empty': { display: 'none' },
  },
} as const

const Plain = styled('div')(line)
const Pressed = styled(RowButton)(line)
const Linked = Pressed.withComponent('a')
const End = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }))

/** What a row shows: a name, what it is about, its state, and a figure or age at the end. */
export interface ListRowProps {
  readonly name: ReactNode
  readonly children?: ReactNode
  readonly status?: ReactNode
  readonly end?: ReactNode
  /** Opens a page. */
  readonly href?: string
  /** Does something else. */
  readonly onPress?: MouseEventHandler<HTMLElement>
}

/** One row of a short list; pressed as a whole where it leads somewhere. */
export function ListRow({ name, children, status, end, href, onPress }: ListRowProps) {
  const cells = (
    <>
      <span data-part="name">{name}</span>
      <span data-part="about">{children}</span>
      <span data-part="state">{status}</span>
      <End data-part="end">{end}</End>
    </>
  )
  if (href !== undefined)
    return (
      <Item>
        <Link href={href} asChild>
          <Linked onClick={onPress}>{cells}</Linked>
        </Link>
      </Item>
    )
  if (onPress)
    return (
      <Item>
        <Pressed type="button" onClick={onPress}>
          {cells}
        </Pressed>
      </Item>
    )
  return (
    <Item>
      <Plain>{cells}</Plain>
    </Item>
  )
}
