import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { Queued } from '../../shared/queues/contract.ts'
import { DataList } from '../parts/data-list.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { Money } from '../parts/values.tsx'

/** As large as a finger, whatever the box in it. */
const Mark = styled('label')(({ theme }) => ({
  display: 'inline-grid',
  placeItems: 'center',
  width: 44,
  height: 44,
  cursor: 'pointer',
  '& > input': { width: 22, height: 22, margin: 0, accentColor: theme.vars.palette.primary.main, cursor: 'inherit' },
}))

/** The entries of a list, the longest waiting on top; Enter opens one beside it, Space marks it. */
export function QueueList(props: {
  readonly rows: readonly Queued[]
  readonly showsCode: boolean
  readonly done: boolean
  readonly hasMore: boolean
  readonly onEnd: () => void
  readonly onOpen: (row: Queued) => void
  readonly openKey: string | null
  readonly marked: ReadonlySet<string>
  /** Left out: nothing can be done here, so nothing is marked. */
  readonly onMark?: (row: Queued) => void
  readonly empty: ReactNode
}) {
  const t = useText()
  const format = useFormat()
  const { onMark, marked } = props
  const mark = {
    id: 'mark',
    head: t('queues.mark_head'),
    track: '44px',
    cell: (row: Queued) => (
      <Mark onClick={event => event.stopPropagation()} onKeyDown={event => event.stopPropagation()}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('queues.mark', { item: row.description })}
          checked={marked.has(row.id)}
          onChange={() => onMark?.(row)}
        />
      </Mark>
    ),
  }
  const goesTo = {
    id: 'code',
    head: t('queues.goes_to'),
    track: props.openKey === null ? '190px' : '150px',
    cell: (row: Queued) => t(`disposition.${row.code}`),
  }
  return (
    <DataList<Queued>
      label={t('queues.title')}
      rows={props.rows}
      rowKey={row => row.id}
      onOpen={props.onOpen}
      openKey={props.openKey}
      focusKey="l"
      {...(onMark ? { onMark } : {})}
      hasMore={props.hasMore}
      onEnd={props.onEnd}
      empty={props.empty}
      columns={[
        ...(onMark ? [mark] : []),
        { id: 'item', head: t('queues.item'), track: 'minmax(0, 1.8fr)', cell: row => <Item row={row} /> },
        ...(props.showsCode ? [goesTo] : []),
        { id: 'grade', head: t('queues.grade'), track: '64px', cell: row => row.grades.join(', ') },
        {
          id: 'quantity',
          head: t('queues.quantity'),
          track: '56px',
          align: 'end',
          cell: row => format.number(row.quantity),
        },
        ...(props.openKey === null
          ? [{ id: 'return', head: t('queues.return'), track: '140px', cell: (row: Queued) => row.return.number }]
          : []),
        {
          id: 'waits',
          head: t(props.done ? 'queues.age' : 'queues.waits'),
          track: '90px',
          align: 'end',
          cell: row => t('queues.days', { count: row.ageDays }),
        },
        {
          id: 'value',
          head: t(props.done ? 'queues.value_got' : 'queues.value'),
          track: '96px',
          align: 'end',
          cell: row => <Value minor={props.done ? row.realMinor : row.expectedMinor} />,
        },
      ]}
    />
  )
}

function Item({ row }: { readonly row: Queued }) {
  const t = useText()
  const shown = row.late ? 'problem' : row.state === 'out' || row.state === 'back' ? 'attention' : null
  return (
    <>
      <b>{row.description}</b>
      {shown ? (
        <>
          {' '}
          <StatusChip tone={shown}>{t(`disposition_status.${row.state}`)}</StatusChip>
        </>
      ) : null}
    </>
  )
}

function Value({ minor }: { readonly minor: number | null }) {
  const t = useText()
  return minor === null ? t('queues.value_unknown') : <Money minor={minor} />
}
