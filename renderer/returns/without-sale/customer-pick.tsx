import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { Link } from 'wouter'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { CustomerSignals } from '../../customers/customer-signals.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { Panel } from '../../parts/page.tsx'
import { useText } from '../../parts/text/use-text.ts'
import { PickByText } from './pick-by-text.tsx'

const Chosen = styled('div')({ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 12 })

/** Who brings the goods: found by name, e-mail or phone, or added first. */
export function CustomerPick(props: {
  readonly customer: { readonly id: string; readonly name: string } | null
  readonly optional: boolean
  readonly onPick: (customer: { readonly id: string; readonly name: string } | null) => void
}) {
  const t = useText()
  const [text, setText] = useState('')
  const found = useDeskQuery('customers.find', { text }, { enabled: text !== '', keepPrevious: true })
  const customers = text === '' ? [] : (found.value?.customers ?? []).slice(0, 5)
  if (props.customer)
    return (
      <Panel>
        <Chosen>
          <b>{props.customer.name}</b>
          <KeyButton quiet onClick={() => props.onPick(null)}>
            {t('without_sale.change_customer')}
          </KeyButton>
        </Chosen>
        <CustomerSignals customer={props.customer.id} />
      </Panel>
    )
  return (
    <Panel>
      <PickByText
        label={t(props.optional ? 'without_sale.customer_optional' : 'without_sale.find_customer')}
        hint={t('without_sale.customer_hint')}
        found={customers.map(one => ({
          id: one.id,
          name: one.name,
          detail: one.email ?? '',
          end: one.phone ?? '',
        }))}
        isWaiting={found.isWaiting}
        onText={setText}
        onPick={id => props.onPick(customers.find(one => one.id === id) ?? null)}
      />
      <Link href="/customers/new">{t('without_sale.new_customer')}</Link>
    </Panel>
  )
}
