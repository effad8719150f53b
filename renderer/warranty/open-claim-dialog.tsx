import { styled } from '@mui/material/styles'
import { useWatch } from 'react-hook-form'
import * as z from 'zod'
import type { Output } from '../../shared/contract.ts'
import { warrantyBases } from '../../shared/warranty/cover.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { NumberField, SelectField, TextField } from '../parts/form/fields.tsx'
import { SegmentField } from '../parts/form/segment-field.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useNotice } from '../parts/notice/notices.ts'
import { useText } from '../parts/text/use-text.ts'
import { ClaimCover } from './claim-cover.tsx'

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16 })
const Actions = styled('div')({ display: 'flex', gap: 8, justifyContent: 'flex-end' })

const schema = z.object({
  line: z.string().min(1),
  quantity: z.int().min(1).nullable(),
  basis: z.enum(warrantyBases),
  problem: z.string().trim().min(1).max(2000),
  endsOn: z.string(),
})
type Values = z.infer<typeof schema>

/** Opens a claim: for which item, on what basis with its last day, and what is wrong. */
export function OpenClaimDialog(props: {
  readonly returnId: string
  readonly lines: Output<'warranty.ofReturn'>['lines']
  readonly onClose: () => void
}) {
  const { returnId, lines, onClose } = props
  const t = useText()
  const notice = useNotice()
  const [first] = lines
  const { control, handleSubmit } = useDeskForm<Values, Values>(schema, {
    line: first?.line ?? '',
    quantity: 1,
    basis: first?.covers.find(one => one.covered)?.basis ?? 'goodwill',
    problem: '',
    endsOn: '',
  })
  const basis = useWatch({ control, name: 'basis' })
  const chosen = useWatch({ control, name: 'line' })
  const line = lines.find(one => one.line === chosen)
  const cover = line?.covers.find(one => one.basis === basis)
  const open = useCommand('warranty.open', {
    onDone: ({ number }) => {
      notice({ text: 'warranty.opened', values: { number }, tone: 'good' })
      onClose()
    },
  })
  return (
    <DeskDialog open title={t('warranty.open')} onClose={onClose}>
      <Form
        noValidate
        onSubmit={handleSubmit(({ quantity, endsOn, ...values }) => {
          const typed = values.basis === 'maker' && endsOn !== '' ? { endsOn } : {}
          void open.run({ return: returnId, ...values, quantity: quantity ?? 1, ...typed })
        })}
      >
        {lines.length > 1 ? (
          <SelectField
            control={control}
            name="line"
            label={t('warranty.for_item')}
            options={lines.map(one => ({ value: one.line, label: one.description }))}
          />
        ) : null}
        {(line?.left ?? 1) > 1 ? <NumberField control={control} name="quantity" label={t('warranty.units')} /> : null}
        <SegmentField
          control={control}
          name="basis"
          label={t('warranty.basis')}
          options={warrantyBases.map(value => ({ value, label: t(`warranty.basis.${value}`) }))}
        />
        {cover ? <ClaimCover {...cover} /> : null}
        {basis === 'maker' ? (
          <TextField
            control={control}
            name="endsOn"
            type="date"
            label={t('warranty.own_end')}
            hint={t('warranty.own_end_hint')}
            optional
          />
        ) : null}
        <TextField control={control} name="problem" label={t('warranty.problem')} autoFocus multiline minRows={2} />
        {open.failure ? <FindingLine tone="problem">{explain(open.failure, t)}</FindingLine> : null}
        <Actions>
          <KeyButton keys="Escape" onClick={onClose}>
            {t('action.cancel')}
          </KeyButton>
          <KeyButton type="submit" keys="Enter" primary busy={open.isRunning}>
            {t('warranty.open')}
          </KeyButton>
        </Actions>
      </Form>
    </DeskDialog>
  )
}
