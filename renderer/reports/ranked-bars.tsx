import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { corners } from '../parts/measures.ts'

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: '0 -8px',
  padding: 0,
  '&[data-across=true]': {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(210px, 1fr))',
    columnGap: 12,
  },
  '& li > a, & li > span': {
    display: 'grid',
    gridTemplateColumns: '14px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: 8,
    padding: '5px 8px 7px',
    borderRadius: corners.control,
    color: 'inherit',
    textDecoration: 'none',
  },
  '& li > a:hover': { backgroundColor: theme.vars.palette.soft.neutral },
  '& [data-part=name]': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& [data-part=name]:first-of-type': { gridColumn: '1 / 3' },
  '& data': { fontVariantNumeric: 'tabular-nums' },
  '& i': {
    gridColumn: '1 / -1',
    height: 6,
    marginTop: 3,
    borderRadius: 3,
    backgroundColor: theme.vars.palette.soft.neutral,
    overflow: 'hidden',
  },
  '& i > b': { display: 'block', height: '100%', borderRadius: 3 },
  '& [data-quiet=true]': { opacity: 0.45 },
}))

/** One thing of a ranking. */
export interface Ranked {
  readonly key: string
  readonly name: string
  readonly mark?: ReactNode
  readonly amount: number
  readonly written: string
  readonly colour: string
  readonly href?: string
  /** Stands back while another is asked about. */
  readonly quiet?: boolean
}

/** A ranking as bars with their names and figures; each opens what is behind it. */
export function RankedBars({
  label,
  of,
  across = false,
}: {
  readonly label: string
  readonly of: readonly Ranked[]
  /** Side by side instead of one below the other. */
  readonly across?: boolean
}) {
  const largest = Math.max(1, ...of.map(one => one.amount))
  return (
    <List aria-label={label} data-across={across}>
      {of.map(one => {
        const inside = (
          <>
            {one.mark ? <span>{one.mark}</span> : null}
            <span data-part="name" title={one.name}>
              {one.name}
            </span>
            <data value={one.amount}>{one.written}</data>
            <i aria-hidden>
              <b style={{ width: `${Math.max(0, (one.amount / largest) * 100)}%`, backgroundColor: one.colour }} />
            </i>
          </>
        )
        return (
          <li key={one.key} data-quiet={one.quiet ?? false}>
            {one.href === undefined ? <span>{inside}</span> : <Link href={one.href}>{inside}</Link>}
          </li>
        )
      })}
    </List>
  )
}
