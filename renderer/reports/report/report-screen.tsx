import { styled } from '@mui/material/styles'
import { useMemo } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { filtersBehind, returnsAddress, sharedFilters } from '../../../shared/reports/behind.ts'
import { type ChartPoints, chartPointsOf, others } from '../../../shared/reports/chart-points.ts'
import { groupOf } from '../../../shared/reports/reason-groups.ts'
import { isTextKey } from '../../../shared/texts/catalogue.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { FindingLine } from '../../parts/finding-line.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { corners, sizes } from '../../parts/measures.ts'
import { Page, PageHead, Panel } from '../../parts/page.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../../parts/states.tsx'
import { useSentence, useText } from '../../parts/text/use-text.ts'
import { RankedBars } from '../ranked-bars.tsx'
import { useExport } from './export-buttons.tsx'
import type { FoundReport } from './found-report.ts'
import { Parameters } from './parameters.tsx'
import { ReportChart } from './report-chart.tsx'
import { ReportTable } from './report-table.tsx'
import { seriesColour } from './series-look.ts'
import { useCells } from './use-cells.ts'

const Back = styled(Link)(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  alignSelf: 'flex-start',
  margin: '-4px 0 -14px -6px',
  padding: '4px 8px 4px 4px',
  borderRadius: corners.control,
  fontSize: sizes.body,
  color: theme.vars.palette.text.secondary,
  textDecoration: 'none',
  '&:hover': { color: theme.vars.palette.text.primary, backgroundColor: theme.vars.palette.soft.neutral },
}))

const Actions = styled('div')({ display: 'flex', gap: 8, flexWrap: 'wrap' })

/** One report, drawn from its own description: what it can be asked for, its chart, its table. */
export function ReportScreen({ params }: { readonly params: { readonly [name: string]: string | undefined } }) {
  const name = params.report ?? ''
  const [search, setSearch] = useSearchParams()
  const [, go] = useLocation()
  const t = useText()
  const list = useDeskQuery('reports.list', {})
  const view = list.value?.reports.find(one => one.name === name)
  const chosen = useMemo(
    () =>
      Object.fromEntries(
        (view?.parameters ?? []).flatMap(parameter => {
          const value = search.get(parameter.name)
          return value ? [[parameter.name, value] as const] : []
        }),
      ),
    [view, search],
  )
  const found = useDeskQuery(
    'reports.run',
    { report: name, parameters: chosen },
    { enabled: view !== undefined, keepPrevious: true },
  )
  const taken = useExport(name, chosen)
  const query = search.toString()
  const back = query === '' ? '/reports' : `/reports?${query}`
  useKeys('reports.all', [{ keys: 'Escape', label: 'keys.back', run: () => go(back) }])
  const change = (parameter: string, value: string) =>
    setSearch(
      before => {
        const next = new URLSearchParams(before)
        if (value === '') next.delete(parameter)
        else next.set(parameter, value)
        return next
      },
      { replace: true },
    )
  if (list.failure) return <ErrorState failure={list.failure} onRetry={list.refresh} />
  if (list.value && !view) {
    return <EmptyState icon="search" title={t('reports.not_known', { report: name })} />
  }
  if (!view) return <SkeletonRows rows={8} />
  const shown = found.value?.report.name === name ? found.value : undefined
  return (
    <Page>
      <Back href={back} data-print="hide">
        <Icon name="chevron_left" size={16} />
        {t('reports.all')}
      </Back>
      <PageHead
        title={isTextKey(view.title) ? t(view.title) : view.title}
        detail={isTextKey(view.question) ? t(view.question) : undefined}
        actions={<Actions data-print="hide">{taken.buttons}</Actions>}
      />
      <Parameters
        parameters={view.parameters}
        values={{ ...shown?.parameters, ...chosen }}
        chosen={chosen}
        onChange={change}
        onClear={() => setSearch(new URLSearchParams(), { replace: true })}
      />
      {taken.state}
      {found.failure ? (
        <ErrorState failure={found.failure} onRetry={found.refresh} />
      ) : shown ? (
        <Shown found={shown} />
      ) : (
        <SkeletonRows rows={8} />
      )}
    </Page>
  )
}

function Shown({ found }: { readonly found: FoundReport }) {
  const t = useText()
  const say = useSentence()
  const { report, rows, parameters, note } = found
  const points = useMemo(() => chartPointsOf(report, rows, parameters), [report, rows, parameters])
  if (rows.length === 0) {
    return (
      <Panel>
        <EmptyState icon="month" title={t('reports.none_title')}>
          {t('reports.none_text')}
        </EmptyState>
      </Panel>
    )
  }
  return (
    <>
      {points && points.points.length > 0 && points.series.length > 0 ? (
        <Panel as="figure" sx={{ margin: 0 }} aria-label={t('reports.chart')}>
          {points.kind === 'ranked' ? (
            <Ranking points={points} found={found} />
          ) : (
            <Drawing points={points} found={found} />
          )}
        </Panel>
      ) : null}
      {note ? <FindingLine tone="information">{say(note)}</FindingLine> : null}
      <ReportTable found={found} />
    </>
  )
}

/** Rows that a mark of a chart stands for. */
function rowsOfMark({ by, stack }: ChartPoints, rows: FoundReport['rows'], point: string, series: string) {
  return rows.filter(row => {
    if (String(row[by.name] ?? '') !== point) return false
    if (stack === null || series === others) return true
    const value = String(row[stack.name] ?? '')
    return (stack.codes === 'reason' ? groupOf(value) : value) === series
  })
}

function addressBehind(points: ChartPoints, { rows, parameters }: FoundReport, point: string, series: string) {
  const { behind } = points.value
  if (behind === null) return null
  const filters = rowsOfMark(points, rows, point, series).map(row => filtersBehind(behind, row, parameters))
  return filters.length === 0 ? null : returnsAddress(sharedFilters(filters))
}

function Drawing({ points, found }: { readonly points: ChartPoints; readonly found: FoundReport }) {
  const [, go] = useLocation()
  return (
    <div aria-hidden>
      <ReportChart
        points={points}
        onMark={(point, series) => {
          const address = addressBehind(points, found, point, series)
          if (address !== null) go(address)
        }}
      />
    </div>
  )
}

function Ranking({ points, found }: { readonly points: ChartPoints; readonly found: FoundReport }) {
  const t = useText()
  const write = useCells()
  const values = points.series[0]?.values ?? []
  return (
    <RankedBars
      label={t('reports.chart')}
      across
      of={points.points.map((point, index) => {
        const amount = values[index] ?? 0
        const href = addressBehind(points, found, point, '')
        return {
          key: point,
          name: write(points.by, point) || t('reports.unknown'),
          amount,
          written: write(points.value, amount),
          colour: seriesColour(points.by, point, 0),
          ...(href === null ? {} : { href }),
        }
      })}
    />
  )
}
