import { useCallback, useState } from 'react'
import { DataList } from '../../../renderer/parts/data-list.tsx'
import type { DataColumn } from '../../../renderer/parts/data-list-grid.tsx'
import { type FilterField, Toolbar, useAddressFilters } from '../../../renderer/parts/filters.tsx'
import { KeyButton } from '../../../renderer/parts/key-button.tsx'
import { Page, PageHead } from '../../../renderer/parts/page.tsx'
import { SidePanel } from '../../../renderer/parts/side-panel.tsx'
import { StatusChip } from '../../../renderer/parts/status-chip.tsx'
import { DayText, Money } from '../../../renderer/parts/values.tsx'

interface Row {
  readonly id: string
  readonly what: string
  readonly minor: number
  readonly day: string
}

const names = [
  'Trail shoes 42',
  'Espresso cups, 1 of 4 broken',
  'Desk lamp',
  'Jacket M, light, with a long name that is cut',
]
const rowsOf = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `RMA-26-${String(4800 - index).padStart(6, '0')}`,
    what: names[index % names.length] ?? '',
    minor: 1990 + index * 37,
    day: `2026-11-${String(23 - (index % 22)).padStart(2, '0')}`,
  }))

const columns: readonly DataColumn<Row>[] = [
  { id: 'id', head: 'Return', track: '148px', cell: row => <b>{row.id}</b> },
  { id: 'what', head: 'Items', track: 'minmax(0, 1fr)', cell: row => row.what },
  { id: 'state', head: 'State', track: '132px', cell: () => <StatusChip tone="information">To receive</StatusChip> },
  { id: 'day', head: 'Day', track: '112px', cell: row => <DayText day={row.day} /> },
  { id: 'value', head: 'Value', track: '96px', align: 'end', cell: row => <Money minor={row.minor} /> },
]
const fields: readonly FilterField[] = [
  {
    id: 'state',
    label: 'State',
    options: [
      { value: 'open', label: 'Open' },
      { value: 'paid', label: 'Paid' },
    ],
  },
  {
    id: 'grade',
    label: 'Grade',
    options: [
      { value: 'A', label: 'A' },
      { value: 'B', label: 'B' },
    ],
  },
]

/** A list of a thousand rows that grows, with chips and a side panel. */
export function ListPage() {
  const [count, setCount] = useState(100)
  const [open, setOpen] = useState<Row | null>(null)
  const filters = useAddressFilters(fields)
  const more = useCallback(() => setCount(before => Math.min(1000, before + 100)), [])
  return (
    <Page
      aside={
        open ? (
          <SidePanel title={open.id} onClose={() => setOpen(null)} actions={<KeyButton primary>Open</KeyButton>}>
            {open.what}
          </SidePanel>
        ) : undefined
      }
    >
      <PageHead title="Returns" />
      <Toolbar fields={fields} filters={filters} count={count} actions={<KeyButton size="small">Export</KeyButton>} />
      <DataList
        label="Returns"
        rows={rowsOf(count)}
        columns={columns}
        rowKey={row => row.id}
        onOpen={setOpen}
        openKey={open?.id ?? null}
        hasMore={count < 1000}
        onEnd={more}
      />
    </Page>
  )
}
