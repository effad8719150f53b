import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { behindCell, type Row, returnsHref } from '../../shared/reports/behind.ts'
import { Icon } from '../parts/icon.tsx'
import { sizes, weights } from '../parts/measures.ts'
import { Sheet } from '../parts/page.tsx'
import { useFormat, useReading, useText } from '../parts/text/use-text.ts'
import { Unseen } from '../parts/unseen.tsx'
import { type Change, changeOf, daysOf, pointsOf } from './compare.ts'
import { useCell } from './use-cell.ts'

const Strip = styled(Sheet.withComponent('dl'))(({ theme }) => ({
  margin: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(6, minmax(0, 1fr))',
  '@media (max-width: 1180px)': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
  '@media (max-width: 700px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  '& > div': {
    padding: '11px 14px 12px',
    borderInlineStart: `1px solid ${theme.vars.palette.divider}`,
    borderTop: `1px solid ${theme.vars.palette.divider}`,
    margin: '-1px 0 0 -1px',
    minWidth: 0,
  },
  '& dt': {
    color: theme.vars.palette.text.secondary,
    fontSize: sizes.hint,
    fontWeight: weights.label,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& dd': { margin: 0 },
  '& dd > b': {
    display: 'block',
    fontSize: '1.5rem',
    lineHeight: 1.35,
    fontWeight: weights.strong,
    fontVariantNumeric: 'tabular-nums',
    letterSpacing: '-0.012em',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& dd > b > a': { color: 'inherit', textDecoration: 'none' },
  '& dd > b > a:hover': { textDecoration: 'underline', textDecorationThickness: 2 },
}))

const Line = styled('span')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 3,
  fontSize: sizes.hint,
  lineHeight: 1.6,
  color: theme.vars.palette.text.secondary,
  '& > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '&[data-tone=good] > svg': { color: theme.vars.palette.success.main },
  '&[data-tone=bad] > svg': { color: theme.vars.palette.error.main },
}))

/** Whether more of it is worse, which its arrow's colour says; volumes are neither. */
type Meaning = 'plain' | 'worse'

/**
 * The month in six figures, each beside last month and the same month last year. A running month stands beside what the
 * whole other month had, without a change: three days are not less than a month.
 */
export function MonthFigures({
  found,
  isRunning,
}: {
  readonly found: Output<'reports.run'>
  readonly isRunning: boolean
}) {
  const t = useText()
  const format = useFormat()
  const { spoken } = useCell()
  const [now, ...earlier] = found.rows
  if (!now) return null
  const numberOf = (row: Row, name: string) => (typeof row[name] === 'number' ? row[name] : null)
  const columnOf = (name: string) => found.report.columns.find(one => one.name === name)
  const linked = (name: string, written: ReactNode) => {
    const column = columnOf(name)
    const filters = column ? behindCell(column, now, found.parameters) : null
    return filters ? <Link href={returnsHref(filters)}>{written}</Link> : written
  }
  const figure = (name: string, label: string, meaning: Meaning, hint?: string) => {
    const column = columnOf(name)
    const value = numberOf(now, name)
    const rate = column?.type === 'rate'
    return (
      <div title={hint}>
        <dt>{label}</dt>
        <dd>
          <b>{column && value !== null ? linked(name, spoken(column, value)) : '–'}</b>
          {earlier.map(row => {
            const then = numberOf(row, name)
            return (
              <Compared
                key={String(row.month)}
                month={String(row.month)}
                unit={rate ? 'points' : 'percent'}
                meaning={meaning}
                change={(rate ? pointsOf : changeOf)(value, then)}
                was={isRunning && column && then !== null ? spoken(column, then) : null}
              />
            )
          })}
        </dd>
      </div>
    )
  }
  const days = numberOf(now, 'medianDays')
  const nine = numberOf(now, 'p90Days')
  const inTime = columnOf('withinSlaMilli')
  const rate =
    inTime && typeof now.withinSlaMilli === 'number' ? format.rate(Math.round(now.withinSlaMilli / 1000) * 1000) : ''
  const [before] = earlier
  return (
    <Strip>
      {figure('returns', t('month.returns'), 'plain')}
      {figure('units', t('month.units'), 'plain')}
      {figure('cohortRateMilli', t('month.rate'), 'worse', t('month.rate_hint', { month: String(now.month) }))}
      {figure('valueMinor', t('month.value'), 'plain')}
      {figure('costPerReturnMinor', t('month.cost'), 'worse')}
      <div>
        <dt>{t('month.days')}</dt>
        <dd>
          <b>{days === null ? '–' : t('month.days_value', { count: days })}</b>
          {nine === null ? null : (
            <Line>
              <span>
                {t(rate === '' ? 'month.days_nine' : 'month.days_detail', { days: format.number(nine), rate })}
              </span>
            </Line>
          )}
          {before ? (
            <Compared
              month={String(before.month)}
              unit="days"
              meaning="worse"
              change={daysOf(days, numberOf(before, 'medianDays'))}
              was={null}
            />
          ) : null}
        </dd>
      </div>
    </Strip>
  )
}

function Compared(props: {
  readonly month: string
  readonly unit: 'points' | 'percent' | 'days'
  readonly meaning: Meaning
  readonly change: Change | null
  /** What the other month had, to be said instead of the change. */
  readonly was: string | null
}) {
  const { change, meaning } = props
  const t = useText()
  const format = useFormat()
  const { locale } = useReading()
  const written = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const month = written.format(new Date(`${props.month}-01T00:00:00Z`))
  const tone = meaning === 'plain' ? 'plain' : change?.way === 'up' ? 'bad' : 'good'
  if (props.was !== null)
    return (
      <Line>
        <span>{t('month.was', { value: props.was, month })}</span>
      </Line>
    )
  if (!change) return <Line>{t('month.nothing_in', { month })}</Line>
  if (change.way === 'same') return <Line>{t('month.same_as', { month })}</Line>
  const amount =
    props.unit === 'points'
      ? t('month.points', { points: format.number(change.milli / 1000) })
      : props.unit === 'days'
        ? t('month.days_value', { count: change.milli / 1000 })
        : format.rate(change.milli)
  const whole = t(change.way === 'up' ? 'month.more' : 'month.less', { change: amount, month })
  return (
    <Line data-tone={tone} title={whole}>
      <Icon name={change.way === 'up' ? 'arrow_up' : 'arrow_down'} size={12} />
      <Unseen>{whole}</Unseen>
      <span aria-hidden>{t('month.beside', { change: amount, month })}</span>
    </Line>
  )
}
