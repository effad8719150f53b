import { Link, useLocation } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { counterStaff, supervisors } from '../../shared/define.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { useMe } from '../call/use-me.ts'
import { addressOf } from '../parts/addresses.ts'
import { Figures } from '../parts/figures.tsx'
import { Page, PageHead, Panel } from '../parts/page.tsx'
import { ErrorState, SkeletonRows } from '../parts/states.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { Dropshipped } from '../suppliers/dropshipped.tsx'
import { SupplierTerms } from '../suppliers/supplier-terms.tsx'
import { LinkCode } from './link-code.tsx'
import { ProductForm } from './product-form.tsx'
import { ReasonBars } from './reason-bars.tsx'

/** One product: what it is, what was sold and why it came back; `new` makes one. */
export function ProductScreen({ params }: { readonly params: { readonly [name: string]: string | undefined } }) {
  const product = params.product ?? ''
  return product === 'new' ? <NewProduct /> : <KnownProduct key={product} id={product} />
}

function NewProduct() {
  const t = useText()
  const [, go] = useLocation()
  return (
    <Page>
      <PageHead title={t('products.new')} />
      <ProductForm product={null} mayChange onSaved={saved => go(addressOf('product', saved.id), { replace: true })} />
    </Page>
  )
}

function KnownProduct({ id }: { readonly id: string }) {
  const read = useDeskQuery('products.read', { product: id })
  if (read.failure && !read.value) return <ErrorState failure={read.failure} onRetry={read.refresh} />
  if (!read.value) return <SkeletonRows rows={6} />
  return <Product read={read.value} />
}

function Product({ read }: { readonly read: Output<'products.read'> }) {
  const t = useText()
  const format = useFormat()
  const { value: here } = useMe()
  const { product, sold, returned, reasons } = read
  const role = here?.me?.role
  return (
    <Page
      aside={
        <>
          <Panel>
            <Figures>
              <div>
                <dt>{t('products.sold')}</dt>
                <dd>{format.number(sold)}</dd>
              </div>
              <div>
                <dt>{t('products.returned')}</dt>
                <dd>{format.number(returned)}</dd>
              </div>
              <div>
                <dt>{t('products.rate')}</dt>
                <dd>{sold === 0 ? '–' : format.rate(Math.round((returned / sold) * 1000) * 100)}</dd>
              </div>
            </Figures>
          </Panel>
          <Dropshipped product={product} mayChange={role !== undefined && supervisors.includes(role)} />
          {product.supplier && role !== undefined && supervisors.includes(role) ? (
            <SupplierTerms supplier={product.supplier} />
          ) : null}
          <Panel>
            <h2>{t('products.reasons')}</h2>
            {reasons.length === 0 ? (
              <span>{t('products.no_returns')}</span>
            ) : (
              <>
                <ReasonBars product={product.id} reasons={reasons} />
                <Link href={`/returns?product=${product.id}`}>{t('products.its_returns')}</Link>
              </>
            )}
          </Panel>
        </>
      }
    >
      <PageHead
        title={product.name}
        detail={product.sku}
        actions={role !== undefined && counterStaff.includes(role) ? <LinkCode product={product.id} /> : undefined}
      />
      <ProductForm
        key={product.version}
        product={product}
        mayChange={role !== undefined && supervisors.includes(role)}
      />
    </Page>
  )
}
