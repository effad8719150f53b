import { styled } from '@mui/material/styles'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useMemo } from 'react'
import type { Output } from '../../shared/contract.ts'
import { chartPointsOf } from '../../shared/reports/chart-points.ts'
import { FilterChip } from '../parts/filters.tsx'
import { sizes, weights } from '../parts/measures.ts'
import { Panel } from '../parts/page.tsx'
import { useText } from '../parts/text/use-text.ts'
import { type ChartModel, chartModelOf } from './chart-model.ts'
import { ChartLegend, ReportChart } from './chart-parts.tsx'
import { type MonthAsked, stacks } from './month-address.ts'
import { choiceText } from './report-filters.tsx'
import { useCell } from './use-cell.ts'

const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: '8px 12px',
  '& h2': { margin: 0, marginInlineEnd: 'auto', fontSize: sizes.counter, fontWeight: weights.strong },
})

const Controls = styled('div')({ display: 'flex', gap: 12 })

/** The bars of the months as they are drawn, in words, looks and links. */
export function useMonthBars(found: Output<'reports.run'> | undefined, asked: MonthAsked): ChartModel | null {
  const t = useText()
  const { cell } = useCell()
  const { measure } = asked
  return useMemo(() => {
    if (!found) return null
    const { chart } = found.report
    const view = { ...found.report, chart: chart && { ...chart, value: measure } }
    const points = chartPointsOf(view, found.rows, found.parameters)
    return points && chartModelOf(points, found.rows, found.parameters, { t, cell })
  }, [found, measure, t, cell])
}

/** The large stacked bars: thirteen months, by what the owner wants to see; the asked month has an edge. */
export function MonthBars(props: {
  readonly chart: ChartModel
  readonly asked: MonthAsked
  readonly onMonth: (month: string) => void
  readonly onChange: (name: 'by' | 'show', value: string | null) => void
}) {
  const { chart, asked } = props
  const t = useText()
  const what = t(asked.measure === 'units' ? 'month.show_units' : 'month.show_value')
  const title = t('month.months_chart', { what })
  const unitsOnly = asked.by === 'grade' || asked.by === 'disposition'
  return (
    <Panel as="figure" sx={{ margin: 0 }}>
      <Head>
        <h2>{title}</h2>
        <Controls data-print="hide">
          <FilterChip
            fixed
            field={{
              id: 'by',
              label: t('month.stack'),
              options: stacks.map(value => ({ value, label: choiceText('by', value, t) })),
            }}
            filters={{ values: { by: asked.by }, set: (_id, value) => props.onChange('by', value) }}
          />
          {unitsOnly ? null : (
            <ToggleButtonGroup
              exclusive
              size="small"
              value={asked.measure}
              aria-label={t('month.show')}
              onChange={(_event, next: MonthAsked['measure'] | null) =>
                next && props.onChange('show', next === 'units' ? null : 'value')
              }
            >
              <ToggleButton value="units">{t('month.show_units')}</ToggleButton>
              <ToggleButton value="valueMinor">{t('month.show_value')}</ToggleButton>
            </ToggleButtonGroup>
          )}
        </Controls>
      </Head>
      <ChartLegend series={chart.series} />
      <ReportChart
        chart={chart}
        label={t('reports_screen.chart_alt', { title })}
        height={308}
        picked={chart.points.findIndex(point => point.key === asked.month)}
        onPoint={point => {
          const month = chart.points[point]?.key
          if (month) props.onMonth(month)
        }}
      />
    </Panel>
  )
}
