import { styled } from '@mui/material/styles'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { localDay, monthOf, toInstantText } from '../../shared/calendar.ts'
import { addMonths, monthsBetween } from '../../shared/reports/months.ts'
import { groupOf, type ReasonGroup, reasonGroups } from '../../shared/reports/reason-groups.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { sizes, weights } from '../parts/measures.ts'
import { Page, PageHead, Panel } from '../parts/page.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../parts/states.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useFormat, useReading, useSentence, useText } from '../parts/text/use-text.ts'
import { GroupSwatch } from './group-patterns.tsx'
import { MonthChart } from './month-chart.tsx'
import { barsOf, type Measure, monthRowsOf, reasonsIn, returnsLink } from './month-data.ts'
import { MonthFigures } from './month-figures.tsx'
import { MonthProducts, MonthReasons } from './month-reasons.tsx'
import { MonthTable } from './month-table.tsx'

const shownMonths = 13

const ChartHead = styled('div')({
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: '8px 16px',
  '& h2': { margin: 0, fontSize: sizes.counter, fontWeight: weights.strong },
  '& ul': { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '4px 14px' },
  '& li': { display: 'flex', alignItems: 'center', gap: 6, fontSize: sizes.hint },
  '& > [role=group]': { marginInlineStart: 'auto' },
})
const Body = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(280px, 340px)',
  gap: 20,
  alignItems: 'start',
  '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})

/** The month at a glance: figures, bars by month and reason, and the returns behind every mark. */
export function MonthScreen() {
  const t = useText()
  const say = useSentence()
  const format = useFormat()
  const [, go] = useLocation()
  const [search, setSearch] = useSearchParams()
  const { timeZone } = useReading()
  const today = localDay(toInstantText(Date.now()), timeZone)
  const running = monthOf(today)
  const asked = search.get('month') ?? ''
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) && asked <= running ? asked : running
  const measure: Measure = search.get('show') === 'value' ? 'valueMinor' : 'units'
  const [group, setGroup] = useState<ReasonGroup | null>(null)
  const set = (name: string, value: string | null) => {
    setGroup(null)
    setSearch(previous => {
      const next = new URLSearchParams(previous)
      if (value === null) next.delete(name)
      else next.set(name, value)
      return next
    })
  }
  const pick = (next: string) => set('month', next === running ? null : next)
  const last = month >= addMonths(running, 1 - shownMonths) ? running : month
  const months = monthsBetween(addMonths(last, 1 - shownMonths), last)
  const found = useDeskQuery(
    'reports.run',
    { report: 'returns_by_month', parameters: { from: addMonths(month, -12), until: last } },
    { keepPrevious: true },
  )
  const earlier = addMonths(month, -1)
  const later = addMonths(month, 1)
  useKeys('nav.month', [
    { keys: 'ArrowLeft', label: 'month.previous', run: () => pick(earlier) },
    { keys: 'ArrowRight', label: 'month.next', enabled: month < running, run: () => pick(later) },
  ])
  if (found.failure && !found.value) return <ErrorState failure={found.failure} onRetry={found.refresh} />
  if (!found.value) return <SkeletonRows rows={8} />
  const rows = monthRowsOf(found.value.rows)
  const shownRows = rows.filter(row => row.month >= (months[0] ?? month))
  const openMark = (at: string, marked: ReasonGroup) => {
    const inGroup = reasonsIn(rows, at, measure).filter(one => groupOf(one.reason) === marked)
    const [only] = inGroup
    if (inGroup.length === 1 && only) {
      go(returnsLink(at, measure, only.reason))
      return
    }
    pick(at)
    setGroup(marked)
  }
  return (
    <Page>
      <PageHead
        title={format.month(month)}
        chip={
          month === running ? (
            <StatusChip tone="neutral">{t('month.running', { day_number: Number(today.slice(8)) })}</StatusChip>
          ) : null
        }
        actions={
          <>
            <KeyButton keys="ArrowLeft" onClick={() => pick(earlier)}>
              <Icon name="chevron_left" size={16} />
              {format.month(earlier)}
            </KeyButton>
            {month < running ? (
              <KeyButton keys="ArrowRight" onClick={() => pick(later)}>
                {format.month(later)}
                <Icon name="chevron_right" size={16} />
              </KeyButton>
            ) : null}
          </>
        }
      />
      <MonthFigures rows={rows} month={month} />
      {found.value.note ? <p>{say(found.value.note)}</p> : null}
      {rows.length === 0 ? (
        <Panel>
          <EmptyState icon="month" title={t('month.empty_title')}>
            {t('month.empty_text')}
          </EmptyState>
        </Panel>
      ) : (
        <>
          <Body>
            <Panel>
              <ChartHead>
                <h2>{t('month.chart')}</h2>
                <ToggleButtonGroup
                  exclusive
                  size="small"
                  value={measure}
                  aria-label={t('month.show')}
                  onChange={(_event, next: Measure | null) => next && set('show', next === 'units' ? null : 'value')}
                >
                  <ToggleButton value="units">{t('month.show_units')}</ToggleButton>
                  <ToggleButton value="valueMinor">{t('month.show_value')}</ToggleButton>
                </ToggleButtonGroup>
                <ul>
                  {reasonGroups.map(one => (
                    <li key={one}>
                      <GroupSwatch group={one} />
                      {t(`month.group.${one}`)}
                    </li>
                  ))}
                </ul>
              </ChartHead>
              <div role="img" aria-label={t('month.chart_alt')}>
                <MonthChart
                  bars={barsOf(shownRows, months, measure)}
                  measure={measure}
                  picked={month}
                  onMonth={pick}
                  onMark={openMark}
                />
              </div>
            </Panel>
            <MonthReasons rows={rows} month={month} measure={measure} group={group} />
          </Body>
          <MonthProducts month={month} />
          <MonthTable rows={shownRows} months={months} measure={measure} picked={month} />
        </>
      )}
    </Page>
  )
}
