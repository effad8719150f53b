import { styled } from '@mui/material/styles'
import { useWatch } from 'react-hook-form'
import type { Output } from '../../shared/contract.ts'
import { type ShipmentView, shipmentDirections, shipmentPayers, shipmentWays } from '../../shared/shipments/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { MoneyField, NumberField, SelectField, TextField } from '../parts/form/fields.tsx'
import { SegmentField } from '../parts/form/segment-field.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { weights } from '../parts/measures.ts'
import { useNotice } from '../parts/notice/notices.ts'
import { useText } from '../parts/text/use-text.ts'
import { type ShipmentForm, shipmentForm, shipmentSent, shipmentValues } from './shipment-form.ts'

const Form = styled('form')({
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  '& > h3': { margin: 0, fontSize: 'inherit', fontWeight: weights.strong },
})
const Pair = styled('div')({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: 16,
  alignItems: 'start',
  '@media (max-width: 560px)': { gridTemplateColumns: '1fr' },
})
const Actions = styled('div')({ display: 'flex', gap: 8, justifyContent: 'flex-end' })

/** Writes a parcel or pickup down, or changes it. */
export function ShipmentDialog(props: {
  readonly returnId: string
  readonly open: Output<'shipments.read'>['open']
  readonly address: Output<'shipments.read'>['address']
  readonly earlier: ShipmentView | null
  readonly onClose: () => void
}) {
  const t = useText()
  const notice = useNotice()
  const { earlier } = props
  const { control, handleSubmit } = useDeskForm<ShipmentForm, ShipmentForm>(
    shipmentForm,
    shipmentValues(props.open, props.address, earlier),
  )
  const way = useWatch({ control, name: 'way' })
  const payer = useWatch({ control, name: 'payer' })
  const save = useCommand('shipments.save', {
    onDone: () => {
      notice({ text: 'shipment.saved', tone: 'good' })
      props.onClose()
    },
  })
  return (
    <DeskDialog open title={t(earlier ? 'shipment.edit_title' : 'shipment.add')} onClose={props.onClose} width="md">
      <Form noValidate onSubmit={handleSubmit(values => void save.run(shipmentSent(values, props)))}>
        {earlier && !earlier.mayChangeContents ? null : <Contents control={control} />}
        {way === 'pickup' ? <PickupFields control={control} /> : null}
        <Pair>
          <TextField control={control} name="carrier" label={t('shipment.carrier')} optional autoComplete="off" />
          <TextField control={control} name="service" label={t('shipment.service')} optional autoComplete="off" />
        </Pair>
        <Pair>
          <TextField control={control} name="tracking" label={t('shipment.tracking')} optional autoComplete="off" />
          <SelectField
            control={control}
            name="payer"
            label={t('shipment.payer')}
            options={shipmentPayers.map(value => ({ value, label: t(`shipment.payer.${value}`) }))}
          />
        </Pair>
        <Pair>
          <MoneyField
            control={control}
            name="costMinor"
            label={t('shipment.cost')}
            hint={t('shipment.cost_hint')}
            optional
          />
          {payer === 'shop' ? (
            <MoneyField control={control} name="chargedMinor" label={t('shipment.charged')} optional />
          ) : null}
        </Pair>
        {save.failure ? <FindingLine tone="problem">{explain(save.failure, t)}</FindingLine> : null}
        <Actions>
          <KeyButton keys="Escape" onClick={props.onClose}>
            {t('action.cancel')}
          </KeyButton>
          <KeyButton type="submit" keys="Enter" primary busy={save.isRunning}>
            {t('shipment.save')}
          </KeyButton>
        </Actions>
      </Form>
    </DeskDialog>
  )
}

type Control = ReturnType<typeof useDeskForm<ShipmentForm, ShipmentForm>>['control']

function Contents({ control }: { readonly control: Control }) {
  const t = useText()
  const direction = useWatch({ control, name: 'direction' })
  const [inward, outward] = [useWatch({ control, name: 'inward' }), useWatch({ control, name: 'outward' })]
  const [name, parts] = direction === 'in' ? (['inward', inward] as const) : (['outward', outward] as const)
  return (
    <>
      {inward.length > 0 && outward.length > 0 ? (
        <SegmentField
          control={control}
          name="direction"
          label={t('shipment.direction')}
          options={shipmentDirections.map(value => ({ value, label: t(`shipment.direction.${value}`) }))}
        />
      ) : null}
      <SegmentField
        control={control}
        name="way"
        label={t('shipment.way')}
        options={shipmentWays.map(value => ({ value, label: t(`shipment.way.${value}`) }))}
      />
      <h3>{t('shipment.contents')}</h3>
      {parts.map((part, place) => (
        <NumberField
          key={`${name} ${part.line}`}
          control={control}
          name={`${name}.${place}.quantity`}
          label={t('shipment.contents_of', { description: part.description, count: part.most })}
        />
      ))}
    </>
  )
}

function PickupFields({ control }: { readonly control: Control }) {
  const t = useText()
  return (
    <>
      <TextField control={control} name="day" type="date" label={t('shipment.pickup_day')} />
      <Pair>
        <TextField control={control} name="from" type="time" label={t('shipment.pickup_from')} />
        <TextField control={control} name="until" type="time" label={t('shipment.pickup_until')} />
      </Pair>
      <Pair>
        <TextField control={control} name="name" label={t('shipment.pickup_name')} optional autoComplete="off" />
        <TextField control={control} name="street" label={t('shipment.pickup_street')} autoComplete="off" />
      </Pair>
      <Pair>
        <TextField
          control={control}
          name="postcode"
          label={t('shipment.pickup_postcode')}
          optional
          autoComplete="off"
        />
        <TextField control={control} name="city" label={t('shipment.pickup_city')} autoComplete="off" />
      </Pair>
    </>
  )
}
