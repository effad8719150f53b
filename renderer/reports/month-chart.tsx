import { useTheme } from '@mui/material/styles'
import { useMemo } from 'react'
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { type ReasonGroup, reasonGroups } from '../../shared/reports/reason-groups.ts'
import { sizes } from '../parts/measures.ts'
import { useFormat, useReading } from '../parts/text/use-text.ts'
import { GroupPatterns, patternId } from './group-patterns.tsx'
import type { Measure, MonthBar } from './month-data.ts'
import { MonthTip } from './month-tip.tsx'

const height = 300

/** The large bars: a month each, stacked by group of reasons. A mark opens what is behind it; a month is picked by its ground. */
export function MonthChart(props: {
  readonly bars: readonly MonthBar[]
  readonly measure: Measure
  readonly picked: string
  readonly onMonth: (month: string) => void
  readonly onMark: (month: string, group: ReasonGroup) => void
}) {
  const { bars, measure, picked } = props
  const theme = useTheme()
  const format = useFormat()
  const { locale, currency } = useReading()
  const { palette } = theme.vars
  const shortMonth = useMemo(() => {
    const writer = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
    return (month: string) => writer.format(new Date(`${month}-01T00:00:00Z`))
  }, [locale])
  const tick = useMemo(() => {
    const money = new Intl.NumberFormat(locale, { style: 'currency', currency, notation: 'compact' })
    const decimals = money.resolvedOptions().maximumFractionDigits ?? 2
    const digits = new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions()
      .maximumFractionDigits
    return (value: number) =>
      measure === 'units' ? format.number(value) : money.format(value / 10 ** (digits ?? decimals))
  }, [locale, currency, measure, format])
  const letters = { fill: palette.text.secondary, fontSize: sizes.hint }
  return (
    <ResponsiveContainer width="100%" height={height}>
      <BarChart
        data={[...bars]}
        margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
        barCategoryGap="26%"
        accessibilityLayer={false}
      >
        <GroupPatterns />
        <CartesianGrid vertical={false} stroke={palette.divider} />
        <XAxis
          dataKey="month"
          tickFormatter={shortMonth}
          tickLine={false}
          axisLine={false}
          tick={letters}
          interval={0}
        />
        <YAxis
          width={measure === 'units' ? 34 : 62}
          tickFormatter={tick}
          tickLine={false}
          axisLine={false}
          tick={letters}
          allowDecimals={measure !== 'units'}
        />
        <Tooltip cursor={false} isAnimationActive={false} content={tip => <MonthTip tip={tip} measure={measure} />} />
        {reasonGroups.map((group, index) => (
          <Bar
            key={group}
            dataKey={group}
            stackId="reasons"
            fill={`url(#${patternId(group)})`}
            stroke={palette.background.paper}
            strokeWidth={1.5}
            radius={3}
            isAnimationActive={false}
            cursor="pointer"
            onClick={bar => props.onMark(String((bar.payload as MonthBar).month), group)}
            {...(index === 0
              ? {
                  background: (ground: unknown) => (
                    <MonthGround
                      ground={ground as GroundProps}
                      picked={picked}
                      onMonth={props.onMonth}
                      edge={palette.primary.main}
                    />
                  ),
                }
              : {})}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}

interface GroundProps {
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly payload?: MonthBar
}

function MonthGround(props: {
  readonly ground: GroundProps
  readonly picked: string
  readonly edge: string
  readonly onMonth: (month: string) => void
}) {
  const { x = 0, y = 0, width = 0, height: tall = 0, payload } = props.ground
  const month = payload?.month ?? ''
  const is = month === props.picked
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the drawing is a picture; its table has the same as links
    <rect
      x={x - 6}
      y={y - 4}
      width={width + 12}
      height={tall + 8}
      rx={6}
      fill="transparent"
      stroke={is ? props.edge : 'none'}
      strokeWidth={1.5}
      strokeDasharray="3 3"
      cursor="pointer"
      onClick={() => props.onMonth(month)}
    />
  )
}
