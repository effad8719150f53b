import { styled } from '@mui/material/styles'
import { useMemo } from 'react'
import type { Output } from '../../shared/contract.ts'
import { chartPointsOf } from '../../shared/reports/chart-points.ts'
import { sizes, weights } from '../parts/measures.ts'
import { Panel } from '../parts/page.tsx'
import { useSentence, useText } from '../parts/text/use-text.ts'
import { chartModelOf } from './chart-model.ts'
import { ChartLegend, ReportChart } from './chart-parts.tsx'
import { useCell } from './use-cell.ts'

const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: '6px 20px',
  '& h2': { margin: 0, fontSize: sizes.body, fontWeight: weights.strong },
})
const Left = styled('p')(({ theme }) => ({ margin: 0, color: theme.vars.palette.text.secondary, fontSize: sizes.hint }))

/** A report's chart as it describes it; nothing for a report without one, or where a single bar would say nothing. */
export function ReportFigure({ found, title }: { readonly found: Output<'reports.run'>; readonly title: string }) {
  const t = useText()
  const say = useSentence()
  const { cell } = useCell()
  const chart = useMemo(() => {
    const points = chartPointsOf(found.report, found.rows, found.parameters)
    return points && chartModelOf(points, found.rows, found.parameters, { t, cell })
  }, [found, t, cell])
  if (!chart || chart.points.length === 0 || chart.series.every(one => one.marks.every(mark => !mark.value)))
    return null
  const unit = chart.value.type === 'money' ? ` (${found.currency})` : ''
  const label = t('reports_screen.chart_alt', { title })
  return (
    <Panel as="figure" sx={{ margin: 0 }}>
      <Head as="figcaption">
        <h2>
          {say({ key: chart.value.title })}
          {unit}
        </h2>
        <ChartLegend series={chart.stack ? chart.series : []} />
      </Head>
      <ReportChart chart={chart} label={label} height={270} />
      {chart.left > 0 ? <Left>{t('reports_screen.more_left', { count: chart.left })}</Left> : null}
    </Panel>
  )
}
