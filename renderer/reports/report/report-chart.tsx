import { styled, useTheme } from '@mui/material/styles'
import { Bar, BarChart, CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { type ChartPoints, others } from '../../../shared/reports/chart-points.ts'
import { isTextKey } from '../../../shared/texts/catalogue.ts'
import { sizes } from '../../parts/measures.ts'
import { useFormat, useReading, useText } from '../../parts/text/use-text.ts'
import { ChartTip } from './chart-tip.tsx'
import { seriesColour, seriesDashes, seriesStrokes } from './series-look.ts'
import { useCells } from './use-cells.ts'

const height = 280

const Legend = styled('ul')({
  listStyle: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 16px',
  margin: '0 0 8px',
  padding: 0,
  fontSize: sizes.hint,
  '& li': { display: 'flex', alignItems: 'center', gap: 6 },
  '& svg': { borderRadius: 3, flex: 'none' },
})

/** One series as it is drawn and named. */
export interface DrawnSeries {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly colour: string
  readonly place: number
}

/** Names and looks of a chart's series. */
export function useSeries({ stack, series }: ChartPoints): readonly DrawnSeries[] {
  const t = useText()
  const write = useCells()
  return series.map(({ key }, place) => {
    const group = `month.group.${key}`
    const named =
      stack === null
        ? ''
        : key === others
          ? t('reports.others')
          : stack.codes === 'reason' && isTextKey(group)
            ? t(group)
            : write(stack, key) || t('reports.unknown')
    return { id: `series-${place}`, key, name: named, colour: seriesColour(stack, key, place), place }
  })
}

/** A report's chart over time or things: stacked bars, bars or lines. A mark opens the returns behind it. */
export function ReportChart(props: {
  readonly points: ChartPoints
  readonly onMark: (point: string, series: string) => void
}) {
  const { points, onMark } = props
  const { palette } = useTheme().vars
  const format = useFormat()
  const { locale } = useReading()
  const write = useCells()
  const series = useSeries(points)
  const data = points.points.map((point, index) => ({
    point,
    ...Object.fromEntries(series.map((one, place) => [one.id, points.series[place]?.values[index] ?? null])),
  }))
  const short = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' })
  const tick = (point: string) =>
    points.by.type === 'month' ? short.format(new Date(`${point}-01T00:00:00Z`)) : write(points.by, point)
  const compact = new Intl.NumberFormat(locale, { notation: 'compact' })
  const decimals =
    10 **
    (new Intl.NumberFormat(locale, { style: 'currency', currency: format.currency }).resolvedOptions()
      .maximumFractionDigits ?? 2)
  const valueTick = (value: number) =>
    points.value.type === 'money' ? compact.format(value / decimals) : write(points.value, value)
  const letters = { fill: palette.text.secondary, fontSize: sizes.hint }
  const axes = [
    <CartesianGrid key="grid" vertical={false} stroke={palette.divider} />,
    <XAxis
      key="x"
      dataKey="point"
      tickFormatter={tick}
      tickLine={false}
      axisLine={false}
      tick={letters}
      interval="preserveStartEnd"
      minTickGap={12}
    />,
    <YAxis
      key="y"
      width={58}
      tickFormatter={valueTick}
      tickLine={false}
      axisLine={false}
      tick={letters}
      allowDecimals={points.value.type === 'money' || points.value.type === 'rate' || points.value.type === 'days'}
    />,
    <Tooltip
      key="tip"
      cursor={false}
      isAnimationActive={false}
      content={tip => <ChartTip tip={tip} points={points} series={series} />}
    />,
  ]
  const margin = { top: 8, right: 8, bottom: 0, left: 0 }
  return (
    <>
      {points.stack === null ? null : (
        <Legend aria-hidden>
          {series.map(one => (
            <li key={one.id}>
              <SeriesSwatch series={one} />
              {one.name}
            </li>
          ))}
        </Legend>
      )}
      <ResponsiveContainer width="100%" height={height}>
        {points.kind === 'lines' ? (
          <LineChart data={data} margin={margin} accessibilityLayer={false}>
            {axes}
            {series.map(one => (
              <Line
                key={one.id}
                dataKey={one.id}
                stroke={one.colour}
                strokeWidth={2}
                strokeDasharray={seriesDashes[one.place % seriesDashes.length] ?? ''}
                isAnimationActive={false}
                connectNulls={false}
              />
            ))}
          </LineChart>
        ) : (
          <BarChart data={data} margin={margin} barCategoryGap="26%" accessibilityLayer={false}>
            <Patterns series={series} />
            {axes}
            {series.map(one => (
              <Bar
                key={one.id}
                dataKey={one.id}
                {...(points.stack === null ? {} : { stackId: 'all' })}
                fill={`url(#${one.id})`}
                stroke={palette.background.paper}
                strokeWidth={1.5}
                radius={3}
                isAnimationActive={false}
                cursor="pointer"
                onClick={bar => onMark(String((bar.payload as { point: string }).point), one.key)}
              />
            ))}
          </BarChart>
        )}
      </ResponsiveContainer>
    </>
  )
}

const ink = 'rgb(255 255 255 / 0.34)'

function Patterns({ series }: { readonly series: readonly DrawnSeries[] }) {
  return (
    <defs>
      {series.map(one => (
        <pattern key={one.id} id={one.id} width={8} height={8} patternUnits="userSpaceOnUse">
          <rect width={8} height={8} fill={one.colour} />
          <path
            d={seriesStrokes[one.place % seriesStrokes.length]}
            stroke={ink}
            strokeWidth={one.place % seriesStrokes.length === 2 ? 2.4 : 1.2}
            strokeLinecap="round"
            fill="none"
          />
        </pattern>
      ))}
    </defs>
  )
}

/** A small square in a series' look. */
export function SeriesSwatch({ series }: { readonly series: DrawnSeries }) {
  return (
    <svg width={12} height={12} viewBox="0 0 12 12" aria-hidden focusable={false}>
      <rect width={12} height={12} rx={3} fill={series.colour} />
      <path
        d={seriesStrokes[series.place % seriesStrokes.length]}
        transform="translate(2 2)"
        stroke={ink}
        strokeWidth={series.place % seriesStrokes.length === 2 ? 2.4 : 1.2}
        strokeLinecap="round"
        fill="none"
      />
    </svg>
  )
}
