import { useLocation, useSearchParams } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { counterStaff } from '../../shared/define.ts'
import { useDeskPages } from '../call/use-desk-pages.ts'
import { useMe } from '../call/use-me.ts'
import { addressOf } from '../parts/addresses.ts'
import { DataList } from '../parts/data-list.tsx'
import { SearchLine } from '../parts/form/search-line.tsx'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { Page, PageHead } from '../parts/page.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../parts/states.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'

type Row = Output<'customers.find'>['customers'][number]

/** Every customer by name, with purchases and returns. */
export function CustomersScreen() {
  const t = useText()
  const format = useFormat()
  const [, go] = useLocation()
  const [search] = useSearchParams()
  const { value: here } = useMe()
  const text = search.get('text') ?? ''
  const found = useDeskPages('customers.find', text === '' ? {} : { text }, page => page.customers)
  const role = here?.me?.role
  const mayAdd = role !== undefined && counterStaff.includes(role)
  useKeys('nav.customers', [{ keys: 'n', label: 'customers.add', run: () => go('/customers/new'), enabled: mayAdd }])
  return (
    <Page>
      <PageHead
        title={t('nav.customers')}
        actions={
          mayAdd ? (
            <KeyButton keys="n" icon={<Icon name="plus" size={18} />} onClick={() => go('/customers/new')}>
              {t('customers.add')}
            </KeyButton>
          ) : undefined
        }
      />
      <SearchLine name="text" label={t('customers.search')} />
      {found.failure ? (
        <ErrorState failure={found.failure} onRetry={found.refresh} />
      ) : found.isWaiting ? (
        <SkeletonRows rows={8} />
      ) : (
        <DataList<Row>
          label={t('nav.customers')}
          rows={found.rows}
          rowKey={row => row.id}
          onOpen={row => go(addressOf('customer', row.id))}
          hasMore={found.hasMore}
          onEnd={found.more}
          empty={
            <EmptyState icon="customers" title={t('customers.none_title')}>
              {t('customers.none_text')}
            </EmptyState>
          }
          columns={[
            { id: 'name', head: t('customers.name'), track: 'minmax(0, 1.4fr)', cell: row => <b>{row.name}</b> },
            { id: 'email', head: t('customers.email'), track: 'minmax(0, 1.4fr)', cell: row => row.email ?? '' },
            { id: 'phone', head: t('customers.phone'), track: 'minmax(0, 1fr)', cell: row => row.phone ?? '' },
            {
              id: 'blocked',
              head: t('customers.blocked'),
              track: '110px',
              cell: row =>
                row.blockedSince === null ? '' : <StatusChip tone="problem">{t('customers.blocked')}</StatusChip>,
            },
            {
              id: 'purchases',
              head: t('customers.purchases'),
              track: '90px',
              align: 'end',
              cell: row => format.number(row.purchases),
            },
            {
              id: 'returns',
              head: t('customers.returns'),
              track: '90px',
              align: 'end',
              cell: row => format.number(row.returns),
            },
          ]}
        />
      )}
    </Page>
  )
}
