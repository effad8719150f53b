import Skeleton from '@mui/material/Skeleton'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Cells, type DataColumn, Frame, Grid, Part } from './data-list-grid.tsx'
import { useKeys } from './keys/use-keys.ts'
import { heights } from './measures.ts'
import { useText } from './text/use-text.ts'

/** What a list is given. Rows come page by page: `onEnd` asks for more. */
export interface DataListProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly DataColumn<Row>[]
  readonly rowKey: (row: Row) => string
  readonly onOpen: (row: Row) => void
  /** The cursor moved: a side panel may follow. */
  readonly onCursor?: (row: Row) => void
  readonly openKey?: string | null
  /** Space on the cursor: for rows that can be marked. */
  readonly onMark?: (row: Row) => void
  /** The key that brings the focus to the list. */
  readonly focusKey?: string
  readonly onEnd?: () => void
  readonly hasMore?: boolean
  /** Shown in place of rows when there are none. */
  readonly empty?: ReactNode
  /** Known number of rows, when the desk told it. */
  readonly total?: number
}

function cursorAfter(key: string, cursor: number, count: number): number | null {
  const last = count - 1
  if (key === 'ArrowDown' || key === 'j') return Math.min(last, cursor + 1)
  if (key === 'ArrowUp' || key === 'k') return Math.max(0, cursor - 1)
  if (key === 'PageDown') return Math.min(last, cursor + 10)
  if (key === 'PageUp') return Math.max(0, cursor - 10)
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}

/** A long list: only what is seen is drawn, arrows move a cursor, Enter opens, the next page comes by itself. */
export function DataList<Row>(props: DataListProps<Row>) {
  const { rows, columns, rowKey, onOpen, onCursor, onEnd, hasMore = false } = props
  const t = useText()
  const name = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState(0)
  const count = rows.length + (hasMore ? 1 : 0)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => heights.row,
    overscan: 8,
    scrollPaddingStart: 36,
  })
  const shown = virtual.getVirtualItems()
  const lastShown = shown.at(-1)?.index ?? -1
  useEffect(() => {
    if (hasMore && lastShown >= rows.length - 1) onEnd?.()
  }, [hasMore, lastShown, rows.length, onEnd])

  useKeys(
    'keys.lists',
    props.focusKey === undefined
      ? []
      : [{ keys: props.focusKey, label: 'keys.to_list', run: () => scroller.current?.focus() }],
  )

  const moveTo = (index: number) => {
    const row = rows[index]
    if (!row) return
    setCursor(index)
    virtual.scrollToIndex(index)
    onCursor?.(row)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const row = rows[cursor]
    if (event.key === 'Enter' && row) onOpen(row)
    else if (event.key === ' ' && row && props.onMark) props.onMark(row)
    else {
      const next = cursorAfter(event.key, cursor, rows.length)
      if (next === null) return
      moveTo(next)
    }
    event.preventDefault()
    event.stopPropagation()
  }
  if (rows.length === 0 && !hasMore) return <Frame>{props.empty}</Frame>
  const tracks = { gridTemplateColumns: columns.map(column => column.track).join(' ') }
  const idOf = (index: number) => `${name}-${index}`
  return (
    <Frame>
      <Grid
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={(props.total ?? (hasMore ? -1 : rows.length)) + (hasMore && props.total === undefined ? 0 : 1)}
        aria-colcount={columns.length}
        aria-activedescendant={rows[cursor] ? idOf(cursor) : undefined}
        onKeyDown={onKeyDown}
      >
        <Part role="rowgroup">
          <Part role="row" data-part="head" aria-rowindex={1} style={tracks}>
            {columns.map((column, index) => (
              <Part key={column.id} role="columnheader" aria-colindex={index + 1} data-align={column.align ?? 'start'}>
                {column.head}
              </Part>
            ))}
          </Part>
        </Part>
        <Part role="rowgroup" data-part="rows" style={{ height: virtual.getTotalSize() }}>
          {shown.map(item => {
            const row = rows[item.index]
            const place = { ...tracks, transform: `translateY(${item.start}px)` }
            if (!row)
              return (
                <Part key="more" role="row" aria-rowindex={item.index + 2} style={place}>
                  <Part role="gridcell">
                    <Skeleton variant="text" width="60%" aria-label={t('list.loading_more')} />
                  </Part>
                </Part>
              )
            return (
              <Part
                key={rowKey(row)}
                id={idOf(item.index)}
                role="row"
                tabIndex={-1}
                aria-rowindex={item.index + 2}
                aria-selected={props.openKey === rowKey(row)}
                data-cursor={item.index === cursor}
                style={place}
                onClick={() => {
                  setCursor(item.index)
                  onOpen(row)
                }}
              >
                <Cells row={row} columns={columns} />
              </Part>
            )
          })}
        </Part>
      </Grid>
    </Frame>
  )
}
