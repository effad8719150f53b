import { styled } from '@mui/material/styles'
import { Link } from 'wouter'
import { corners } from '../parts/measures.ts'
import { LookFill, Swatch } from './pattern-fill.tsx'
import type { SeriesLook } from './series-looks.ts'

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: '0 -8px',
  padding: 0,
  '& li > *': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 53%) minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: 10,
    minHeight: 30,
    padding: '2px 8px',
    borderRadius: corners.control,
  },
  '& li > a': { color: theme.vars.palette.text.primary, textDecoration: 'none' },
  '& li > a:hover': { backgroundColor: theme.vars.palette.soft.neutral },
  '& [data-part=name]': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& data': { fontVariantNumeric: 'tabular-nums', minWidth: 28, textAlign: 'end' },
  '& i': {
    height: 14,
    borderRadius: 4,
    overflow: 'hidden',
  },
  '& i > b': { display: 'block', height: '100%', minWidth: 3, borderRadius: 4, overflow: 'hidden' },
}))

/** One thing of a ranking. */
export interface Ranked {
  readonly key: string
  readonly name: string
  readonly amount: number
  readonly written: string
  readonly look: SeriesLook
  readonly href: string | null
  /** Shows its look beside its name, where looks differ. */
  readonly marked?: boolean
}

/** A ranking as bars with their names and figures; each opens what is behind it. */
export function RankedBars({ label, of }: { readonly label: string; readonly of: readonly Ranked[] }) {
  const largest = Math.max(1, ...of.map(one => one.amount))
  return (
    <List aria-label={label}>
      {of.map(one => {
        const inside = (
          <>
            <span data-part="name" title={one.name}>
              {one.marked ? (
                <>
                  <Swatch look={one.look} />{' '}
                </>
              ) : null}
              {one.name}
            </span>
            <i aria-hidden data-print="draw">
              <b style={{ width: `${Math.max(0, (one.amount / largest) * 100)}%` }}>
                <LookFill look={one.look} />
              </b>
            </i>
            <data value={one.amount}>{one.written}</data>
          </>
        )
        return (
          <li key={one.key}>{one.href === null ? <span>{inside}</span> : <Link href={one.href}>{inside}</Link>}</li>
        )
      })}
    </List>
  )
}
