import { useEffect, useMemo, useRef } from 'react'
import type { Sent } from '../../shared/contract.ts'
import { type PrinterView, type PrintJobView, printJobStates } from '../../shared/printing/contract.ts'
import { useDeskPages } from '../call/use-desk-pages.ts'
import { DataList } from '../parts/data-list.tsx'
import type { DataColumn } from '../parts/data-list-grid.tsx'
import { Toolbar, useAddressFilters } from '../parts/filters.tsx'
import { Section } from '../parts/page.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../parts/states.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { type Say, useText } from '../parts/text/use-text.ts'
import { MomentText } from '../parts/values.tsx'
import { jobTones } from './print-tones.ts'

const renewMs = 2000
/** Papers are asked for on other screens too. */
const restingMs = 6000

/** Every paper there was, newest first; the filters are in the address. */
export function PaperHistory(props: {
  readonly printers: readonly PrinterView[]
  readonly open: string | null
  readonly onOpen: (job: string) => void
}) {
  const t = useText()
  const { printers } = props
  const fields = useMemo(
    () => [
      {
        id: 'printer',
        label: t('printers.filter_printer'),
        options: printers.map(printer => ({ value: printer.id, label: printer.name })),
      },
      {
        id: 'state',
        label: t('printers.filter_state'),
        options: [
          { value: 'waiting', label: t('printers.state_waiting') },
          ...printJobStates
            .filter(state => state !== 'queued' && state !== 'sending')
            .map(state => ({ value: state, label: t(`print_job.${state}`) })),
        ],
      },
    ],
    [t, printers],
  )
  const filters = useAddressFilters(fields)
  const found = useDeskPages('printing.jobs', filters.values as Sent<'printing.jobs'>, page => page.jobs)
  const columns = useMemo(() => columnsOf(t), [t])
  const moving = found.rows.some(row => row.state === 'queued' || row.state === 'sending')
  const { refresh } = found
  const renew = useRef(refresh)
  useEffect(() => {
    renew.current = refresh
  })
  useEffect(() => {
    const timer = setInterval(() => renew.current(), moving ? renewMs : restingMs)
    return () => clearInterval(timer)
  }, [moving])
  return (
    <Section title={t('printers.history')}>
      <Toolbar fields={fields} filters={filters} />
      {found.failure ? <ErrorState failure={found.failure} onRetry={found.refresh} /> : null}
      {found.isWaiting ? <SkeletonRows rows={5} /> : null}
      {found.failure || found.isWaiting ? null : (
        <DataList<PrintJobView>
          label={t('printers.history')}
          rows={found.rows}
          columns={columns}
          rowKey={row => row.id}
          openKey={props.open}
          onOpen={row => props.onOpen(row.id)}
          onEnd={found.more}
          hasMore={found.hasMore}
          empty={
            <EmptyState icon="printer" title={t('printers.history_empty_title')}>
              {t('printers.history_empty_text')}
            </EmptyState>
          }
        />
      )}
    </Section>
  )
}

function columnsOf(t: Say): readonly DataColumn<PrintJobView>[] {
  return [
    {
      id: 'paper',
      head: t('printers.column_paper'),
      track: 'minmax(0, 1.1fr)',
      cell: row =>
        row.copyNumber > 0
          ? `${t(`paper.${row.paper}`)}, ${t('printers.copy', { copyNumber: row.copyNumber })}`
          : t(`paper.${row.paper}`),
    },
    {
      id: 'subject',
      head: t('printers.column_subject'),
      track: '138px',
      cell: row => <b>{row.subjectTitle}</b>,
    },
    { id: 'printer', head: t('printers.column_printer'), track: 'minmax(0, 0.7fr)', cell: row => row.printer.name },
    {
      id: 'state',
      head: t('printers.column_state'),
      track: '128px',
      cell: row => <StatusChip tone={jobTones[row.state]}>{t(`print_job.${row.state}`)}</StatusChip>,
    },
    { id: 'by', head: t('printers.column_by'), track: 'minmax(0, 0.8fr)', cell: row => row.by },
    {
      id: 'at',
      head: t('printers.column_at'),
      track: '148px',
      align: 'end',
      cell: row => <MomentText at={row.createdAt} />,
    },
  ]
}
