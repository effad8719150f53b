import { styled } from '@mui/material/styles'
import { useMemo } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { supervisors } from '../../shared/define.ts'
import { useDeskPages } from '../call/use-desk-pages.ts'
import { useMe } from '../call/use-me.ts'
import { addressOf } from '../parts/addresses.ts'
import { DataList } from '../parts/data-list.tsx'
import { Toolbar, useAddressFilters } from '../parts/filters.tsx'
import { SearchLine } from '../parts/form/search-line.tsx'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { Page, PageHead } from '../parts/page.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../parts/states.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { Money } from '../parts/values.tsx'

const Bar = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 })

type Row = Output<'products.find'>['products'][number]

/** Every product by name, with what was sold and what came back. */
export function ProductsScreen() {
  const t = useText()
  const format = useFormat()
  const [, go] = useLocation()
  const [search] = useSearchParams()
  const { value: here } = useMe()
  const text = search.get('text') ?? ''
  const category = search.get('category')
  const found = useDeskPages(
    'products.find',
    { ...(text === '' ? {} : { text }), ...(category === null ? {} : { category }) },
    page => page.products,
  )
  const categories = found.first?.categories
  const fields = useMemo(
    () =>
      categories && categories.length > 0
        ? [
            {
              id: 'category',
              label: t('products.category'),
              options: categories.map(value => ({ value, label: value })),
            },
          ]
        : [],
    [categories, t],
  )
  const filters = useAddressFilters(fields)
  const role = here?.me?.role
  const mayAdd = role !== undefined && supervisors.includes(role)
  useKeys('nav.products', [{ keys: 'n', label: 'products.add', run: () => go('/products/new'), enabled: mayAdd }])
  return (
    <Page>
      <PageHead
        title={t('nav.products')}
        actions={
          mayAdd ? (
            <KeyButton keys="n" icon={<Icon name="plus" size={18} />} onClick={() => go('/products/new')}>
              {t('products.add')}
            </KeyButton>
          ) : undefined
        }
      />
      <Bar>
        <SearchLine name="text" label={t('products.search')} />
        {fields.length > 0 ? <Toolbar fields={fields} filters={filters} /> : null}
      </Bar>
      {found.failure ? (
        <ErrorState failure={found.failure} onRetry={found.refresh} />
      ) : found.isWaiting ? (
        <SkeletonRows rows={8} />
      ) : (
        <DataList<Row>
          label={t('nav.products')}
          rows={found.rows}
          rowKey={row => row.id}
          onOpen={row => go(addressOf('product', row.id))}
          hasMore={found.hasMore}
          onEnd={found.more}
          empty={
            <EmptyState
              icon="products"
              title={t('products.none_title')}
              actions={
                mayAdd ? <KeyButton onClick={() => go('/set-up/import')}>{t('products.import')}</KeyButton> : undefined
              }
            >
              {t('products.none_text')}
            </EmptyState>
          }
          columns={[
            { id: 'name', head: t('products.name'), track: 'minmax(0, 2fr)', cell: row => <b>{row.name}</b> },
            { id: 'sku', head: t('products.sku'), track: 'minmax(0, 1fr)', cell: row => row.sku },
            { id: 'category', head: t('products.category'), track: 'minmax(0, 1fr)', cell: row => row.category ?? '' },
            {
              id: 'price',
              head: t('products.price'),
              track: '110px',
              align: 'end',
              cell: row => (row.priceMinor === null ? '' : <Money minor={row.priceMinor} />),
            },
            {
              id: 'sold',
              head: t('products.sold'),
              track: '90px',
              align: 'end',
              cell: row => format.number(row.sold),
            },
            {
              id: 'returned',
              head: t('products.returned'),
              track: '90px',
              align: 'end',
              cell: row => format.number(row.returned),
            },
            {
              id: 'rate',
              head: t('products.rate'),
              track: '110px',
              align: 'end',
              cell: row => (row.sold === 0 ? '' : format.rate(Math.round((row.returned / row.sold) * 1000) * 100)),
            },
          ]}
        />
      )}
    </Page>
  )
}
