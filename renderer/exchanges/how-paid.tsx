import { styled } from '@mui/material/styles'
import type { PaymentKind } from '../../shared/exchanges/payments.ts'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { LabelledText } from '../parts/form/labelled.tsx'
import { useText } from '../parts/text/use-text.ts'
import type { HowPaid } from './how-paid-by.ts'

const Rows = styled('div')({ display: 'grid', gap: 12 })
const keys: Readonly<Record<PaymentKind, string>> = { cash: 'k', card: 'c', transfer: 't', store_credit: 's' }
const kinds = ['card', 'cash', 'store_credit', 'transfer'] as const

/** How the customer pays the difference; the desk moves no card money, it only keeps the terminal's reference. */
export function HowPaidChoice({ how, onHow }: { readonly how: HowPaid; readonly onHow: (how: HowPaid) => void }) {
  const t = useText()
  return (
    <Rows>
      <ChoiceKeys
        label={t('exchange.how_paid')}
        choices={kinds.map(id => ({ id, key: keys[id], label: t(`tender.${id}`) }))}
        value={how.kind}
        onChoose={kind => onHow({ ...how, kind })}
      />
      {how.kind === 'card' || how.kind === 'transfer' ? (
        <LabelledText
          label={t('exchange.reference')}
          hint={t('exchange.reference_hint')}
          value={how.reference}
          onChange={reference => onHow({ ...how, reference })}
        />
      ) : null}
      {how.kind === 'store_credit' ? (
        <LabelledText
          autoFocus
          label={t('exchange.code')}
          value={how.code}
          onChange={code => onHow({ ...how, code })}
        />
      ) : null}
    </Rows>
  )
}
