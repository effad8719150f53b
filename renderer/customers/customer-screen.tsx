import { Link, useLocation } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { counterStaff, supervisors } from '../../shared/define.ts'
import { isTextKey } from '../../shared/texts/catalogue.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { useMe } from '../call/use-me.ts'
import { addressOf } from '../parts/addresses.ts'
import { Page, PageHead, Panel, Section } from '../parts/page.tsx'
import { ListRow, Rows } from '../parts/rows.tsx'
import { ErrorState, SkeletonRows } from '../parts/states.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { MomentText, Money } from '../parts/values.tsx'
import { toneOf } from '../returns/status-tone.ts'
import { CustomerCredits } from './customer-credits.tsx'
import { CustomerForm } from './customer-form.tsx'
import { CustomerSignals } from './customer-signals.tsx'
import { StandingActions } from './standing-actions.tsx'

/** One customer: purchases, returns and credit, with who they are beside; `new` makes one. */
export function CustomerScreen({ params }: { readonly params: { readonly [name: string]: string | undefined } }) {
  const customer = params.customer ?? ''
  return customer === 'new' ? <NewCustomer /> : <KnownCustomer key={customer} id={customer} />
}

function NewCustomer() {
  const t = useText()
  const [, go] = useLocation()
  return (
    <Page>
      <PageHead title={t('customers.new')} />
      <CustomerForm
        customer={null}
        mayChange
        onSaved={saved => go(addressOf('customer', saved.id), { replace: true })}
      />
    </Page>
  )
}

function KnownCustomer({ id }: { readonly id: string }) {
  const t = useText()
  const { value: here } = useMe()
  const read = useDeskQuery('customers.read', { customer: id })
  if (read.failure && !read.value) return <ErrorState failure={read.failure} onRetry={read.refresh} />
  if (!read.value) return <SkeletonRows rows={6} />
  const { customer } = read.value
  const role = here?.me?.role
  return (
    <Page
      aside={
        <CustomerForm
          key={customer.version}
          customer={customer}
          mayChange={role !== undefined && counterStaff.includes(role)}
        />
      }
    >
      <PageHead
        title={customer.name}
        chip={customer.blockedSince === null ? null : <StatusChip tone="problem">{t('customers.blocked')}</StatusChip>}
        actions={role !== undefined && supervisors.includes(role) ? <StandingActions customer={customer} /> : undefined}
      />
      <CustomerSignals customer={customer.id} />
      <CustomerHistory read={read.value} />
    </Page>
  )
}

function CustomerHistory({ read }: { readonly read: Output<'customers.read'> }) {
  const t = useText()
  const format = useFormat()
  return (
    <>
      <CustomerCredits read={read} />
      <Section
        title={t('customers.returns')}
        actions={
          read.returns.length > 0 ? (
            <Link href={`/returns?customer=${read.customer.id}`}>{t('customers.all_returns')}</Link>
          ) : undefined
        }
      >
        {read.returns.length === 0 ? (
          <Panel>{t('customers.no_returns')}</Panel>
        ) : (
          <Rows label={t('customers.returns')}>
            {read.returns.map(one => {
              const key = `return_status.${one.shown}`
              return (
                <ListRow
                  key={one.id}
                  href={addressOf('return', one.id)}
                  name={one.number}
                  status={<StatusChip tone={toneOf(one.shown)}>{isTextKey(key) ? t(key) : one.shown}</StatusChip>}
                  end={<Money minor={one.creditMinor} />}
                >
                  <MomentText at={one.at} length="day" />
                </ListRow>
              )
            })}
          </Rows>
        )}
      </Section>
      <Section title={t('customers.sales')}>
        {read.sales.length === 0 ? (
          <Panel>{t('customers.no_sales')}</Panel>
        ) : (
          <Rows label={t('customers.sales')}>
            {read.sales.map(sale => (
              <ListRow
                key={sale.id}
                href={addressOf('sale', sale.id)}
                name={sale.number}
                status={<MomentText at={sale.soldAt} length="day" />}
                end={<Money minor={sale.totalMinor} currency={sale.currency} />}
              >
                {t('customers.units', { units: format.number(sale.units), returned: format.number(sale.returned) })}
              </ListRow>
            ))}
          </Rows>
        )}
      </Section>
    </>
  )
}
