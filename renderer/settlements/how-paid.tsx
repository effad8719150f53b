import { styled } from '@mui/material/styles'
import type { PreviewView } from '../../shared/settlements/contract.ts'
import type { PayoutWish } from '../../shared/settlements/fields.ts'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { SumLines } from '../parts/sum-lines.tsx'
import { useText } from '../parts/text/use-text.ts'
import { Money } from '../parts/values.tsx'

const wishKeys: Readonly<Record<PayoutWish, string>> = { original: 'o', cash: 'k', transfer: 't', store_credit: 's' }

const Total = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'flex-end',
  justifyContent: 'space-between',
  gap: 12,
  color: theme.vars.palette.text.secondary,
  '& data': { color: theme.vars.palette.text.primary },
}))

/** How a payment without goods goes back, and what the customer may choose instead. */
export function HowPaid(props: {
  readonly preview: PreviewView
  readonly wish: PayoutWish | null
  readonly onWish: (wish: PayoutWish) => void
}) {
  const t = useText()
  const { preview } = props
  const { plan, currency } = preview
  const lines = plan.payouts.map((payout, index) => {
    const name =
      payout.lastFour === null ? t(`tender.${payout.kind}`) : t('flow.card_ending', { lastFour: payout.lastFour })
    return { id: `${index}`, label: t('flow.back_to', { tender: name }), minor: payout.handedMinor }
  })
  return (
    <>
      {plan.wishes.length > 1 ? (
        <ChoiceKeys
          label={t('flow.how')}
          choices={plan.wishes.map(id => ({ id, key: wishKeys[id], label: t(`flow.wish.${id}`) }))}
          value={props.wish ?? plan.wishes[0] ?? null}
          onChoose={props.onWish}
        />
      ) : null}
      <SumLines lines={lines} currency={currency} />
      <Total>
        <span>{t('flow.to_the_customer')}</span>
        <Money minor={preview.totalMinor + preview.bonusMinor} currency={currency} total />
      </Total>
    </>
  )
}
