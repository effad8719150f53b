import { decimalsOf } from '../../shared/money.ts'
import { type ChartPoints, chartPointsOf, others } from '../../shared/reports/chart-points.ts'
import {
  dispositionColours,
  faultColours,
  gradeColours,
  groupColours,
  seriesColours,
} from '../../shared/reports/colours.ts'
import type { ReportColumn } from '../../shared/reports/contract.ts'
import { type PaperChart, paperPatterns } from '../papers/paper-content.ts'
import type { Asked } from './asked.ts'
import type { ReportRow } from './report.ts'
import type { ReportWords } from './report-words.ts'

const fixed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  grade: gradeColours,
  fault: faultColours,
  disposition: dispositionColours,
  reason: groupColours,
}

/** A report's chart as it is drawn on paper, from the same points as on the screen; null without any. */
export function chartOfReport(asked: Asked, rows: readonly ReportRow[], words: ReportWords): PaperChart | null {
  const { view } = asked.report
  const points = chartPointsOf(view, rows, asked.parameters)
  if (!points || points.points.length === 0 || points.series.length === 0) return null
  const { kind, stack, value } = points
  return {
    is: 'chart',
    kind,
    title: titleOf(points, words),
    labels: labelsOf(points, words),
    series: points.series.map(({ key, values }, place) => ({
      name: seriesName(stack, key, words),
      colour: (stack?.codes && fixed[stack.codes]?.[key]) || (seriesColours[place % seriesColours.length] ?? '#0b6e69'),
      pattern: paperPatterns[place % paperPatterns.length] ?? 'plain',
      values,
    })),
    write: words.cell(value),
    tick: tickOf(value, words),
    whole: value.type !== 'money' && value.type !== 'rate' && value.type !== 'days',
  }
}

function titleOf({ by, stack, value, left }: ChartPoints, words: ReportWords): string {
  const within = (column: ReportColumn | null) => (column ? inSentence(words.say(column.title), words) : '')
  const values = { value: words.title(value), by: within(by), stack: within(stack) }
  const title = words.say(stack ? 'export.by_and_stack' : 'export.by', values)
  return left > 0 ? `${title} (${words.say('export.and_others', { count: left })})` : title
}

/** A title inside a sentence: English begins it small, German keeps its nouns. */
function inSentence(title: string, { reading }: ReportWords): string {
  return reading.locale.startsWith('en') ? title.charAt(0).toLowerCase() + title.slice(1) : title
}

function seriesName(stack: ReportColumn | null, key: string, words: ReportWords): string {
  if (!stack) return ''
  if (key === others) return words.say('export.others')
  return stack.codes === 'reason' && key !== ''
    ? words.say(`month.group.${key}`)
    : words.cell(stack)(key) || words.say('export.none')
}

/** Months short, with the year under the first and every January; everything else as its column writes it. */
function labelsOf({ by, points }: ChartPoints, words: ReportWords): readonly string[] {
  const { locale } = words.reading
  const format = (options: Intl.DateTimeFormatOptions) => {
    const writer = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (day: string) => writer.format(new Date(`${day}T00:00:00Z`))
  }
  const month = format({ month: 'short' })
  const day = format({ day: 'numeric', month: 'short' })
  if (by.type === 'day') return points.map(day)
  if (by.type !== 'month') {
    const write = words.cell(by)
    return points.map(point => write(point) || words.say('export.none'))
  }
  return points.map((point, place) => {
    const short = month(`${point}-01`)
    return place === 0 || point.endsWith('-01') ? `${short}\n${point.slice(0, 4)}` : short
  })
}

/** Values along the axis: amounts short, `12K`; everything else as in the table. */
function tickOf(value: ReportColumn, words: ReportWords): (amount: number) => string {
  if (value.type !== 'money') return words.cell(value)
  const { locale, currency } = words.reading
  const short = new Intl.NumberFormat(locale, {
    notation: 'compact',
    maximumFractionDigits: 2,
    numberingSystem: 'latn',
  })
  return amount => short.format(amount / 10 ** decimalsOf(currency)).replace('-', '−')
}
