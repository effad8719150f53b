import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type * as z from 'zod'
import type { Failure } from '../../../shared/result.ts'
import type { QuotedLine } from '../../../shared/returns/views.ts'
import type { PayoutWish, payoutPlanView } from '../../../shared/settlements/fields.ts'
import { explain } from '../../call/explain.ts'
import { ChoiceKeys } from '../../parts/choice-keys.tsx'
import { FindingLine } from '../../parts/finding-line.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { Muted } from '../../parts/muted.ts'
import { Panel, plainInDialog } from '../../parts/page.tsx'
import { type SumLine, SumLines } from '../../parts/sum-lines.tsx'
import { useFormat, useText } from '../../parts/text/use-text.ts'
import { Money } from '../../parts/values.tsx'

type Plan = z.infer<typeof payoutPlanView>

/** One line's money with its name. */
export interface PaidLine {
  readonly id: string
  readonly name: string
  readonly amounts: QuotedLine['amounts']
}

/** What the panel shows: before acceptance the quote, after it the settlement's own preview. */
export interface PayFigures {
  readonly lines: readonly PaidLine[]
  readonly shippingRefundMinor: number
  readonly returnShippingFeeMinor: number
  readonly totalMinor: number
  readonly bonusMinor: number
  readonly plan: Plan
}

const Tall = styled(Panel)({
  minHeight: 'calc(100vh - var(--desk-above))',
  position: 'sticky',
  top: 16,
  ...plainInDialog,
})
const Space = styled('div')({ flex: 1 })
const Total = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'flex-end',
  justifyContent: 'space-between',
  gap: 12,
  color: theme.vars.palette.text.secondary,
  '& data': { color: theme.vars.palette.text.primary },
}))
const Items = styled('ul')({ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 4 })
const Big = styled(KeyButton)({ minHeight: 56, fontSize: '1.0625rem', lineHeight: 1.25, whiteSpace: 'normal' })

/** The keys of the ways to pay back. */
export const wishKeys: Readonly<Record<PayoutWish, string>> = {
  original: 'o',
  cash: 'k',
  transfer: 't',
  store_credit: 's',
}

/** What the customer gets, line by line and tender by tender, before anyone presses Enter. */
export function PayPanel(props: {
  readonly figures: PayFigures | null
  /** What comes back, while there are no figures yet. */
  readonly chosen?: readonly { readonly id: string; readonly name: string; readonly quantity: number }[]
  readonly currency: string
  readonly customer: ReactNode
  /** What to know of the customer before anyone says yes. */
  readonly about?: ReactNode
  /** Null: it is shared out by hand. */
  readonly wish: PayoutWish | null
  readonly onWish: (wish: PayoutWish) => void
  readonly action: {
    readonly label: string
    readonly run: () => void
    readonly enabled: boolean
    readonly busy: boolean
  } | null
  readonly hint: ReactNode
  readonly failure: Failure | null
  readonly footer: ReactNode
}) {
  const { figures, currency, action } = props
  const t = useText()
  const format = useFormat()
  return (
    <Tall role="complementary" aria-label={t('flow.to_pay')}>
      <h2>{t('flow.to_pay')}</h2>
      {props.customer ? <Muted>{props.customer}</Muted> : null}
      {props.about}
      {figures ? (
        <>
          <SumLines lines={sumsOf(figures, t, format.rate)} currency={currency} />
          <ChoiceKeys
            label={t('flow.how')}
            choices={figures.plan.wishes.map(id => ({ id, key: wishKeys[id], label: t(`flow.wish.${id}`) }))}
            value={props.wish}
            onChoose={props.onWish}
          />
        </>
      ) : (
        <Chosen of={props.chosen ?? []} />
      )}
      <Space />
      {props.failure ? <FindingLine tone="problem">{explain(props.failure, t)}</FindingLine> : null}
      {figures ? (
        <Total>
          <span>{t('flow.to_the_customer')}</span>
          <Money minor={figures.totalMinor + figures.bonusMinor} currency={currency} total />
        </Total>
      ) : null}
      {action ? (
        <Big primary keys="Enter" disabled={!action.enabled} busy={action.busy} onClick={action.run}>
          {action.label}
        </Big>
      ) : null}
      <Muted>{props.hint}</Muted>
      {props.footer}
    </Tall>
  )
}

