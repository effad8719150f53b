import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { addMonths } from '../../shared/reports/months.ts'
import { Icon } from '../parts/icon.tsx'
import { sizes, weights } from '../parts/measures.ts'
import { Sheet } from '../parts/page.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { changeMilli, type MonthRow, type MonthSums, sumsOf } from './month-data.ts'

const Strip = styled(Sheet.withComponent('dl'))(({ theme }) => ({
  margin: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(210px, 1fr))',
  '& > div': {
    padding: '14px 20px 16px',
    borderInlineStart: `1px solid ${theme.vars.palette.divider}`,
    marginInlineStart: -1,
  },
  '& dt': { color: theme.vars.palette.text.secondary, fontSize: sizes.hint, fontWeight: weights.label },
  '& dd': { margin: 0 },
  '& dd b': {
    display: 'block',
    fontSize: '1.625rem',
    lineHeight: 1.3,
    fontWeight: weights.strong,
    fontVariantNumeric: 'tabular-nums',
    letterSpacing: '-0.012em',
  },
  '& dd span': {
    display: 'flex',
    alignItems: 'center',
    gap: 4,
    fontSize: sizes.hint,
    lineHeight: 1.55,
    color: theme.vars.palette.text.secondary,
  },
}))

/** The month in four figures, each against last month and the same month last year. */
export function MonthFigures({ rows, month }: { readonly rows: readonly MonthRow[]; readonly month: string }) {
  const t = useText()
  const format = useFormat()
  const now = sumsOf(rows, month)
  const earlier = [addMonths(month, -1), addMonths(month, -12)].map(at => ({ at, sums: sumsOf(rows, at) }))
  const figure = (label: string, value: ReactNode, of: (sums: MonthSums) => number) => (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{value}</b>
        {earlier.map(({ at, sums }) => (
          <Change key={at} month={at} now={of(now)} before={of(sums)} />
        ))}
      </dd>
    </div>
  )
  const average = (sums: MonthSums) => (sums.returns === 0 ? 0 : Math.round(sums.valueMinor / sums.returns))
  return (
    <Strip>
      {figure(t('month.returns'), format.number(now.returns), sums => sums.returns)}
      {figure(t('month.units'), format.number(now.units), sums => sums.units)}
      {figure(t('month.value'), format.money(now.valueMinor), sums => sums.valueMinor)}
      {figure(t('month.average'), now.returns === 0 ? '–' : format.money(average(now)), average)}
    </Strip>
  )
}

function Change(props: { readonly month: string; readonly now: number; readonly before: number }) {
  const t = useText()
  const format = useFormat()
  const milli = changeMilli(props.now, props.before)
  const month = format.month(props.month)
  if (milli === null) return <span>{t('month.nothing_in', { month })}</span>
  if (milli === 0) return <span>{t('month.same_as', { month })}</span>
  const up = milli > 0
  return (
    <span>
      <Icon name={up ? 'arrow_up' : 'arrow_down'} size={13} />
      {t(up ? 'month.up_on' : 'month.down_on', { change: format.rate(Math.abs(milli)), month })}
    </span>
  )
}
