import { styled } from '@mui/material/styles'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { filtersBehind, returnsAddress } from '../../../shared/reports/behind.ts'
import type { ReportColumn } from '../../../shared/reports/contract.ts'
import { isTextKey } from '../../../shared/texts/catalogue.ts'
import { Icon } from '../../parts/icon.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useFormat, useText } from '../../parts/text/use-text.ts'
import type { FoundReport } from './found-report.ts'
import { type Order, sortRows } from './sort-rows.ts'
import { isNumeric, useCells } from './use-cells.ts'

const shownAtFirst = 200

const Table = styled(PlainTable)(({ theme }) => ({
  '& th, & td': { fontVariantNumeric: 'tabular-nums' },
  '& td[data-align=end], & th[data-align=end]': { whiteSpace: 'nowrap' },
  '& td:not([data-align=end])': { maxWidth: 360, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& td > a': { color: 'inherit', textDecorationColor: theme.vars.palette.soft.edge, textUnderlineOffset: 3 },
  '& td > a:hover': { color: theme.vars.palette.primary.main, textDecorationColor: 'currentcolor' },
  '& th > button': {
    all: 'unset',
    cursor: 'pointer',
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    borderRadius: 4,
    '&:hover': { color: theme.vars.palette.text.primary },
    '&:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 2 },
  },
  '& tfoot th, & tfoot td': {
    borderTop: `1px solid ${theme.vars.palette.soft.edge}`,
    borderBottom: 0,
    fontWeight: 600,
  },
  '& [data-none]': { color: theme.vars.palette.text.secondary },
}))
const Foot = styled('div')({ display: 'flex', alignItems: 'center', gap: 16, flexWrap: 'wrap' })

/** A report's rows as its description says, each number a way to the returns behind it. */
export function ReportTable({ found }: { readonly found: FoundReport }) {
  const t = useText()
  const format = useFormat()
  const write = useCells()
  const [order, setOrder] = useState<Order | null>(null)
  const [all, setAll] = useState(false)
  const { report, rows, rowCount, totals, currency } = found
  const columns = report.columns.filter(column => !column.hidden)
  const sorted = useMemo(() => sortRows(rows, order, columns, write), [rows, order, columns, write])
  const shown = all ? sorted : sorted.slice(0, shownAtFirst)
  const title = (column: ReportColumn) => {
    const said = isTextKey(column.title) ? t(column.title) : column.title
    return column.type === 'money' ? `${said} (${currency})` : said
  }
  const hasTotals = Object.keys(totals).length > 0
  return (
    <>
      <Table tabIndex={0} role="region" aria-label={t('reports.table')}>
        <table>
          <thead>
            <tr>
              {columns.map(column => (
                <th
                  key={column.name}
                  scope="col"
                  data-align={isNumeric(column.type) ? 'end' : undefined}
                  aria-sort={order?.column === column.name ? (order.up ? 'ascending' : 'descending') : undefined}
                >
                  <button
                    type="button"
                    title={t('reports.sort_by', { column: title(column) })}
                    onClick={() =>
                      setOrder(before =>
                        before?.column === column.name
                          ? { column: column.name, up: !before.up }
                          : { column: column.name, up: !isNumeric(column.type) },
                      )
                    }
                  >
                    {title(column)}
                    {order?.column === column.name ? (
                      <Icon name={order.up ? 'arrow_up' : 'arrow_down'} size={12} />
                    ) : null}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
              <tr key={index}>
                {columns.map(column => (
                  <ReportCell key={column.name} column={column} row={row} found={found} />
                ))}
              </tr>
            ))}
          </tbody>
          {hasTotals ? (
            <tfoot>
              <tr>
                {columns.map((column, place) =>
                  place === 0 ? (
                    <th key={column.name} scope="row">
                      {t('reports.total')}
                    </th>
                  ) : (
                    <td key={column.name} data-align={isNumeric(column.type) ? 'end' : undefined}>
                      {totals[column.name] === undefined ? '' : write(column, totals[column.name])}
                    </td>
                  ),
                )}
              </tr>
            </tfoot>
          ) : null}
        </table>
      </Table>
      <Foot>
        {rowCount > rows.length ? (
          <span>{t('reports.rows_shown', { shown: format.number(rows.length), rows: format.number(rowCount) })}</span>
        ) : null}
        {shown.length < sorted.length ? (
          <KeyButton size="small" onClick={() => setAll(true)}>
            {t('reports.show_all', { rows: format.number(sorted.length) })}
          </KeyButton>
        ) : null}
      </Foot>
    </>
  )
}

function ReportCell(props: {
  readonly column: ReportColumn
  readonly row: FoundReport['rows'][number]
  readonly found: FoundReport
}) {
  const t = useText()
  const write = useCells()
  const { column, row, found } = props
  const value = row[column.name]
  const align = isNumeric(column.type) ? 'end' : undefined
  if (value === null || value === undefined || value === '') {
    return (
      <td data-align={align} data-none title={align ? t('reports.unknown') : undefined}>
        {align ? '–' : ''}
      </td>
    )
  }
  const written = write(column, value)
  if (column.behind === null || value === 0)
    return (
      <td data-align={align} title={align ? undefined : written}>
        {written}
      </td>
    )
  return (
    <td data-align={align}>
      <Link
        href={returnsAddress(filtersBehind(column.behind, row, found.parameters))}
        aria-label={t('reports.open_behind', { value: written })}
      >
        {written}
      </Link>
    </td>
  )
}