function Chosen({
  of,
}: {
  readonly of: readonly { readonly id: string; readonly name: string; readonly quantity: number }[]
}) {
  const t = useText()
  if (of.length === 0) return <Muted>{t('flow.nothing_yet')}</Muted>
  return (
    <>
      <Items>
        {of.map(one => (
          <li key={one.id}>
            {one.quantity} × {one.name}
          </li>
        ))}
      </Items>
      <Muted>{t('flow.sum_follows')}</Muted>
    </>
  )
}

/** What comes back, fee and shipping, and what goes back to which tender, as lines of a sum. */
export function sumsOf(
  figures: PayFigures,
  t: ReturnType<typeof useText>,
  rate: (milli: number) => string,
): readonly SumLine[] {
  const lines = figures.lines.flatMap((line): readonly SumLine[] => [
    { id: line.id, label: line.name, minor: line.amounts.creditGrossMinor },
    ...line.amounts.taxes
      .filter(tax => tax.taxMinor !== 0)
      .map(tax => ({
        id: `${line.id} ${tax.code} ${tax.rateMilli}`,
        label: t('flow.tax_in_it', { code: tax.code, rate: tax.rateMilli === null ? '' : rate(tax.rateMilli) }),
        minor: tax.taxMinor,
        kind: 'detail' as const,
      })),
    ...(line.amounts.takenOffMinor > 0
      ? [
          {
            id: `${line.id} off`,
            label: t('flow.taken_off'),
            minor: -line.amounts.takenOffMinor,
            kind: 'detail' as const,
          },
        ]
      : []),
    ...(line.amounts.feeMinor > 0
      ? [
          {
            id: `${line.id} fee`,
            label:
              line.amounts.feePercentMilli === null
                ? t('flow.fee')
                : t('flow.fee_rate', { feeMilli: line.amounts.feePercentMilli }),
            minor: -line.amounts.feeMinor,
          },
        ]
      : []),
    ...(line.amounts.deductionMinor > 0
      ? [{ id: `${line.id} deduction`, label: t('flow.deduction'), minor: -line.amounts.deductionMinor }]
      : []),
  ])
  const shipping: readonly SumLine[] = [
    ...(figures.shippingRefundMinor === 0
      ? []
      : [{ id: 'shipping', label: t('flow.shipping_refund'), minor: figures.shippingRefundMinor }]),
    ...(figures.returnShippingFeeMinor === 0
      ? []
      : [{ id: 'return-shipping', label: t('flow.return_shipping_fee'), minor: -figures.returnShippingFeeMinor }]),
    ...(figures.bonusMinor === 0 ? [] : [{ id: 'bonus', label: t('flow.bonus'), minor: figures.bonusMinor }]),
  ]
  const payouts = figures.plan.payouts.map((payout, index): SumLine => {
    const name =
      payout.lastFour === null ? t(`tender.${payout.kind}`) : t('flow.card_ending', { lastFour: payout.lastFour })
    const note =
      payout.tenderLeftMinor === null
        ? undefined
        : payout.tenderLeftMinor === payout.tenderAmountMinor
          ? t('flow.tender_untouched', { paidMinor: payout.tenderAmountMinor })
          : t('flow.tender_left', { leftMinor: payout.tenderLeftMinor, paidMinor: payout.tenderAmountMinor })
    return {
      id: `payout ${index}`,
      label: t('flow.back_to', { tender: name }),
      minor: payout.handedMinor,
      kind: 'sum',
      ...(note === undefined ? {} : { note }),
    }
  })
  return [...lines, ...shipping, ...payouts]
}
