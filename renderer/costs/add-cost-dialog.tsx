import { styled } from '@mui/material/styles'
import { useWatch } from 'react-hook-form'
import * as z from 'zod'
import type { Sent } from '../../shared/contract.ts'
import { timedCostKinds, typedCostKinds } from '../../shared/costs/kinds.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { MoneyField, NumberField, SelectField, TextField } from '../parts/form/fields.tsx'
import { SegmentField } from '../parts/form/segment-field.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useNotice } from '../parts/notice/notices.ts'
import { useText } from '../parts/text/use-text.ts'

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16 })
const Pair = styled('div')({ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 16 })
const Actions = styled('div')({ display: 'flex', gap: 8, justifyContent: 'flex-end' })

const isTimed = (kind: string) => timedCostKinds.find(one => one === kind)

const schema = z
  .object({
    kind: z.enum(typedCostKinds),
    how: z.enum(['amount', 'minutes']),
    amountMinor: z.int().min(1).nullable(),
    minutes: z.int().min(1).max(10_000).nullable(),
    rateMinor: z.int().min(1).nullable(),
    note: z.string().trim().max(2000),
  })
  .superRefine((values, context) => {
    const needed =
      values.how === 'minutes' && isTimed(values.kind)
        ? (['minutes', 'rateMinor'] as const)
        : (['amountMinor'] as const)
    for (const name of needed)
      if (values[name] === null) context.addIssue({ code: 'custom', path: [name], message: 'field.required' })
    if (values.kind === 'other' && values.note === '')
      context.addIssue({ code: 'custom', path: ['note'], message: 'field.required' })
  })
type Values = z.infer<typeof schema>

/** Adds what a return costs beside what the desk knows by itself. */
export function AddCostDialog(props: {
  readonly returnId: string
  readonly rateMinor: number
  readonly onClose: () => void
}) {
  const t = useText()
  const notice = useNotice()
  const { control, handleSubmit } = useDeskForm<Values, Values>(schema, {
    kind: 'label',
    how: 'amount',
    amountMinor: null,
    minutes: null,
    rateMinor: props.rateMinor === 0 ? null : props.rateMinor,
    note: '',
  })
  const kind = useWatch({ control, name: 'kind' })
  const how = useWatch({ control, name: 'how' })
  const timed = isTimed(kind) !== undefined
  const add = useCommand('costs.add', {
    renews: ['costs', 'reports'],
    onDone: () => {
      notice({ text: 'costs.saved', tone: 'good' })
      props.onClose()
    },
  })
  return (
    <DeskDialog open title={t('costs.add')} onClose={props.onClose}>
      <Form
        noValidate
        onSubmit={handleSubmit(values => void add.run({ return: props.returnId, cost: costOf(values) }))}
      >
        <SelectField
          control={control}
          name="kind"
          label={t('costs.kind')}
          options={typedCostKinds.map(value => ({ value, label: t(`cost_kind.${value}`) }))}
        />
        {timed ? (
          <SegmentField
            control={control}
            name="how"
            label={t('costs.how')}
            options={[
              { value: 'amount', label: t('costs.as_amount') },
              { value: 'minutes', label: t('costs.as_minutes') },
            ]}
          />
        ) : null}
        {timed && how === 'minutes' ? (
          <Pair>
            <NumberField control={control} name="minutes" label={t('costs.minutes_field')} />
            <MoneyField control={control} name="rateMinor" label={t('costs.rate')} />
          </Pair>
        ) : (
          <MoneyField
            control={control}
            name="amountMinor"
            label={t(kind === 'carrier_claim' ? 'costs.amount_got' : 'costs.amount')}
          />
        )}
        <TextField control={control} name="note" label={t('costs.note')} optional={kind !== 'other'} />
        {add.failure ? <FindingLine tone="problem">{explain(add.failure, t)}</FindingLine> : null}
        <Actions>
          <KeyButton keys="Escape" onClick={props.onClose}>
            {t('action.cancel')}
          </KeyButton>
          <KeyButton type="submit" primary keys="Enter" busy={add.isRunning}>
            {t('costs.save')}
          </KeyButton>
        </Actions>
      </Form>
    </DeskDialog>
  )
}

function costOf({ kind, how, amountMinor, minutes, rateMinor, note }: Values): Sent<'costs.add'>['cost'] {
  const noted = note === '' ? {} : { note }
  const timed = isTimed(kind)
  if (timed && how === 'minutes') {
    return {
      how: 'minutes',
      kind: timed,
      minutes: minutes ?? 0,
      ...(rateMinor === null ? {} : { rateMinor }),
      ...noted,
    }
  }
  return { how: 'amount', kind, amountMinor: amountMinor ?? 0, ...noted }
}
