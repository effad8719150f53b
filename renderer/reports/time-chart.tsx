import { styled, useTheme } from '@mui/material/styles'
import { memo, useCallback, useEffect, useId, useMemo, useRef } from 'react'
import { Bar, BarChart, CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { sizes, weights } from '../parts/measures.ts'
import { AxisTick } from './axis-tick.tsx'
import { BarMark, DotMark, type MarkBox, PointGround } from './chart-marks.tsx'
import type { ChartModel } from './chart-model.ts'
import { ChartTip } from './chart-tip.tsx'
import { LookPattern } from './pattern-fill.tsx'
import { shaded } from './series-looks.ts'
import { useCell } from './use-cell.ts'
import { marksOf } from './use-marks.ts'

const Box = styled('div')(({ theme }) => ({
  width: '100%',
  '& .recharts-surface': { overflow: 'visible' },
  '& a:focus-visible': { outline: 'none' },
  '& a:focus-visible rect, & a:focus-visible path': { stroke: theme.vars.palette.text.primary, strokeWidth: 2.5 },
  '& a:hover rect': { filter: 'brightness(1.08)' },
  '& text': { fontVariantNumeric: 'tabular-nums' },
  '& [data-part=sum]': {
    fill: theme.vars.palette.text.primary,
    fontSize: sizes.hint,
    fontWeight: weights.strong,
    pointerEvents: 'none',
  },
}))
const dashes = ['', '7 3', '2 3', '9 3 2 3'] as const
/** Beyond so many points there is no room for the sum and the name of each. */
const mostSums = 16

interface Datum extends Readonly<Record<string, number>> {
  readonly point: number
}

interface TimeChartProps {
  readonly chart: ChartModel
  readonly label: string
  readonly height: number
  readonly picked?: number
  readonly onPoint?: (point: number) => void
}

/** Bars or lines over months or days. Marks are links; a month can be picked by its ground. */
export function TimeChart({ onPoint, ...rest }: TimeChartProps) {
  const latest = useRef(onPoint)
  useEffect(() => {
    latest.current = onPoint
  })
  const pick = useCallback((point: number) => latest.current?.(point), [])
  return <Drawing {...rest} {...(onPoint ? { onPoint: pick } : {})} />
}

/** Drawn anew only for another chart: the library would put new marks in place of the one with the focus. */
const Drawing = memo(function Drawing(props: TimeChartProps) {
  const { chart, picked = -1, onPoint } = props
  const { palette } = useTheme().vars
  const { tick } = useCell()
  const id = useId()
  const marks = useMemo(() => marksOf(chart, picked), [chart, picked])
  const data = useMemo(() => dataOf(chart), [chart])
  const letters = { fill: palette.text.secondary, fontSize: sizes.hint }
  const whole = chart.value.type !== 'money' && chart.value.type !== 'rate' && chart.value.type !== 'days'
  const Chart = chart.kind === 'lines' ? LineChart : BarChart
  const many = chart.points.length > mostSums
  const step = Math.ceil(chart.points.length / mostSums)
  return (
    <Box role="group" aria-label={props.label} {...marks.box}>
      <ResponsiveContainer width="100%" height={props.height}>
        <Chart
          data={data}
          margin={{ top: 20, right: chart.kind === 'lines' ? 16 : 4, bottom: 0, left: 0 }}
          barCategoryGap={many ? '12%' : '24%'}
          stackOffset="sign"
          accessibilityLayer={false}
        >
          <defs>
            {chart.series.map(({ key, look }, place) => (
              <LookPattern key={key} id={`${id}${place}`} look={look} />
            ))}
          </defs>
          <CartesianGrid vertical={false} stroke={palette.divider} />
          <XAxis
            dataKey="point"
            tickLine={false}
            axisLine={{ stroke: palette.soft.edge }}
            height={36}
            tick={<AxisTick chart={chart} step={step} />}
            ticks={[...chart.points.keys()].filter(point => point % step === 0)}
            interval={0}
          />
          <YAxis
            width={52}
            tickFormatter={(value: number) => tick(chart.value, value)}
            tickLine={false}
            axisLine={false}
            tick={letters}
            allowDecimals={!whole}
          />
          <Tooltip
            cursor={false}
            isAnimationActive={false}
            content={({ active, payload }) => {
              const at = payload?.[0]?.payload as Datum | undefined
              return active && at ? <ChartTip chart={chart} point={at.point} /> : null
            }}
          />
          {chart.series.map((series, place) =>
            chart.kind === 'lines' ? (
              <Line
                key={series.key}
                dataKey={`s${place}`}
                type="linear"
                stroke={shaded(series.look.colour)}
                strokeWidth={2}
                strokeDasharray={dashes[place % dashes.length] ?? ''}
                isAnimationActive={false}
                activeDot={false}
                connectNulls={false}
                dot={(box: unknown) => (
                  <DotMark
                    key={(box as MarkBox).payload?.point}
                    box={box as MarkBox}
                    chart={chart}
                    series={place}
                    marks={marks}
                    last={chart.points.length - 1}
                  />
                )}
              />
            ) : (
              <Bar
                key={series.key}
                dataKey={`s${place}`}
                stackId="all"
                maxBarSize={64}
                isAnimationActive={false}
                shape={(box: unknown) => (
                  <BarMark
                    box={box as MarkBox}
                    chart={chart}
                    series={place}
                    marks={marks}
                    fill={`url(#${id}${place})`}
                    sum={!many}
                  />
                )}
                {...(place === 0 && onPoint
                  ? {
                      background: (ground: unknown) => (
                        <PointGround
                          ground={ground as MarkBox}
                          picked={picked}
                          onPoint={onPoint}
                          edge={palette.primary.main}
                        />
                      ),
                    }
                  : {})}
              />
            ),
          )}
        </Chart>
      </ResponsiveContainer>
    </Box>
  )
})

function dataOf(chart: ChartModel): Datum[] {
  return chart.points.map((_, point) => ({
    point,
    ...Object.fromEntries(
      chart.series.flatMap(({ marks: own }, place) => {
        const value = own[point]?.value
        return typeof value === 'number' ? [[`s${place}`, value]] : []
      }),
    ),
  }))
}
