import { styled } from '@mui/material/styles'
import * as z from 'zod'
import type { ClaimView } from '../../shared/warranty/contract.ts'
import { type WarrantyDecision, type WarrantyStep, warrantyDecisions } from '../../shared/warranty/states.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { MoneyField, TextField } from '../parts/form/fields.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useText } from '../parts/text/use-text.ts'

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16 })
const Actions = styled('div')({ display: 'flex', gap: 8, justifyContent: 'flex-end' })

export type ClaimEvent = WarrantyDecision | WarrantyStep

const withReason: readonly ClaimEvent[] = ['refuse', 'reopen', 'give_up']
const withCost: readonly ClaimEvent[] = ['come_back', 'mend', 'give_up']

/** Whether an event needs more than a press. */
export function asksMore(event: ClaimEvent): boolean {
  return event === 'send_out' || withReason.includes(event) || withCost.includes(event)
}

/** Whether an event is a supervisor's decision; the others carry one out. */
export function isDecision(event: ClaimEvent): event is WarrantyDecision {
  return warrantyDecisions.some(one => one === event)
}

const schema = z.object({
  repairer: z.string().trim().max(200),
  dueBackOn: z.string(),
  costMinor: z.int().min(0).nullable(),
  reason: z.string().trim().max(2000),
})
type Values = z.infer<typeof schema>

/** What a step of a claim needs to know: the repairer, the cost, or why. */
export function ClaimStepDialog(props: {
  readonly claim: ClaimView
  readonly event: ClaimEvent
  readonly onClose: () => void
}) {
  const { claim, event, onClose } = props
  const t = useText()
  const { control, handleSubmit } = useDeskForm<Values, Values>(schema, {
    repairer: claim.repairer ?? '',
    dueBackOn: '',
    costMinor: null,
    reason: '',
  })
  const decide = useCommand('warranty.decide', { onDone: onClose })
  const advance = useCommand('warranty.advance', { onDone: onClose })
  const failure = decide.failure ?? advance.failure
  const send = ({ repairer, dueBackOn, costMinor, reason }: Values) => {
    const why = reason === '' ? {} : { reason }
    if (isDecision(event)) return void decide.run({ claim: claim.id, decision: event, ...why })
    void advance.run({
      claim: claim.id,
      step: event,
      ...why,
      ...(event === 'send_out' && repairer !== '' ? { repairer } : {}),
      ...(event === 'send_out' && dueBackOn !== '' ? { dueBackOn } : {}),
      ...(costMinor === null ? {} : { costMinor }),
    })
  }
  return (
    <DeskDialog open title={t(`warranty.do.${event}`)} onClose={onClose}>
      <Form noValidate onSubmit={handleSubmit(send)}>
        {event === 'send_out' ? (
          <>
            <TextField control={control} name="repairer" label={t('warranty.repairer')} autoFocus />
            <TextField control={control} name="dueBackOn" type="date" label={t('warranty.due_back')} optional />
          </>
        ) : null}
        {withReason.includes(event) ? (
          <TextField control={control} name="reason" label={t('warranty.reason')} autoFocus multiline minRows={2} />
        ) : null}
        {withCost.includes(event) ? (
          <MoneyField
            control={control}
            name="costMinor"
            label={t('warranty.cost')}
            hint={t('warranty.cost_hint')}
            optional
          />
        ) : null}
        {failure ? <FindingLine tone="problem">{explain(failure, t)}</FindingLine> : null}
        <Actions>
          <KeyButton keys="Escape" onClick={onClose}>
            {t('action.cancel')}
          </KeyButton>
          <KeyButton type="submit" keys="Enter" primary busy={decide.isRunning || advance.isRunning}>
            {t(`warranty.do.${event}`)}
          </KeyButton>
        </Actions>
      </Form>
    </DeskDialog>
  )
}
