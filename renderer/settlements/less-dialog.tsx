import { styled } from '@mui/material/styles'
import { useState } from 'react'
import * as z from 'zod'
import type { PreviewView } from '../../shared/settlements/contract.ts'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { MoneyField, TextField } from '../parts/form/fields.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useText } from '../parts/text/use-text.ts'

/** Less than the credit of one line's units, and why. */
export interface Less {
  readonly line: string
  readonly partialMinor: number
  readonly reason: string
}

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16, '& > p': { margin: 0 } })
const Actions = styled('div')({ display: 'flex', gap: 8, justifyContent: 'flex-end' })

const schema = z.object({ partialMinor: z.int().min(0), reason: z.string().trim().min(1).max(2000) })
type Values = z.infer<typeof schema>

/** Gives less than the credit for the units of a line, with a reason. */
export function LessDialog(props: {
  readonly preview: PreviewView
  readonly onLess: (less: Less) => void
  readonly onClose: () => void
}) {
  const t = useText()
  const { preview } = props
  const names = new Map(preview.lines.map(one => [one.line, one.description]))
  const [line, setLine] = useState(preview.lines[0]?.line ?? '')
  const { control, handleSubmit } = useDeskForm<Values, Values>(schema, { reason: '' })
  return (
    <DeskDialog open title={t('less.title')} onClose={props.onClose}>
      <Form noValidate onSubmit={handleSubmit(values => props.onLess({ line, ...values }))}>
        {names.size > 1 ? (
          <ChoiceKeys
            label={t('amount.line')}
            choices={[...names].map(([id, label]) => ({ id, label }))}
            value={line}
            onChoose={setLine}
          />
        ) : null}
        <MoneyField control={control} name="partialMinor" label={t('less.amount')} currency={preview.currency} />
        <TextField control={control} name="reason" label={t('amount.why')} />
        <p>{t('less.text')}</p>
        <Actions>
          <KeyButton keys="Escape" onClick={props.onClose}>
            {t('action.cancel')}
          </KeyButton>
          <KeyButton type="submit" primary keys="Enter">
            {t('less.save')}
          </KeyButton>
        </Actions>
      </Form>
    </DeskDialog>
  )
}
