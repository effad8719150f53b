import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { ReportColumn } from '../../shared/reports/contract.ts'
import { Icon } from '../parts/icon.tsx'
import { corners } from '../parts/measures.ts'
import { isNumber, nextSort, type Sort } from './sort-rows.ts'

const Press = styled('button')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  width: 'max-content',
  maxWidth: 128,
  minHeight: 28,
  whiteSpace: 'normal',
  margin: '0 -6px',
  padding: '2px 6px',
  border: 0,
  borderRadius: corners.control,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  textAlign: 'inherit',
  cursor: 'pointer',
  '& > svg': { opacity: 0 },
  '&:hover > svg, &:focus-visible > svg': { opacity: 0.5 },
  '[data-align=end] > &': { flexDirection: 'row-reverse' },
  '&[data-on=true]': { color: theme.vars.palette.text.primary },
  '&[data-on=true] > svg': { opacity: 1 },
}))

/** The head of a column: pressing it sorts by it, again the other way, and again as the report has it. */
export function SortHead(props: {
  readonly column: ReportColumn
  readonly sort: Sort | null
  /** Null on paper, where nothing is pressed. */
  readonly onSort: ((sort: string | null) => void) | null
  readonly currency: string
  readonly children: ReactNode
}) {
  const { column, sort, onSort } = props
  const on = sort?.column === column.name
  const title = (
    <span>
      {props.children}
      {column.type === 'money' ? ` (${props.currency})` : null}
    </span>
  )
  return (
    <th
      scope="col"
      data-align={isNumber(column) ? 'end' : 'start'}
      aria-sort={on ? (sort.down ? 'descending' : 'ascending') : 'none'}
    >
      {onSort ? (
        <Press type="button" data-on={on} onClick={() => onSort(nextSort(sort, column))}>
          {title}
          <Icon name={on && !sort.down ? 'arrow_up' : 'arrow_down'} size={12} />
        </Press>
      ) : (
        title
      )}
    </th>
  )
}
