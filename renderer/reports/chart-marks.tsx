import { useTheme } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useText } from '../parts/text/use-text.ts'
import type { ChartModel } from './chart-model.ts'
import { shaded } from './series-looks.ts'
import { useCell } from './use-cell.ts'
import { type Marks, markName } from './use-marks.ts'

/** Where the drawing library puts a mark. */
export interface MarkBox {
  readonly x?: number
  readonly y?: number
  readonly cx?: number
  readonly cy?: number
  readonly width?: number
  readonly height?: number
  readonly payload?: { readonly point: number }
}

interface MarkProps {
  readonly box: MarkBox
  readonly chart: ChartModel
  readonly series: number
  readonly marks: Marks
}

/** A mark as a link to its returns, with what it says; without returns it is only drawn. */
function MarkLink(props: Omit<MarkProps, 'box'> & { readonly point: number; readonly children: ReactNode }) {
  const { chart, series, point, marks, children } = props
  const t = useText()
  const { spoken } = useCell()
  const own = chart.series[series]
  const mark = own?.marks[point]
  if (!own || !mark?.value || mark.href === null) return <g>{children}</g>
  const said = { point: chart.points[point]?.name ?? '', series: own.name, value: spoken(chart.value, mark.value) }
  return (
    <Link
      href={mark.href}
      data-mark={markName({ point, series })}
      tabIndex={marks.tabIndexOf({ point, series })}
      aria-label={t('reports_screen.mark', said)}
    >
      {children}
    </Link>
  )
}

/** A part of an upright bar; the topmost has the bar's sum above it. */
export function BarMark(props: MarkProps & { readonly fill: string; readonly sum: boolean }) {
  const { box, chart, series } = props
  const { palette } = useTheme().vars
  const { tick } = useCell()
  const { x = 0, y = 0, width = 0, height = 0, payload } = box
  const point = payload?.point ?? 0
  const tall = Math.abs(height)
  const top = Math.min(y, y + height)
  const value = chart.series[series]?.marks[point]?.value ?? 0
  if (value === 0 || tall === 0) return null
  const highest = chart.series.findLastIndex(one => (one.marks[point]?.value ?? 0) > 0)
  const total = chart.points[point]?.total ?? 0
  return (
    <>
      <MarkLink {...props} point={point}>
        <rect
          x={x}
          y={top}
          width={width}
          height={tall}
          rx={Math.min(3, tall / 2)}
          fill={props.fill}
          stroke={palette.background.paper}
          strokeWidth={1.5}
        />
      </MarkLink>
      {props.sum && series === highest ? (
        <text data-part="sum" x={x + width / 2} y={top - 6} textAnchor="middle">
          {tick(chart.value, total)}
        </text>
      ) : null}
    </>
  )
}

const shapes = ['M-4-4h8v8h-8z', 'M0-5.5 5.5 0 0 5.5-5.5 0z', 'M0-5 5 4H-5z', 'M-5-2.5H5v5H-5z'] as const

/** A value of a line; the last one stands beside its mark. */
export function DotMark(props: MarkProps & { readonly last: number }) {
  const { box, chart, series } = props
  const { palette } = useTheme().vars
  const { tick } = useCell()
  const point = box.payload?.point ?? 0
  const value = chart.series[series]?.marks[point]?.value
  if (value === null || value === undefined || box.cx === undefined || box.cy === undefined) return null
  const colour = shaded(chart.series[series]?.look.colour ?? 'currentcolor')
  return (
    <g transform={`translate(${box.cx} ${box.cy})`}>
      <MarkLink {...props} point={point}>
        <path
          d={shapes[series % shapes.length] ?? shapes[0]}
          style={{ fill: colour }}
          stroke={palette.background.paper}
          strokeWidth={1.5}
        />
      </MarkLink>
      {point === props.last ? (
        <text data-part="sum" y={-11} textAnchor="end" x={8}>
          {tick(chart.value, value)}
        </text>
      ) : null}
    </g>
  )
}

/** The ground of a point: pressing it picks the point; the picked one has an edge. */
export function PointGround(props: {
  readonly ground: MarkBox
  readonly picked: number
  readonly edge: string
  readonly onPoint: (point: number) => void
}) {
  const { x = 0, y = 0, width = 0, height = 0, payload } = props.ground
  const point = payload?.point ?? -1
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the pointer; keys and the table pick months too
    <rect
      x={x - 6}
      y={y - 18}
      width={width + 12}
      height={height + 20}
      rx={6}
      fill="transparent"
      stroke={point === props.picked ? props.edge : 'none'}
      strokeWidth={1.5}
      strokeDasharray="3 3"
      cursor="pointer"
      onClick={() => props.onPoint(point)}
    />
  )
}
