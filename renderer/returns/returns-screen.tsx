import { useMemo } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import type { Sent } from '../../shared/contract.ts'
import { grades } from '../../shared/grading/grades.ts'
import { clockFilters } from '../../shared/returns/contract.ts'
import { storedReasons } from '../../shared/returns/reasons.ts'
import { shownStatuses } from '../../shared/returns/shown-status.ts'
import type { ReturnRow } from '../../shared/returns/views.ts'
import { isTextKey } from '../../shared/texts/catalogue.ts'
import { useDeskPages } from '../call/use-desk-pages.ts'
import { DataList } from '../parts/data-list.tsx'
import { Toolbar, useAddressFilters } from '../parts/filters.tsx'
import { Page, PageHead } from '../parts/page.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../parts/states.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { MomentText, Money } from '../parts/values.tsx'
import { FoundFilters, filtersInAddress } from './found-filters.tsx'
import { RefundClock } from './refund-clock.tsx'
import { toneOf } from './status-tone.ts'

type Filters = Omit<Sent<'returns.find'>, 'cursor'>

/** Every return, newest first; filters are in the address, so that a number of a report can open them. */
export function ReturnsScreen() {
  const t = useText()
  const format = useFormat()
  const [, go] = useLocation()
  const [search] = useSearchParams()
  const fields = useMemo(
    () => [
      {
        id: 'shown',
        label: t('returns.status'),
        options: [
          { value: 'open', label: t('returns.open') },
          ...shownStatuses.map(value => ({ value, label: t(`return_status.${value}`) })),
        ],
      },
      {
        id: 'clock',
        label: t('returns.clock'),
        options: clockFilters.map(value => ({ value, label: t(`returns.clock.${value}`) })),
      },
      {
        id: 'reason',
        label: t('flow.reason'),
        options: storedReasons.map(value => ({ value, label: t(`reason.${value}`) })),
      },
      {
        id: 'grade',
        label: t('flow.grade'),
        options: grades.map(value => ({ value, label: `${value} · ${t(`grade.${value}`)}` })),
      },
    ],
    [t],
  )
  const chosen = useAddressFilters(fields)
  const month = search.get('month')
  const settledMonth = search.get('settledMonth')
  const filters = { ...chosen.values, ...filtersInAddress(search) } as Filters
  const found = useDeskPages('returns.find', filters, page => page.returns)
  const detail = month ?? settledMonth
  return (
    <Page>
      <PageHead
        title={t('nav.returns')}
        detail={detail === null ? undefined : format.month(detail)}
        actions={<Link href="/warranty">{t('warranty.title')}</Link>}
      />
      <Toolbar fields={fields} filters={chosen} />
      <FoundFilters />
      {found.failure ? (
        <ErrorState failure={found.failure} onRetry={found.refresh} />
      ) : found.isWaiting ? (
        <SkeletonRows rows={8} />
      ) : (
        <DataList<ReturnRow>
          label={t('nav.returns')}
          rows={found.rows}
          rowKey={row => row.id}
          onOpen={row => go(hrefOf(row))}
          hasMore={found.hasMore}
          onEnd={found.more}
          empty={
            <EmptyState icon="returns" title={t('returns.none_title')}>
              {t('returns.none_text')}
            </EmptyState>
          }
          columns={[
            {
              id: 'number',
              head: t('returns.number'),
              track: 'minmax(132px, 150px)',
              cell: row => <b>{row.number}</b>,
            },
            { id: 'items', head: t('returns.items'), track: 'minmax(0, 1.6fr)', cell: row => row.items },
            { id: 'reason', head: t('flow.reason'), track: 'minmax(0, 1fr)', cell: row => reasonText(row.reason, t) },
            { id: 'customer', head: t('returns.customer'), track: 'minmax(0, 0.9fr)', cell: row => row.customer ?? '' },
            {
              id: 'shown',
              head: t('returns.status'),
              track: '150px',
              cell: row => <StatusChip tone={toneOf(row.shown)}>{t(`return_status.${row.shown}`)}</StatusChip>,
            },
            {
              id: 'clock',
              head: t('returns.clock'),
              track: 'minmax(0, 172px)',
              cell: row => <RowClock row={row} />,
            },
            {
              id: 'at',
              head: t('returns.when'),
              track: '108px',
              cell: row => <MomentText at={row.createdAt} length="day" />,
            },
            {
              id: 'credit',
              head: t('returns.credit'),
              track: '110px',
              align: 'end',
              cell: row => <Money minor={row.creditMinor} currency={row.currency} />,
            },
          ]}
        />
      )}
    </Page>
  )
}

/** Until when it is to be paid, or until when the goods may come. */
function RowClock({ row }: { readonly row: ReturnRow }) {
  const t = useText()
  if (row.clock) return <RefundClock short clock={row.clock} />
  const waits = row.shown === 'authorized' || row.shown === 'in_transit'
  return waits && row.channel !== 'counter' && row.expiresOn !== null ? (
    <span>{t('return.expires', { day: row.expiresOn })}</span>
  ) : null
}

function hrefOf(row: ReturnRow): string {
  return `/returns/${row.id}`
}

function reasonText(reason: string, t: ReturnType<typeof useText>): string {
  const key = `reason.${reason}`
  return isTextKey(key) ? t(key) : reason
}
