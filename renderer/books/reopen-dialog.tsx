import { styled } from '@mui/material/styles'
import * as z from 'zod'
import type { BookMonth } from '../../shared/books/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { TextField } from '../parts/form/fields.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useNotice } from '../parts/notice/notices.ts'
import { useFormat, useText } from '../parts/text/use-text.ts'

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 14, '& p': { margin: 0 } })
const Actions = styled('div')({ display: 'flex', gap: 8, justifyContent: 'flex-end' })
const schema = z.object({ reason: z.string().trim().min(3).max(400) })

/** Asks why a closed month is opened again. */
export function ReopenDialog({ month, onClose }: { readonly month: BookMonth; readonly onClose: () => void }) {
  const t = useText()
  const format = useFormat()
  const notice = useNotice()
  const name = format.month(month.month)
  const { control, handleSubmit } = useDeskForm(schema, { reason: '' })
  const reopen = useCommand('books.reopenMonth', {
    renews: ['books'],
    onDone: () => {
      notice({ text: 'books_screen.reopened_notice', values: { month: name } })
      onClose()
    },
  })
  return (
    <DeskDialog open title={t('books_screen.reopen_title', { month: name })} onClose={onClose}>
      <Form noValidate onSubmit={handleSubmit(({ reason }) => void reopen.run({ month: month.month, reason }))}>
        <p>{t('books_screen.reopen_what', { month: name })}</p>
        <TextField
          control={control}
          name="reason"
          label={t('books_screen.reopen_reason')}
          hint={t('books_screen.reopen_hint')}
          autoComplete="off"
          autoFocus
        />
        {reopen.failure ? <FindingLine tone="problem">{explain(reopen.failure, t)}</FindingLine> : null}
        <Actions>
          <KeyButton keys="Escape" onClick={onClose}>
            {t('action.cancel')}
          </KeyButton>
          <KeyButton type="submit" primary keys="Enter" busy={reopen.isRunning}>
            {t('books_screen.reopen_of', { month: name })}
          </KeyButton>
        </Actions>
      </Form>
    </DeskDialog>
  )
}
