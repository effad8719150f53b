import { useTheme } from '@mui/material/styles'
import { sizes } from '../parts/measures.ts'
import { useReading } from '../parts/text/use-text.ts'
import type { ChartModel } from './chart-model.ts'

/** What stands under a point: a day, or a month with the year under the first name of each year. */
export function AxisTick(props: {
  readonly chart: ChartModel
  /** How many points are from one name to the next. */
  readonly step: number
  readonly x?: number
  readonly y?: number
  readonly payload?: { readonly value: number }
}) {
  const { chart, step, x = 0, y = 0 } = props
  const { palette } = useTheme().vars
  const { locale } = useReading()
  const place = props.payload?.value ?? 0
  const key = chart.points[place]?.key ?? ''
  const isMonth = chart.by.type === 'month'
  const options: Intl.DateTimeFormatOptions = isMonth ? { month: 'short' } : { day: 'numeric', month: 'short' }
  const day = new Date(`${isMonth ? `${key}-01` : key}T00:00:00Z`)
  const known = !Number.isNaN(day.getTime())
  const before = chart.points[place - step]?.key ?? ''
  const year = isMonth && key.slice(0, 4) !== before.slice(0, 4) ? key.slice(0, 4) : null
  return (
    <text x={x} y={y} textAnchor="middle" fill={palette.text.secondary} fontSize={sizes.hint}>
      <tspan x={x} dy="0.9em">
        {known ? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(day) : key}
      </tspan>
      {year ? (
        <tspan x={x} dy="1.25em">
          {year}
        </tspan>
      ) : null}
    </text>
  )
}
