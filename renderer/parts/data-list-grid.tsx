import { styled } from '@mui/material/styles'
import { memo, type ReactNode } from 'react'
import { heights, sizes, weights } from './measures.ts'
import { Sheet } from './page.tsx'

/** One column: how wide (a grid track such as `120px` or `minmax(0, 1fr)`), and what stands in it. */
export interface DataColumn<Row> {
  readonly id: string
  readonly head: string
  readonly track: string
  readonly align?: 'start' | 'end'
  readonly cell: (row: Row) => ReactNode
}

/** The ground a list lies on. */
export const Frame = styled(Sheet)({ display: 'flex', flexDirection: 'column', minHeight: 0, flex: '0 1 auto' })
/** The scrolling grid: a head that stays, rows at their places, a bar beside the cursor. */
export const Grid = styled('div')(({ theme }) => ({
  overflow: 'auto',
  minHeight: 0,
  maxHeight: 'calc(100vh - 208px)',
  '&:focus-visible': { outlineOffset: -2, borderRadius: 12 },
  '& [role=row]': {
    display: 'grid',
    alignItems: 'center',
    columnGap: 16,
    paddingInline: 16,
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& [data-part=head]': {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    minHeight: 36,
    backgroundColor: theme.vars.palette.background.paper,
    color: theme.vars.palette.text.secondary,
    fontSize: sizes.hint,
    fontWeight: weights.label,
  },
  '& [data-part=rows]': { position: 'relative' },
  '& [data-part=rows] [role=row]': { position: 'absolute', insetInline: 0, height: heights.row, cursor: 'pointer' },
  '& [data-part=rows] [role=row]:hover': {
    backgroundColor: `color-mix(in srgb, ${theme.vars.palette.soft.neutral} 55%, transparent)`,
  },
  '& [aria-selected=true]': { backgroundColor: theme.vars.palette.soft.accent },
  '&:focus-visible [data-cursor=true]': { boxShadow: `inset 3px 0 0 ${theme.vars.palette.primary.main}` },
  '& [role=gridcell], & [role=columnheader]': {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& [data-align=end]': { textAlign: 'end' },
}))

/** A part of the grid by its role: table elements cannot be placed freely. */
export const Part = styled('div')({})

/** The cells of a row, drawn again only when the row is another. */
export const Cells = memo(function Cells<Row>({ row, columns }: { row: Row; columns: readonly DataColumn<Row>[] }) {
  return columns.map((column, index) => (
    <Part key={column.id} role="gridcell" aria-colindex={index + 1} data-align={column.align ?? 'start'}>
      {column.cell(row)}
    </Part>
  ))
}) as <Row>(props: { row: Row; columns: readonly DataColumn<Row>[] }) => ReactNode
