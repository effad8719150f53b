import { styled } from '@mui/material/styles'
import type { ChartPoints } from '../../../shared/reports/chart-points.ts'
import { corners, weights } from '../../parts/measures.ts'
import { type DrawnSeries, SeriesSwatch } from './report-chart.tsx'
import { useCells } from './use-cells.ts'

const Card = styled('div')(({ theme }) => ({
  padding: '10px 14px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: corners.control,
  backgroundColor: theme.vars.palette.soft.raised,
  boxShadow: '0 4px 16px rgb(0 0 0 / 0.16)',
  '& > b': { display: 'block', marginBottom: 6, fontWeight: weights.strong },
  '& div': { display: 'flex', alignItems: 'center', gap: 8 },
  '& data': { marginInlineStart: 'auto', paddingInlineStart: 24, fontVariantNumeric: 'tabular-nums' },
}))

interface Tip {
  readonly active?: boolean
  readonly payload?: readonly { readonly payload?: unknown }[]
}

/** What the pointer is over: the point and each series there. */
export function ChartTip(props: {
  readonly tip: unknown
  readonly points: ChartPoints
  readonly series: readonly DrawnSeries[]
}) {
  const write = useCells()
  const { points, series } = props
  const { active, payload } = props.tip as Tip
  const row = payload?.[0]?.payload as Readonly<Record<string, string | number | null>> | undefined
  if (!active || !row) return null
  return (
    <Card>
      <b>{write(points.by, row.point)}</b>
      {series.map(one =>
        row[one.id] === null || row[one.id] === 0 ? null : (
          <div key={one.id}>
            <SeriesSwatch series={one} />
            <span>{one.name}</span>
            <data value={String(row[one.id])}>{write(points.value, row[one.id])}</data>
          </div>
        ),
      )}
    </Card>
  )
}
