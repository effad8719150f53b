import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ClaimRow } from '../../shared/warranty/contract.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { DataList } from '../parts/data-list.tsx'
import { Page, PageHead } from '../parts/page.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../parts/states.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useText } from '../parts/text/use-text.ts'
import { MomentText } from '../parts/values.tsx'
import { claimTone } from './claim-tone.ts'

/** Every warranty claim; the open ones first asked for, the oldest on top. */
export function WarrantyScreen() {
  const t = useText()
  const [, go] = useLocation()
  const [shown, setShown] = useState<'open' | 'all'>('open')
  const found = useDeskQuery('warranty.find', { shown }, { keepPrevious: true })
  return (
    <Page>
      <PageHead title={t('warranty.title')} />
      <ChoiceKeys
        label={t('warranty.which')}
        choices={[
          { id: 'open', key: 'o', label: t('warranty.open_claims') },
          { id: 'all', key: 'a', label: t('warranty.all_claims') },
        ]}
        value={shown}
        onChoose={setShown}
      />
      {found.failure ? (
        <ErrorState failure={found.failure} onRetry={found.refresh} />
      ) : !found.value ? (
        <SkeletonRows rows={6} />
      ) : (
        <DataList<ClaimRow>
          label={t('warranty.title')}
          rows={found.value.claims}
          rowKey={row => row.id}
          onOpen={row => go(`/returns/${row.return.id}`)}
          hasMore={false}
          onEnd={() => undefined}
          empty={
            <EmptyState icon="check" title={t(shown === 'open' ? 'warranty.none_open' : 'warranty.none')}>
              {t('warranty.none_text')}
            </EmptyState>
          }
          columns={[
            { id: 'number', head: t('warranty.number'), track: '140px', cell: row => <b>{row.number}</b> },
            {
              id: 'item',
              head: t('warranty.item'),
              track: 'minmax(0, 1.6fr)',
              cell: row => (row.quantity > 1 ? `${row.quantity} × ${row.description}` : row.description),
            },
            {
              id: 'customer',
              head: t('warranty.customer'),
              track: 'minmax(0, 1fr)',
              cell: row => row.customer ?? '',
            },
            {
              id: 'basis',
              head: t('warranty.basis'),
              track: '170px',
              cell: row => t(`warranty.basis.${row.basis}`),
            },
            {
              id: 'state',
              head: t('warranty.state'),
              track: '200px',
              cell: row => (
                <StatusChip tone={row.late ? 'problem' : claimTone(row.state)}>
                  {t(`warranty.state.${row.state}`)}
                </StatusChip>
              ),
            },
            { id: 'since', head: t('warranty.since'), track: '170px', cell: row => <MomentText at={row.openedAt} /> },
          ]}
        />
      )}
    </Page>
  )
}
