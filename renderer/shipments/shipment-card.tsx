import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { AdvanceEvent, ShipmentView } from '../../shared/shipments/contract.ts'
import type { ShipmentState } from '../../shared/shipments/states.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { weights } from '../parts/measures.ts'
import { StatusChip } from '../parts/status-chip.tsx'
import { useText } from '../parts/text/use-text.ts'
import type { Tone } from '../parts/tone.ts'
import { Money } from '../parts/values.tsx'

const Card = styled('li')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  '&:not(:first-of-type)': { paddingTop: 16, borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& > header': { display: 'flex', gap: 10, alignItems: 'center' },
  '& > header > b': { flex: 'none', fontWeight: weights.strong },
  '& > header > [data-part=carrier]': {
    ...{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  },
  '& > header > span:last-of-type': { flex: 'none', marginInlineStart: 'auto' },
  '& > p': { margin: 0, color: theme.vars.palette.text.secondary, overflowWrap: 'anywhere' },
}))
const Actions = styled('div')({ display: 'flex', gap: 8, flexWrap: 'wrap', marginTop: 4 })

const tones: Readonly<Record<ShipmentState, Tone>> = {
  draft: 'neutral',
  planned: 'information',
  missed: 'attention',
  printed: 'information',
  handed_over: 'information',
  collected: 'information',
  in_transit: 'information',
  delivered: 'good',
  returned_to_sender: 'attention',
  lost: 'problem',
  voided: 'neutral',
}

/** One parcel or pickup: what it is, what is in it, who pays, and what can become of it now. */
export function ShipmentCard(props: {
  readonly one: ShipmentView
  readonly busy: boolean
  readonly onEvent: (event: AdvanceEvent) => void
  readonly onEdit: () => void
  readonly onImport: () => void
  readonly onSee: () => void
}) {
  const t = useText()
  const { one } = props
  const carrier = [one.carrier, one.service, one.tracking].filter(part => part !== '').join(' · ')
  const mayImport = one.possible.includes('print')
  return (
    <Card>
      <header>
        <b>{t(`shipment.name.${one.way}_${one.direction}`)}</b>
        {carrier ? (
          <span data-part="carrier" title={carrier}>
            {carrier}
          </span>
        ) : null}
        <StatusChip tone={tones[one.state]}>{t(`shipment_state.${one.state}`)}</StatusChip>
      </header>
      <p>
        {one.lines.length === 0
          ? t('shipment.no_goods')
          : one.lines
              .map(({ description, quantity }) => t('shipment.part', { count: quantity, description }))
              .join(', ')}
      </p>
      {one.pickup ? <PickupLine pickup={one.pickup} /> : null}
      <CostLine one={one} />
      {one.claim ? (
        <p>
          {one.claim.paidMinor === null
            ? t('shipment.claim_open', { askedMinor: one.claim.askedMinor })
            : t('shipment.claim_paid', { askedMinor: one.claim.askedMinor, paidMinor: one.claim.paidMinor })}
          {one.claim.reference ? ` · ${one.claim.reference}` : null}
        </p>
      ) : null}
      <Actions>
        {one.possible.map(event => (
          <KeyButton key={event} busy={props.busy} onClick={() => props.onEvent(event)}>
            {t(`shipment_event.${event}`)}
          </KeyButton>
        ))}
        {mayImport ? (
          <KeyButton onClick={props.onImport}>{t(one.label ? 'shipment.import_again' : 'shipment.import')}</KeyButton>
        ) : null}
        {one.label ? (
          <KeyButton quiet onClick={props.onSee}>
            {t('shipment.see_label')}
          </KeyButton>
        ) : null}
        {one.mayEdit ? (
          <KeyButton quiet onClick={props.onEdit}>
            {t('shipment.edit')}
          </KeyButton>
        ) : null}
      </Actions>
    </Card>
  )
}

function PickupLine({ pickup }: { readonly pickup: NonNullable<ShipmentView['pickup']> }) {
  const t = useText()
  const { day, from, until, address } = pickup
  const where = [address.name, address.street, `${address.postcode} ${address.city}`.trim()]
  return <p>{[t('shipment.pickup_when', { day, from, until }), ...where].filter(part => part !== '').join(' · ')}</p>
}

function CostLine({ one }: { readonly one: ShipmentView }): ReactNode {
  const t = useText()
  return (
    <p>
      {t(`shipment.pays.${one.payer}`)}
      {' · '}
      {one.costMinor === null ? t('shipment.cost_unknown') : <Money minor={one.costMinor} />}
      {one.chargedMinor > 0 ? ` · ${t('shipment.charged_part', { chargedMinor: one.chargedMinor })}` : null}
      {one.prints > 1 ? ` · ${t('shipment.prints', { count: one.prints })}` : null}
    </p>
  )
}
