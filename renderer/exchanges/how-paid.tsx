import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { PaymentKind } from '../../shared/exchanges/payments.ts'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { LabelledText } from '../parts/form/labelled.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { useText } from '../parts/text/use-text.ts'
import type { HowPaid } from './how-paid-by.ts'

const Rows = styled('div')({ display: 'grid', gap: 12 })
const Chosen = styled('div')({ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 8 })
const keys: Readonly<Record<PaymentKind, string>> = { cash: 'k', card: 'c', transfer: 't', store_credit: 's' }
const kinds = ['card', 'cash', 'store_credit', 'transfer'] as const

/**
 * How the customer pays the difference; the desk moves no card money, it only keeps the terminal's reference. Once
 * chosen, only the chosen way is shown, so that the goods stay in sight; the keys go on working.
 */
export function HowPaidChoice({ how, onHow }: { readonly how: HowPaid; readonly onHow: (how: HowPaid) => void }) {
  const t = useText()
  const [choosing, setChoosing] = useState(false)
  const open = how.kind === null || choosing
  const choose = (kind: PaymentKind) => {
    onHow({ ...how, kind })
    setChoosing(false)
  }
  const hidden = open ? [] : kinds.filter(kind => kind !== how.kind)
  useKeys(
    'keys.exchange',
    hidden.map(kind => ({
      keys: keys[kind],
      label: 'keys.choose',
      values: { group: t('exchange.how_paid'), choice: t(`tender.${kind}`) },
      run: () => choose(kind),
    })),
  )
  return (
    <Rows>
      <Chosen>
        <ChoiceKeys
          label={t('exchange.how_paid')}
          choices={kinds
            .filter(kind => !hidden.includes(kind))
            .map(id => ({ id, key: keys[id], label: t(`tender.${id}`) }))}
          value={how.kind}
          onChoose={choose}
        />
        {open ? null : (
          <KeyButton quiet onClick={() => setChoosing(true)}>
            {t('exchange.other_way')}
          </KeyButton>
        )}
      </Chosen>
      {how.kind === 'card' || how.kind === 'transfer' ? (
        <LabelledText
          label={t('exchange.reference')}
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
