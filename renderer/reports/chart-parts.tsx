import Skeleton from '@mui/material/Skeleton'
import { styled } from '@mui/material/styles'
import { lazy, Suspense } from 'react'
import { sizes } from '../parts/measures.ts'
import type { ChartModel, Series } from './chart-model.ts'
import { Swatch } from './pattern-fill.tsx'
import { RowBars } from './row-bars.tsx'

const load = async () => ({ default: (await import('./time-chart.tsx')).TimeChart })
const TimeChart = lazy(load)
if (typeof window !== 'undefined') window.requestIdleCallback?.(() => void load().catch(() => {}), { timeout: 10_000 })

const Names = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 14px',
  '& > li': { display: 'flex', alignItems: 'center', gap: 6, fontSize: sizes.hint, minWidth: 0 },
})

/** What each series looks like. */
export function ChartLegend({ series }: { readonly series: readonly Series[] }) {
  if (series.length === 0) return null
  return (
    <Names>
      {series.map(one => (
        <li key={one.key}>
          <Swatch look={one.look} />
          {one.name}
        </li>
      ))}
    </Names>
  )
}

/** A chart as its kind is drawn; the drawing library is fetched when the first chart over time is shown. */
export function ReportChart(props: {
  readonly chart: ChartModel
  readonly label: string
  readonly height?: number
  readonly picked?: number
  readonly onPoint?: (point: number) => void
}) {
  const { chart, height = 300 } = props
  if (chart.kind === 'rows') return <RowBars chart={chart} label={props.label} />
  return (
    <Suspense fallback={<Skeleton variant="rounded" height={height} aria-hidden />}>
      <TimeChart {...props} height={height} />
    </Suspense>
  )
}
