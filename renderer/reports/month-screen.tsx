import { styled } from '@mui/material/styles'
import { Link, useLocation, useSearchParams } from 'wouter'
import { localDay, monthOf, toInstantText } from '../../shared/calendar.ts'
import { addMonths } from '../../shared/reports/months.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { sizes } from '../parts/measures.ts'
import { Page, Panel, Section } from '../parts/page.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../parts/states.tsx'
import { useReading, useSentence, useText } from '../parts/text/use-text.ts'
import { ChartTable } from './chart-table.tsx'
import { ExportProgress } from './export-progress.tsx'
import { monthAsked } from './month-address.ts'
import { MonthBars, useMonthBars } from './month-bars.tsx'
import { ReasonsCard, ShareCard, SubjectCard } from './month-cards.tsx'
import { MonthFigures } from './month-figures.tsx'
import { MonthHead } from './month-head.tsx'
import { parametersIn, withValues } from './report-address.ts'
import { choiceText, ReportFilters } from './report-filters.tsx'
import { PrintHead, ReportGround } from './report-ground.tsx'
import { useAsked } from './use-asked.ts'
import { useExport } from './use-export.ts'

const Body = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(280px, 356px)',
  gap: 16,
  alignItems: 'stretch',
  '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})
const Column = styled('div')({ display: 'flex', flexDirection: 'column', gap: 16, '& > :last-child': { flex: 1 } })
const Cards = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr)) minmax(0, 1.3fr)',
  gap: 16,
  '@media (max-width: 1180px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  '@media (max-width: 700px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})
const Asked = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '8px 16px',
  marginBlock: -6,
  '& > p': { margin: 0, fontSize: sizes.hint, color: theme.vars.palette.text.secondary },
}))

/** The month at a glance: figures, bars by month, what they are made of, and the returns behind every mark. */
export function MonthScreen() {
  const t = useText()
  const say = useSentence()
  const [, go] = useLocation()
  const [search, setSearch] = useSearchParams()
  const { timeZone } = useReading()
  const today = localDay(toInstantText(Date.now()), timeZone)
  const running = monthOf(today)
  const asked = monthAsked(search, running)
  const { month, months } = asked
  const list = useDeskQuery('reports.list', {})
  const view = list.value?.reports.find(one => one.name === 'month_at_a_glance')
  const all = view ? parametersIn(search, view) : {}
  const { until: _until, ...filters } = all
  const ready = { enabled: view !== undefined, keepPrevious: true }
  const glance = { report: 'month_at_a_glance', parameters: { ...filters, until: month } }
  const figures = useDeskQuery('reports.run', glance, ready)
  const span = { from: months[0] ?? month, until: months.at(-1) ?? month }
  const barsAsked = { report: 'returns_by_month', parameters: { ...filters, ...span, by: asked.by } }
  const bars = useDeskQuery('reports.run', barsAsked, ready)
  const chart = useMonthBars(bars.value, asked)
  const file = useExport()
  const printed = useAsked(view ?? { parameters: [] }, { ...filters, until: month })
  const change = (values: Readonly<Record<string, string | null>>) => setSearch(before => withValues(before, values))
  const pick = (next: string) => change({ month: next >= running ? null : next })
  const takes = {
    busy: file.isRunning,
    pdf: () => file.start({ ...glance, format: 'pdf', name: t('reports_screen.pdf') }),
    csv: () => file.start({ ...glance, format: 'csv', name: t('reports_screen.csv') }),
    bars: () => file.start({ ...barsAsked, format: 'csv', name: t('reports_screen.take_chart_csv') }),
  }
  useKeys('nav.month', [
    { keys: 'ArrowLeft', label: 'month.previous', run: () => pick(addMonths(month, -1)) },
    { keys: 'ArrowRight', label: 'month.next', enabled: month < running, run: () => pick(addMonths(month, 1)) },
    { keys: 'y', label: 'month.to_last_year', run: () => pick(addMonths(month, -12)) },
    { keys: 't', label: 'month.to_this_month', enabled: month < running, run: () => pick(running) },
    { keys: 'f', label: 'reports_screen.take_pdf', enabled: !file.isRunning, run: takes.pdf },
    { keys: 'c', label: 'reports_screen.take_csv', enabled: !file.isRunning, run: takes.csv },
    { keys: 'k', label: 'reports_screen.take_pack', run: () => go('/books') },
    { keys: 'p', label: 'reports_screen.print', run: () => window.print() },
  ])
  const failed = [list, figures, bars].find(one => one.failure && !one.value)
  if (failed?.failure) return <ErrorState failure={failed.failure} onRetry={failed.refresh} />
  const narrowed = Object.keys(filters).length > 0
  const nothing = bars.value?.rows.length === 0 && !narrowed
  return (
    <Page>
      <ReportGround />
      <PrintHead asked={printed} />
      <MonthHead month={month} running={running} day={Number(today.slice(8))} onMonth={pick} takes={takes} />
      <Asked>
        {view ? <ReportFilters view={view} parameters={filters} running={running} without={['until']} /> : null}
        {figures.value?.note ? <p>{say(figures.value.note)}</p> : null}
      </Asked>
      <ExportProgress file={file} />
      <LateRefunds />
      {figures.value && bars.value ? (
        <MonthFigures found={figures.value} isRunning={month === running} />
      ) : (
        <SkeletonRows rows={8} />
      )}
      {nothing ? (
        <Panel>
          <EmptyState icon="month" title={t('month.empty_title')}>
            {t('month.empty_text')}
          </EmptyState>
        </Panel>
      ) : chart ? (
        <>
          <Body>
            <MonthBars
              chart={chart}
              asked={asked}
              onMonth={pick}
              onChange={(name, value) => change({ [name]: value })}
            />
            <Column>
              <ReasonsCard month={month} filters={filters} most={5} />
              <SubjectCard subject="supplier" month={month} filters={filters} most={4} />
            </Column>
          </Body>
          <Cards>
            <ShareCard
              by="grade"
              title={t('month.grades')}
              none={t('month.nothing_graded', { month })}
              {...{ month, filters }}
            />
            <ShareCard
              by="disposition"
              title={t('month.dispositions')}
              none={t('month.nothing_placed', { month })}
              {...{ month, filters }}
            />
            <ShareCard
              by="outcome"
              title={t('month.outcomes')}
              none={t('month.nothing_settled', { month })}
              {...{ month, filters }}
            />
            <SubjectCard subject="product" month={month} filters={filters} most={5} />
          </Cards>
          <Section title={t('month.same_table')}>
            <ChartTable
              chart={chart}
              stacked={choiceText('by', asked.by, t)}
              picked={chart.points.findIndex(point => point.key === month)}
              label={t('month.same_table')}
            />
          </Section>
        </>
      ) : null}
    </Page>
  )
}

/** What the owner should not overlook: refunds past their day. */
function LateRefunds() {
  const t = useText()
  const open = useDeskQuery('reports.run', { report: 'sla_open', parameters: {} }, { keepPrevious: true })
  const late = open.value?.rows.filter(row => row.state === 'late').length ?? 0
  if (late === 0) return null
  return (
    <FindingLine tone="attention">
      {t('month.late', { count: late })} <Link href="/reports/sla_open">{t('month.late_open')}</Link>
    </FindingLine>
  )
}
