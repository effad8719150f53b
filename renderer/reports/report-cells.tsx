import { Link } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { behindCell, behindSum, type Row, returnsHref } from '../../shared/reports/behind.ts'
import type { ReportColumn } from '../../shared/reports/contract.ts'
import { useText } from '../parts/text/use-text.ts'
import { Unseen } from '../parts/unseen.tsx'
import { Swatch } from './pattern-fill.tsx'
import { lookOf } from './series-looks.ts'
import { isNumber } from './sort-rows.ts'
import { useCell } from './use-cell.ts'

const marked = new Set(['grade', 'fault', 'disposition'])

/** A value of a row: a link to the returns behind it where there are any, a rate with its interval. */
export function ReportCell(props: {
  readonly column: ReportColumn
  readonly row: Row
  readonly found: Output<'reports.run'>
}) {
  const { column, row, found } = props
  const { cell } = useCell()
  const value = row[column.name]
  const currency = typeof row.currency === 'string' ? row.currency : undefined
  const written = cell(column, value, currency)
  if (written === '') return <Missing column={column} />
  const filters = behindCell(column, row, found.parameters)
  const shown = filters ? <Link href={returnsHref(filters)}>{written}</Link> : written
  if (column.name === 'rateMilli' && typeof row.lowMilli === 'number' && typeof row.highMilli === 'number')
    return <Rate row={row} found={found} written={written} />
  if (isNumber(column) || column.type === 'month' || column.type === 'day') return <>{shown}</>
  const codes = column.codes ?? ''
  return (
    <span title={written}>
      {marked.has(codes) && typeof value === 'string' ? <Mark codes={codes} value={value} /> : null}
      {shown}
    </span>
  )
}

/** What stands where a value is missing: a number nobody knows says so, a rate of nothing is none, a text stays empty. */
function Missing({ column }: { readonly column: ReportColumn }) {
  const t = useText()
  if (column.type === 'code') return <i>{t('export.none')}</i>
  if (!isNumber(column)) return null
  if (column.type === 'rate') return <span aria-hidden>–</span>
  return <i>{t('reports_screen.unknown')}</i>
}

function Mark({ codes, value }: { readonly codes: string; readonly value: string }) {
  return (
    <>
      <Swatch look={lookOf(codes, value, 0)} />{' '}
    </>
  )
}

function Rate(props: { readonly row: Row; readonly found: Output<'reports.run'>; readonly written: string }) {
  const { row, found, written } = props
  const t = useText()
  const { cell } = useCell()
  const of = (name: string) => {
    const column = found.report.columns.find(one => one.name === name)
    return column ? cell(column, row[name]) : ''
  }
  const few = typeof row.few === 'string' ? of('few') : ''
  return (
    <>
      {written}
      <small>
        <Unseen>{t('reports_screen.interval')} </Unseen>
        {of('lowMilli')} – {of('highMilli')}
        {few === '' ? '' : ` · ${few}`}
      </small>
    </>
  )
}

/** A column's sum, leading to the returns behind all rows where filters say just that. */
export function TotalCell({ column, found }: { readonly column: ReportColumn; readonly found: Output<'reports.run'> }) {
  const { cell } = useCell()
  const sum = found.totals[column.name]
  if (sum === undefined) return null
  const written = cell(column, sum)
  const filters = sum === 0 ? null : behindSum(column, found.rows, found.parameters, { whole: true })
  return filters ? <Link href={returnsHref(filters)}>{written}</Link> : written
}
