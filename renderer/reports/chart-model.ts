import { behindSum, type Parameters, type Row, returnsHref } from '../../shared/reports/behind.ts'
import { type ChartPoints, others, seriesKey } from '../../shared/reports/chart-points.ts'
import type { ReportColumn } from '../../shared/reports/contract.ts'
import type { TextKey } from '../../shared/texts/catalogue.ts'
import type { Say } from '../parts/text/use-text.ts'
import { lookOf, type SeriesLook } from './series-looks.ts'
import type { CellWords } from './use-cell.ts'

/** A mark of a chart: how much, and the returns behind it. */
export interface Mark {
  readonly value: number | null
  readonly href: string | null
}

/** A place along a chart's axis. */
export interface Point {
  readonly key: string
  readonly name: string
  readonly total: number
  readonly href: string | null
}

/** What is drawn in one look. */
export interface Series {
  readonly key: string
  readonly name: string
  readonly look: SeriesLook
  readonly marks: readonly Mark[]
}

/** A chart in words, looks and links: what the drawings, their tips and their keys work with. */
export interface ChartModel {
  /** Upright over months and days, lying beside names. */
  readonly kind: 'bars' | 'lines' | 'rows'
  readonly by: ReportColumn
  readonly stack: ReportColumn | null
  readonly value: ReportColumn
  readonly points: readonly Point[]
  readonly series: readonly Series[]
  /** Things of a ranking that are not shown. */
  readonly left: number
}

/** A report's points with their words, looks and links. */
export function chartModelOf(
  points: ChartPoints,
  rows: readonly Row[],
  parameters: Parameters,
  words: { readonly t: Say; readonly cell: CellWords['cell'] },
): ChartModel {
  const { by, stack, value } = points
  const { t, cell } = words
  const inTime = by.type === 'month' || by.type === 'day'
  const at = new Map(points.points.map(point => [point, [] as Row[]]))
  for (const row of rows) at.get(String(row[by.name] ?? ''))?.push(row)
  const link = (some: readonly Row[], whole: boolean) => {
    const filters = behindSum(value, some, parameters, { whole })
    return filters && returnsHref(filters)
  }
  const keyOf = (row: Row) => (stack ? seriesKey(stack, row[stack.name] ?? '') : '')
  const own = new Set(points.series.map(one => one.key).filter(key => key !== others))
  const rowsOf = (point: string, key: string) =>
    (at.get(point) ?? []).filter(row => (key === others ? !own.has(keyOf(row)) : keyOf(row) === key))
  const nameOf = (key: string) => {
    if (!stack) return t(value.title as TextKey)
    if (key === others) return t('export.others')
    return stack.codes === 'reason' && key !== ''
      ? t(`month.group.${key}` as TextKey)
      : cell(stack, key) || t('export.none')
  }
  return {
    kind: points.kind === 'lines' ? 'lines' : inTime ? 'bars' : 'rows',
    by,
    stack,
    value,
    left: points.left,
    points: points.points.map((key, place) => ({
      key,
      name: cell(by, key) || t('export.none'),
      total: points.series.reduce((sum, one) => sum + (one.values[place] ?? 0), 0),
      href: link(at.get(key) ?? [], inTime),
    })),
    series: points.series.map(({ key, values }, place) => ({
      key,
      name: nameOf(key),
      look: lookOf(stack?.codes ?? null, key, place),
      marks: values.map((amount, index) => ({
        value: amount,
        href: amount ? link(rowsOf(points.points[index] ?? '', key), false) : null,
      })),
    })),
  }
}

/** Where a mark stands: its point and its series. */
export interface MarkPlace {
  readonly point: number
  readonly series: number
}

const isDrawn = ({ series }: ChartModel, { point, series: one }: MarkPlace) => Boolean(series[one]?.marks[point]?.value)

/** The mark that takes the focus first: of the picked point, else the first there is. */
export function firstMark(chart: ChartModel, picked: number): MarkPlace | null {
  const order = [picked, ...chart.points.keys()]
  for (const point of order)
    for (const series of chart.series.keys()) if (isDrawn(chart, { point, series })) return { point, series }
  return null
}

/**
 * The mark an arrow leads to; null where it leads nowhere. Along the axis empty points are passed over and the series
 * is kept where it can be; across, series without a mark are passed over.
 */
export function nextMark(chart: ChartModel, from: MarkPlace, key: string): MarkPlace | null {
  const lying = chart.kind === 'rows'
  const along: Readonly<Record<string, number>> = lying
    ? { ArrowDown: 1, ArrowUp: -1 }
    : { ArrowRight: 1, ArrowLeft: -1 }
  const across: Readonly<Record<string, number>> = lying
    ? { ArrowRight: 1, ArrowLeft: -1 }
    : { ArrowUp: 1, ArrowDown: -1 }
  const step = along[key]
  if (step !== undefined) {
    for (let point = from.point + step; point >= 0 && point < chart.points.length; point += step) {
      const kept = { point, series: from.series }
      if (isDrawn(chart, kept)) return kept
      for (const series of chart.series.keys()) if (isDrawn(chart, { point, series })) return { point, series }
    }
    return null
  }
  const turn = across[key]
  if (turn === undefined) return null
  for (let series = from.series + turn; series >= 0 && series < chart.series.length; series += turn)
    if (isDrawn(chart, { point: from.point, series })) return { point: from.point, series }
  return null
}
