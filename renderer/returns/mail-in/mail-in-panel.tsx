import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { Failure } from '../../../shared/result.ts'
import type { QuoteView } from '../../../shared/returns/views.ts'
import type { SaleView } from '../../../shared/sales/contract.ts'
import { shipmentPayers } from '../../../shared/shipments/contract.ts'
import { explain } from '../../call/explain.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { ChoiceKeys } from '../../parts/choice-keys.tsx'
import { FindingLine } from '../../parts/finding-line.tsx'
import { LabelledSelect, LabelledText } from '../../parts/form/labelled.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { Muted } from '../../parts/muted.ts'
import { FootedPanel, PanelFoot } from '../../parts/panel-foot.tsx'
import { useText } from '../../parts/text/use-text.ts'
import { Money } from '../../parts/values.tsx'
import { noPickup, type Way, ways } from './way.ts'

const Tall = styled(FootedPanel)({ minHeight: 'calc(100vh - var(--desk-above))', position: 'sticky', top: 16 })
const Foot = styled(PanelFoot)({ display: 'grid', gap: 12, borderTop: 0 })
const Space = styled('div')({ flex: 1 })
const Total = styled('div')({ display: 'flex', alignItems: 'flex-end', justifyContent: 'space-between', gap: 12 })
const Big = styled(KeyButton)({ minHeight: 56, fontSize: '1.0625rem', lineHeight: 1.25, whiteSpace: 'normal' })
const Pair = styled('div')({ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12 })

const keys: Readonly<Record<Way['is'], string>> = { post: 'p', pickup: 'k', refused: 'h' }

/** How the goods come, who pays for it, what the customer may expect, and the one step that comes next. */
export function MailInPanel(props: {
  readonly sale: SaleView
  readonly way: Way
  /** Who pays the carrier by the policy. */
  readonly usual: Way['payer']
  readonly quote: QuoteView | undefined
  readonly missing: string | null
  readonly made: string | null
  readonly busy: boolean
  readonly ready: boolean
  readonly failure: Failure | null
  readonly onWay: (to: Partial<Way>) => void
  readonly onDecide: () => void
  readonly about: ReactNode
}) {
  const t = useText()
  const { way, quote, made } = props
  const asks = quote?.verdict === 'deny' || quote?.verdict === 'needs_approval'
  return (
    <Tall role="complementary" aria-label={t('mail_in.title')}>
      <h2>{t('mail_in.how')}</h2>
      <ChoiceKeys
        label={t('mail_in.how')}
        choices={ways.map(id => ({ id, key: keys[id], label: t(`mail_in.way.${id}`), disabled: made !== null }))}
        value={way.is}
        onChoose={is => props.onWay({ is })}
      />
      {way.is === 'refused' ? <Muted>{t('mail_in.refused_text')}</Muted> : null}
      {way.is === 'pickup' ? <PickupPart {...props} /> : null}
      {way.is === 'refused' || !quote ? null : (
        <LabelledSelect
          label={t('shipment.payer')}
          hint={t(way.payer === props.usual ? 'mail_in.by_policy' : 'mail_in.not_by_policy')}
          value={way.payer}
          options={shipmentPayers.map(value => ({ value, label: t(`shipment.payer.${value}`) }))}
          onChange={payer => props.onWay({ payer })}
        />
      )}
      {way.is !== 'refused' && way.payer === 'shop' && way.feeMinor > 0 ? (
        <FindingLine tone="attention">{t('policy.return_shipping.fee', { feeMinor: way.feeMinor })}</FindingLine>
      ) : null}
      {props.about}
      <Space />
      <Foot>
        {quote ? (
          <Total>
            <Muted as="span">{t('mail_in.expected')}</Muted>
            <Money minor={quote.totalMinor} currency={props.sale.currency} total />
          </Total>
        ) : null}
        {props.failure ? <FindingLine tone="problem">{explain(props.failure, t)}</FindingLine> : null}
        {made ? <FindingLine tone="attention">{t('mail_in.waits', { number: made })}</FindingLine> : null}
        <Big primary keys="Enter" disabled={!props.ready} busy={props.busy} onClick={props.onDecide}>
          {t(asks || made ? 'flow.ask_supervisor' : 'mail_in.authorize')}
        </Big>
        <Muted>{hintOf(props, t)}</Muted>
      </Foot>
    </Tall>
  )
}

function hintOf(props: { readonly missing: string | null; readonly way: Way }, t: ReturnType<typeof useText>): string {
  if (props.missing !== null) return t(`mail_in.missing.${props.missing}` as 'mail_in.missing.lines')
  return t(props.way.is === 'refused' ? 'mail_in.then_receive' : 'mail_in.then_send')
}

/** Day, window and address of a pickup; the address is the customer's until it is typed over. */
function PickupPart(props: { readonly sale: SaleView; readonly way: Way; readonly onWay: (to: Partial<Way>) => void }) {
  const t = useText()
  const { sale, way } = props
  const id = sale.customer?.id ?? ''
  const customer = useDeskQuery('customers.read', { customer: id }, { enabled: id !== '' }).value?.customer
  const known = customer?.address
  const isUntouched = way.pickup === noPickup
  const pickup =
    isUntouched && known
      ? {
          ...noPickup,
          name: known.name || (customer?.name ?? ''),
          street: known.street,
          postcode: known.postcode,
          city: known.city,
        }
      : way.pickup
  const set = (to: Partial<Way['pickup']>) => props.onWay({ pickup: { ...pickup, ...to } })
  return (
    <>
      <LabelledText type="date" label={t('shipment.pickup_day')} value={pickup.day} onChange={day => set({ day })} />
      <Pair>
        <LabelledText
          type="time"
          label={t('shipment.pickup_from')}
          value={pickup.from}
          onChange={from => set({ from })}
        />
        <LabelledText
          type="time"
          label={t('shipment.pickup_until')}
          value={pickup.until}
          onChange={until => set({ until })}
        />
      </Pair>
      <LabelledText label={t('shipment.pickup_street')} value={pickup.street} onChange={street => set({ street })} />
      <Pair>
        <LabelledText
          label={t('shipment.pickup_postcode')}
          value={pickup.postcode}
          onChange={postcode => set({ postcode })}
        />
        <LabelledText label={t('shipment.pickup_city')} value={pickup.city} onChange={city => set({ city })} />
      </Pair>
    </>
  )
}
