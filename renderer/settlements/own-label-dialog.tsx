import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import * as z from 'zod'
import type { ReturnView } from '../../shared/returns/views.ts'
import type { PayoutWish } from '../../shared/settlements/fields.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FileDrop } from '../parts/file-drop.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { MoneyField } from '../parts/form/fields.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { HowPaid } from './how-paid.tsx'
import { usePaying } from './use-paying.tsx'

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16 })
const Actions = styled('div')({ display: 'flex', gap: 8, justifyContent: 'flex-end' })

const schema = z.object({ amountMinor: z.int().min(1).nullable() })
type Values = z.infer<typeof schema>

/** Gives back what the customer paid their own carrier, against its receipt. */
export function OwnLabelDialog({ one, onClose }: { readonly one: ReturnView; readonly onClose: () => void }) {
  const t = useText()
  const format = useFormat()
  const [file, setFile] = useState<{ readonly ticket: string; readonly name: string } | null>(null)
  const [wish, setWish] = useState<PayoutWish>('cash')
  const { control, handleSubmit } = useDeskForm<Values, Values>(schema, { amountMinor: null })
  const typed = useWatch({ control, name: 'amountMinor' })
  const amountMinor = typed !== null && Number.isInteger(typed) && typed > 0 ? typed : null
  const asked = { return: one.id, wish, amountMinor: amountMinor ?? 0 }
  const preview = useDeskQuery('settlements.previewLabel', asked, { enabled: amountMinor !== null })
  const reimburse = useCommand('settlements.reimburseLabel')
  const { pay, isPaying, failure, signing } = usePaying(onClose)
  const shown = amountMinor === null ? undefined : preview.value
  const submit = handleSubmit(() => {
    if (!shown || !file) return
    const input = { ...asked, file: file.ticket, expectedTotalMinor: shown.totalMinor }
    void pay(approval => reimburse.run({ ...input, ...(approval === undefined ? {} : { approval }) }))
  })
  const problem = failure ?? (amountMinor === null ? null : preview.failure)
  return (
    <DeskDialog open title={t('label.title')} onClose={onClose}>
      <Form noValidate onSubmit={submit}>
        <FileDrop
          accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
          hint={t('label.hint')}
          onTicket={setFile}
        />
        {file ? <FindingLine tone="good">{file.name}</FindingLine> : null}
        <MoneyField autoFocus control={control} name="amountMinor" label={t('label.amount')} currency={one.currency} />
        {shown ? <HowPaid preview={shown} wish={wish} onWish={setWish} /> : null}
        {problem ? <FindingLine tone="problem">{explain(problem, t)}</FindingLine> : null}
        <Actions>
          <KeyButton keys="Escape" onClick={onClose}>
            {t('action.cancel')}
          </KeyButton>
          <KeyButton type="submit" primary keys="Enter" busy={isPaying} disabled={!shown || file === null}>
            {t('label.pay', { total: format.money(shown?.totalMinor ?? 0, one.currency) })}
          </KeyButton>
        </Actions>
        {signing}
      </Form>
    </DeskDialog>
  )
}
