import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { weights } from './measures.ts'
import { Money } from './values.tsx'

/** One line of a sum. */
export interface SumLine {
  readonly id: string
  readonly label: ReactNode
  /** Null where the amount can't be known: `unknown` says so. */
  readonly minor: number | null
  /** `detail`: muted, not added up. `sum`: strong, after a rule. */
  readonly kind?: 'line' | 'detail' | 'sum'
  readonly note?: ReactNode
}

const Table = styled('dl')(({ theme }) => ({
  margin: 0,
  display: 'flex',
  flexDirection: 'column',
  '& > div': { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: 16, paddingBlock: 4 },
  '& dt': { overflowWrap: 'anywhere' },
  '& dd': { margin: 0, textAlign: 'end' },
  '& > [data-kind=detail]': { color: theme.vars.palette.text.secondary },
  '& > [data-kind=sum]': {
    fontWeight: weights.strong,
    borderTop: `1px solid ${theme.vars.palette.divider}`,
    marginTop: 8,
    paddingTop: 12,
  },
  '& small': {
    display: 'block',
    fontSize: 'inherit',
    fontWeight: weights.text,
    color: theme.vars.palette.text.secondary,
  },
}))

/** Amounts under each other, added up: the preview of a settlement. Figures only; the total names the currency. */
export function SumLines(props: {
  readonly lines: readonly SumLine[]
  readonly currency?: string
  readonly unknown?: ReactNode
  /** The sum names its currency: where no larger figure beside it does. */
  readonly named?: boolean
}) {
  return (
    <Table>
      {props.lines.map(line => (
        <div key={line.id} data-kind={line.kind ?? 'line'}>
          <dt>
            {line.label}
            {line.note ? <small>{line.note}</small> : null}
          </dt>
          <dd>
            {line.minor === null ? (
              props.unknown
            ) : (
              <Money
                minor={line.minor}
                bare={!(props.named && line.kind === 'sum')}
                {...(props.currency === undefined ? {} : { currency: props.currency })}
              />
            )}
          </dd>
        </div>
      ))}
    </Table>
  )
}
