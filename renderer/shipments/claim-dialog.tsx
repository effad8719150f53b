import { styled } from '@mui/material/styles'
import * as z from 'zod'
import type { Sent } from '../../shared/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { MoneyField, TextField } from '../parts/form/fields.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useText } from '../parts/text/use-text.ts'

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16, '& > p': { margin: 0 } })
const Actions = styled('div')({ display: 'flex', gap: 8, justifyContent: 'flex-end' })

const schema = z.object({ amountMinor: z.int().min(0).nullable(), reference: z.string().trim().max(120) })
type Values = z.infer<typeof schema>

/** Says that a parcel is lost and what its carrier is asked for, or what the carrier answered. */
export function ClaimDialog(props: {
  readonly shipment: string
  readonly event: 'lose' | 'answer_claim'
  readonly onClose: () => void
}) {
  const t = useText()
  const { event, shipment } = props
  const losing = event === 'lose'
  const { control, handleSubmit } = useDeskForm<Values, Values>(schema, { amountMinor: null, reference: '' })
  const advance = useCommand('shipments.advance', { onDone: props.onClose })
  const sent = ({ amountMinor, reference }: Values): Sent<'shipments.advance'> => {
    if (!losing) return { shipment, event, ...(amountMinor === null ? {} : { paidMinor: amountMinor }) }
    return { shipment, event, ...(amountMinor === null ? {} : { claim: { askedMinor: amountMinor, reference } }) }
  }
  return (
    <DeskDialog open title={t(losing ? 'shipment.lose_title' : 'shipment.answer_title')} onClose={props.onClose}>
      <Form noValidate onSubmit={handleSubmit(values => void advance.run(sent(values)))}>
        {losing ? <p>{t('shipment.lose_text')}</p> : null}
        {losing ? (
          <>
            <MoneyField autoFocus control={control} name="amountMinor" label={t('shipment.claim')} optional />
            <TextField
              control={control}
              name="reference"
              label={t('shipment.claim_reference')}
              optional
              autoComplete="off"
            />
          </>
        ) : (
          <MoneyField
            autoFocus
            control={control}
            name="amountMinor"
            label={t('shipment.paid')}
            hint={t('shipment.paid_hint')}
          />
        )}
        {advance.failure ? <FindingLine tone="problem">{explain(advance.failure, t)}</FindingLine> : null}
        <Actions>
          <KeyButton keys="Escape" onClick={props.onClose}>
            {t('action.cancel')}
          </KeyButton>
          <KeyButton type="submit" keys="Enter" primary busy={advance.isRunning}>
            {t(losing ? 'shipment_event.lose' : 'shipment.save')}
          </KeyButton>
        </Actions>
      </Form>
    </DeskDialog>
  )
}
