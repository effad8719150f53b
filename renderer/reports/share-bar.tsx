import { styled } from '@mui/material/styles'
import { Link } from 'wouter'
import { sizes } from '../parts/measures.ts'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { largestOf, type MonthPart } from './month-parts.ts'
import { LookFill, Swatch } from './pattern-fill.tsx'
import { lookOf } from './series-looks.ts'

const Track = styled('div')({
  display: 'flex',
  gap: 2,
  height: 20,
  '& > *': { minWidth: 3, overflow: 'hidden' },
  '& > :first-of-type': { borderStartStartRadius: 6, borderEndStartRadius: 6 },
  '& > :last-of-type': { borderStartEndRadius: 6, borderEndEndRadius: 6 },
})
const Names = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: '0 -6px',
  padding: 0,
  display: 'flex',
  flexWrap: 'wrap',
  gap: '2px 6px',
  fontSize: sizes.hint,
  '& li': { minWidth: 0 },
  '& li > *': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 5,
    maxWidth: '100%',
    padding: '3px 6px',
    borderRadius: 6,
  },
  '& li > a': { color: theme.vars.palette.text.primary, textDecoration: 'none' },
  '& li > a:hover': { backgroundColor: theme.vars.palette.soft.neutral },
  '& b': { fontVariantNumeric: 'tabular-nums' },
}))
const mostNames = 5

/** What a whole is made of: one bar of a hundred percent, and each part in words, with its share. */
export function ShareBar({ parts }: { readonly parts: readonly MonthPart[] }) {
  const t = useText()
  const format = useFormat()
  const { shown, rest } = largestOf(parts, mostNames)
  const whole = parts.reduce((sum, one) => sum + one.amount, 0)
  const share = (amount: number) => format.rate(Math.round((amount / Math.max(1, whole)) * 100) * 1000)
  const others = lookOf(null, 'others', 1)
  return (
    <>
      <Track aria-hidden data-print="draw">
        {shown.map(one => (
          <div key={one.key} style={{ flex: one.amount }} title={`${one.name}: ${share(one.amount)}`}>
            <LookFill look={one.look} />
          </div>
        ))}
        {rest > 0 ? (
          <div style={{ flex: rest }}>
            <LookFill look={others} />
          </div>
        ) : null}
      </Track>
      <Names>
        {shown.map(one => {
          const inside = (
            <>
              <Swatch look={one.look} />
              <span>{one.name}</span>
              <b>{share(one.amount)}</b>
            </>
          )
          return (
            <li key={one.key}>{one.href === null ? <span>{inside}</span> : <Link href={one.href}>{inside}</Link>}</li>
          )
        })}
        {rest > 0 ? (
          <li>
            <span>
              <Swatch look={others} />
              <span>{t('export.others')}</span>
              <b>{share(rest)}</b>
            </span>
          </li>
        ) : null}
      </Names>
    </>
  )
}
