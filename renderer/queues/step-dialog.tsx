import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import type { Queued } from '../../shared/queues/contract.ts'
import type { QueueStep } from '../../shared/queues/steps.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FileDrop } from '../parts/file-drop.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { MoneyField, TextField } from '../parts/form/fields.tsx'
import { RateField } from '../parts/form/rate-field.tsx'
import { SegmentField } from '../parts/form/segment-field.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useText } from '../parts/text/use-text.ts'
import { proofAccept, type StepField, type StepValues, stepFields, stepOf, stepSchema } from './step-fields.ts'

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16, '& > p': { margin: 0 } })
const Actions = styled('div')({ display: 'flex', gap: 8, justifyContent: 'flex-end' })

/** What is proposed for a step before anybody types. */
export type StepDefaults = Partial<Pick<StepValues, 'sku' | 'priceMinor' | 'place' | 'taxRateMilli' | 'partner'>>

/** Carries one or several entries a step further: what it needs to know, and one button. */
export function StepDialog(props: {
  readonly step: QueueStep
  readonly entries: readonly Queued[]
  readonly today: string
  readonly defaults?: StepDefaults
  readonly onClose: () => void
  readonly onDone: (done: Output<'dispositions.advance'>) => void
}) {
  const { step, entries } = props
  const t = useText()
  const [proof, setProof] = useState<{ readonly ticket: string; readonly name: string } | null>(null)
  const { control, handleSubmit } = useDeskForm<StepValues, StepValues>(stepSchema(step), {
    ...{ place: '', partner: '', until: '', on: props.today, how: '', handed: 'in_person', certificate: '' },
    ...{ note: '', reference: '', sku: '', priceMinor: null, costMinor: null, taxRateMilli: 0 },
    ...props.defaults,
  })
  const advance = useCommand('dispositions.advance', { onDone: props.onDone })
  const units = entries.reduce((sum, one) => sum + one.quantity, 0)
  const [first] = entries
  const what = entries.length === 1 && first ? first.description : t('queues.units', { count: units })
  const code = first?.code === 'donate' && step === 'lot' ? 'donate_lot' : step
  const { fields, needs } = stepFields[step]
  const field = (name: StepField, place: number) => {
    const optional = !needs.includes(name)
    const autoFocus = place === 0
    if (name === 'proof')
      return (
        <FileDrop
          key={name}
          accept={proofAccept}
          hint={proof ? proof.name : t('queues.field.proof_hint')}
          onTicket={setProof}
        />
      )
    if (name === 'handed')
      return (
        <SegmentField
          key={name}
          control={control}
          name="handed"
          label={t('queues.field.handed')}
          options={(['in_person', 'shipped'] as const).map(value => ({ value, label: t(`queues.handed.${value}`) }))}
        />
      )
    const shared = { control, label: labelOf(t, step, name), ...(optional ? { optional } : {}) }
    if (name === 'priceMinor' || name === 'costMinor')
      return (
        <MoneyField
          key={name}
          {...shared}
          name={name}
          autoFocus={autoFocus}
          {...(name === 'priceMinor' && step === 'lot' ? { hint: t('queues.field.price_later') } : {})}
        />
      )
    if (name === 'taxRateMilli') return <RateField key={name} control={control} name={name} label={shared.label} />
    const date = name === 'on' || name === 'until' ? { type: 'date' as const } : {}
    const long = name === 'note' ? { multiline: true, minRows: 2 } : {}
    return <TextField key={name} {...shared} {...date} {...long} name={name} autoFocus={autoFocus} autoComplete="off" />
  }
  return (
    <DeskDialog open title={`${t(`queues.do.${code}`)}: ${what}`} onClose={props.onClose}>
      <Form
        noValidate
        onSubmit={handleSubmit(values => {
          const ids = entries.map(one => one.id)
          void advance.run({ entries: ids, step: stepOf(step, values, proof?.ticket ?? null) })
        })}
      >
        {step === 'open_box' && entries.length > 1 ? <p>{t('queues.open_box_hint')}</p> : null}
        {fields.map(field)}
        {advance.failure ? <FindingLine tone="problem">{explain(advance.failure, t)}</FindingLine> : null}
        <Actions>
          <KeyButton keys="Escape" onClick={props.onClose}>
            {t('action.cancel')}
          </KeyButton>
          <KeyButton type="submit" keys="Enter" primary busy={advance.isRunning}>
            {t(`queues.do.${code}`)}
          </KeyButton>
        </Actions>
      </Form>
    </DeskDialog>
  )
}

function labelOf(t: ReturnType<typeof useText>, step: QueueStep, name: Exclude<StepField, 'proof' | 'handed'>): string {
  if (name === 'partner')
    return t(
      step === 'send_out' ? 'queues.field.repairer' : step === 'destroy' ? 'queues.field.by' : 'queues.field.partner',
    )
  if (name === 'until') return t(step === 'send_out' ? 'queues.field.due_back' : 'queues.field.until')
  if (name === 'note' && step === 'harvest') return t('queues.field.parts')
  if (name === 'note' && step === 'keep') return t('queues.field.why')
  if (name === 'priceMinor' && step === 'harvest') return t('queues.field.parts_value')
  if (name === 'priceMinor' && step === 'recover') return t('queues.field.got')
  return t(`queues.field.${name}`)
}
