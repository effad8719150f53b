import { styled } from '@mui/material/styles'
import { Link, useLocation, useSearchParams } from 'wouter'
import { localDay, monthOf, toInstantText } from '../../shared/calendar.ts'
import type { Output } from '../../shared/contract.ts'
import type { Parameters } from '../../shared/reports/behind.ts'
import type { ReportView } from '../../shared/reports/contract.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { Page, PageHead } from '../parts/page.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../parts/states.tsx'
import { useReading, useSentence, useText } from '../parts/text/use-text.ts'
import { ExportProgress } from './export-progress.tsx'
import { OtherReports } from './report/other-reports.tsx'
import { catalogueHref, parametersIn, reportHref, sortName, withValues } from './report-address.ts'
import { ReportFigure } from './report-figure.tsx'
import { ReportFilters } from './report-filters.tsx'
import { PrintHead, ReportGround } from './report-ground.tsx'
import { ReportTable } from './report-table.tsx'
import { sortIn } from './sort-rows.ts'
import { useAsked } from './use-asked.ts'
import { useExport } from './use-export.ts'
import { canPrint } from './use-printing.ts'

const Question = styled('p')(({ theme }) => ({
  margin: '-14px 0 0',
  maxWidth: '90ch',
  color: theme.vars.palette.text.secondary,
  textWrap: 'pretty',
}))
const Note = styled('p')(({ theme }) => ({ margin: 0, color: theme.vars.palette.text.secondary }))
const Foot = styled('p')(({ theme }) => ({
  margin: '-8px 0 0',
  color: theme.vars.palette.text.secondary,
  display: 'flex',
  gap: 16,
}))
const Ways = styled('div')({ display: 'flex', alignItems: 'center', gap: 12, marginBlock: '-6px -18px' })
const Back = styled(Link)(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  color: theme.vars.palette.text.secondary,
  textDecoration: 'none',
  '&:hover': { color: theme.vars.palette.text.primary },
}))

/** A report, drawn from its description alone. */
export function ReportScreen({ params }: { readonly params: { readonly report?: string } }) {
  const t = useText()
  const list = useDeskQuery('reports.list', {})
  const name = params.report ?? ''
  if (list.failure && !list.value) return <ErrorState failure={list.failure} onRetry={list.refresh} />
  if (!list.value) return <SkeletonRows rows={10} />
  const view = list.value.reports.find(one => one.name === name)
  if (!view)
    return (
      <EmptyState icon="search" title={t('reports_screen.not_found_title')}>
        <Link href="/reports">{t('reports_screen.all')}</Link>
      </EmptyState>
    )
  return <OneReport key={name} view={view} reports={list.value.reports} />
}

function OneReport({ view, reports }: { readonly view: ReportView; readonly reports: readonly ReportView[] }) {
  const t = useText()
  const say = useSentence()
  const [, go] = useLocation()
  const { timeZone } = useReading()
  const [search, setSearch] = useSearchParams()
  const parameters = parametersIn(search, view)
  const found = useDeskQuery('reports.run', { report: view.name, parameters }, { keepPrevious: true })
  const file = useExport()
  const shown = found.value?.report ?? view
  const used: Parameters = found.value?.parameters ?? parameters
  const asked = useAsked(view, used)
  const title = say({ key: view.title })
  const running = monthOf(localDay(toInstantText(Date.now()), timeZone))
  const place = reports.findIndex(one => one.name === view.name)
  const beside = (step: number) => reports[(place + step + reports.length) % reports.length]?.name ?? view.name
  const take = (format: 'pdf' | 'csv') =>
    file.start({ report: view.name, parameters, format, name: `${title} (${t(`reports_screen.${format}`)})` })
  const back = catalogueHref(search)
  useKeys('reports_screen.title', [
    { keys: 'n', label: 'reports_screen.next', run: () => go(reportHref(beside(1), search)) },
    { keys: 'b', label: 'reports_screen.previous', run: () => go(reportHref(beside(-1), search)) },
    { keys: 'f', label: 'reports_screen.take_pdf', enabled: !file.isRunning, run: () => take('pdf') },
    { keys: 'c', label: 'reports_screen.take_csv', enabled: !file.isRunning, run: () => take('csv') },
    { keys: 'p', label: 'reports_screen.print', enabled: canPrint(), run: () => window.print() },
    { keys: 'Escape', label: 'keys.back', run: () => go(back) },
  ])
  return (
    <Page>
      <ReportGround />
      <PrintHead asked={asked} />
      <Ways data-print="hide">
        <Back href={back}>
          <Icon name="chevron_left" size={16} />
          {t('reports_screen.all')}
        </Back>
        <OtherReports name={view.name} reports={reports} />
      </Ways>
      <PageHead
        title={title}
        actions={
          <>
            <KeyButton
              size="small"
              keys="f"
              icon={<Icon name="download" size={16} />}
              disabled={file.isRunning}
              onClick={() => take('pdf')}
            >
              {t('reports_screen.pdf')}
            </KeyButton>
            <KeyButton
              size="small"
              keys="c"
              icon={<Icon name="download" size={16} />}
              disabled={file.isRunning}
              onClick={() => take('csv')}
            >
              {t('reports_screen.csv')}
            </KeyButton>
            {canPrint() ? (
              <KeyButton size="small" keys="p" icon={<Icon name="printer" size={16} />} onClick={() => window.print()}>
                {t('reports_screen.print')}
              </KeyButton>
            ) : null}
          </>
        }
      />
      <Question>{say({ key: view.question })}</Question>
      <ReportFilters view={view} parameters={used} running={running} />
      <ExportProgress file={file} />
      {found.failure ? (
        <ErrorState failure={found.failure} onRetry={found.refresh} />
      ) : !found.value || found.value.report.name !== view.name ? (
        <SkeletonRows rows={8} />
      ) : (
        <Answer
          found={{ ...found.value, report: shown }}
          title={title}
          sort={search.get(sortName)}
          onSort={sort => setSearch(before => withValues(before, { [sortName]: sort }), { replace: true })}
        />
      )}
    </Page>
  )
}

function Answer(props: {
  readonly found: Output<'reports.run'>
  readonly title: string
  readonly sort: string | null
  readonly onSort: (sort: string | null) => void
}) {
  const { found, title } = props
  const t = useText()
  const say = useSentence()
  if (found.rows.length === 0)
    return (
      <>
        {found.note ? <Note>{say(found.note)}</Note> : null}
        <EmptyState icon="reports" title={t('reports_screen.empty_title')}>
          {t(found.report.parameters.length === 0 ? 'reports_screen.empty_now' : 'reports_screen.empty_text')}
        </EmptyState>
      </>
    )
  return (
    <>
      {found.note ? <Note>{say(found.note)}</Note> : null}
      <ReportFigure found={found} title={title} />
      <ReportTable
        found={found}
        label={t('reports_screen.table')}
        sort={sortIn(props.sort, found.report.columns)}
        onSort={props.onSort}
      />
      <Foot data-print={found.rowCount > found.rows.length ? 'show' : 'hide'}>
        {found.rowCount > found.rows.length
          ? t('reports_screen.rows_of', { shown: found.rows.length, all: found.rowCount })
          : t('reports_screen.rows', { count: found.rows.length })}
      </Foot>
    </>
  )
}
