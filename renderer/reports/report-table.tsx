import { styled } from '@mui/material/styles'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import type { Output } from '../../shared/contract.ts'
import type { Row } from '../../shared/reports/behind.ts'
import type { ReportColumn } from '../../shared/reports/contract.ts'
import { sizes, weights } from '../parts/measures.ts'
import { Sheet } from '../parts/page.tsx'
import { useReading, useSentence, useText } from '../parts/text/use-text.ts'
import { ReportCell, TotalCell } from './report-cells.tsx'
import { SortHead } from './sort-head.tsx'
import { isNumber, type Sort, sortRows } from './sort-rows.ts'
import { useCell } from './use-cell.ts'
import { usePrinting } from './use-printing.ts'

const rowHeight = 38
/** Beyond so many rows only those in sight are drawn. */
const mostDrawn = 120
/** More columns than that are printed on their side. */
const mostUpright = 8

const Ground = styled(Sheet)(({ theme }) => ({
  overflow: 'auto',
  maxHeight: 'calc(100vh - 190px)',
  '&:focus-visible': { outlineOffset: -2 },
  '& table': { width: '100%', borderCollapse: 'separate', borderSpacing: 0, fontVariantNumeric: 'tabular-nums' },
  '& th, & td': {
    height: rowHeight,
    padding: '0 12px',
    textAlign: 'start',
    fontWeight: weights.text,
    whiteSpace: 'nowrap',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& th:first-of-type': { paddingInlineStart: 16 },
  '& td:last-of-type, & thead th:last-of-type': { paddingInlineEnd: 16 },
  '& [data-align=end]': { textAlign: 'end' },
  '& tbody :is(th, td) > span[title]': {
    display: 'block',
    maxWidth: 300,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '& tbody tr:hover > *': { backgroundColor: theme.vars.palette.soft.neutral },
  '& tbody tr[data-part=room] > td': { height: 'auto', padding: 0, border: 0 },
  '& thead th': {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '4px 12px',
    color: theme.vars.palette.text.secondary,
    backgroundColor: theme.vars.palette.background.paper,
    fontSize: sizes.hint,
    fontWeight: weights.label,
    verticalAlign: 'bottom',
  },
  '& :is(thead, tbody, tfoot) th:first-of-type': {
    position: 'sticky',
    insetInlineStart: 0,
    backgroundColor: theme.vars.palette.background.paper,
  },
  '& thead th:first-of-type, & tfoot th:first-of-type': { zIndex: 2 },
  '& i': { fontStyle: 'normal', color: theme.vars.palette.text.secondary },
  '& tfoot :is(th, td)': {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    borderTop: `1px solid ${theme.vars.palette.soft.edge}`,
    borderBottom: 0,
    backgroundColor: theme.vars.palette.background.paper,
    fontWeight: weights.strong,
  },
  '& td a, & th a': {
    color: theme.vars.palette.text.primary,
    textDecorationColor: theme.vars.palette.soft.edge,
    textDecorationThickness: 1,
    borderRadius: 6,
    padding: '3px 6px',
    margin: '-3px -6px',
  },
  '& a:hover': { textDecorationColor: 'currentcolor', backgroundColor: theme.vars.palette.soft.accent },
  '& small': { color: theme.vars.palette.text.secondary, marginInlineStart: 6, fontSize: sizes.hint },
}))

/** The columns a table shows: an interval and its warning stand with their rate. */
export function shownColumns(columns: readonly ReportColumn[]): readonly ReportColumn[] {
  const hasRate = columns.some(one => one.name === 'rateMilli')
  const folded = hasRate ? ['lowMilli', 'highMilli', 'few'] : []
  return columns.filter(one => !one.hidden && !folded.includes(one.name))
}

/** A report's rows and their sums; each number leads to the returns behind it. */
export function ReportTable(props: {
  readonly found: Output<'reports.run'>
  readonly label: string
  readonly sort: Sort | null
  readonly onSort: (sort: string | null) => void
}) {
  const { found, sort } = props
  const t = useText()
  const say = useSentence()
  const { locale } = useReading()
  const { cell } = useCell()
  const printing = usePrinting()
  const ground = useRef<HTMLDivElement>(null)
  const columns = useMemo(() => shownColumns(found.report.columns), [found.report])
  const rows = useMemo(() => {
    const column = found.report.columns.find(one => one.name === sort?.column)
    return sortRows(found.rows, sort, row => (column ? cell(column, row[column.name]) : ''), locale)
  }, [found, sort, cell, locale])
  const long = rows.length > mostDrawn && !printing
  const virtual = useVirtualizer({
    count: rows.length,
    enabled: long,
    getScrollElement: () => ground.current,
    estimateSize: () => rowHeight,
    overscan: 16,
    scrollPaddingStart: rowHeight,
  })
  const items = virtual.getVirtualItems()
  const shown = long ? items.map(item => item.index) : [...rows.keys()]
  const before = long ? (items[0]?.start ?? 0) : 0
  const after = long ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0
  const hasTotals = columns.some(one => found.totals[one.name] !== undefined)
  return (
    <Ground
      ref={ground}
      tabIndex={0}
      role="region"
      aria-label={props.label}
      data-part="table"
      data-wide={columns.length > mostUpright}
    >
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {columns.map(column => (
              <SortHead
                key={column.name}
                column={column}
                sort={sort}
                onSort={printing ? null : props.onSort}
                currency={found.currency}
              >
                {say({ key: column.title })}
              </SortHead>
            ))}
          </tr>
        </thead>
        <tbody>
          <Room height={before} columns={columns.length} />
          {shown.map(index => {
            const row = rows[index]
            return row ? <ReportRow key={index} index={index} row={row} columns={columns} found={found} /> : null
          })}
          <Room height={after} columns={columns.length} />
        </tbody>
        {hasTotals ? (
          <tfoot>
            <tr>
              {columns.map((column, place) =>
                place === 0 && found.totals[column.name] === undefined ? (
                  <th key={column.name} scope="row">
                    {t('export.total')}
                  </th>
                ) : (
                  <td key={column.name} data-align={isNumber(column) ? 'end' : 'start'}>
                    <TotalCell column={column} found={found} />
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </Ground>
  )
}

function Room({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null
  return (
    <tr data-part="room" aria-hidden>
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
}

function ReportRow(props: {
  readonly index: number
  readonly row: Row
  readonly columns: readonly ReportColumn[]
  readonly found: Output<'reports.run'>
}) {
  const { columns, row, found, index } = props
  return (
    <tr aria-rowindex={index + 2}>
      {columns.map((column, place) =>
        place === 0 ? (
          <th key={column.name} scope="row">
            <ReportCell column={column} row={row} found={found} />
          </th>
        ) : (
          <td key={column.name} data-align={isNumber(column) ? 'end' : 'start'}>
            <ReportCell column={column} row={row} found={found} />
          </td>
        ),
      )}
    </tr>
  )
}
