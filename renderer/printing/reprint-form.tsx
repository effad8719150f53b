import FormHelperText from '@mui/material/FormHelperText'
import { styled } from '@mui/material/styles'
import * as z from 'zod'
import { line } from '../../shared/fields.ts'
import type { PrintJobView } from '../../shared/printing/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { TextField } from '../parts/form/fields.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useNotice } from '../parts/notice/notices.ts'
import { useText } from '../parts/text/use-text.ts'

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 10 })
const Quick = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 6 })

const schema = z.object({ reason: line })
const usual = ['printers.reprint_lost', 'printers.reprint_jam', 'printers.reprint_second'] as const

/** Prints a paper again. A reason is asked for and never chosen beforehand; the usual ones are a click. */
export function ReprintForm({ job }: { readonly job: PrintJobView }) {
  const t = useText()
  const notice = useNotice()
  const { control, handleSubmit, setValue, reset } = useDeskForm(schema, { reason: '' })
  const reprint = useCommand('printing.reprint', {
    onDone: ({ copyNumber }) => {
      reset()
      notice({ text: 'printers.reprinted', values: { copyNumber } })
    },
  })
  return (
    <Form noValidate onSubmit={handleSubmit(({ reason }) => void reprint.run({ job: job.id, reason }))}>
      <TextField
        control={control}
        name="reason"
        label={t('printers.reprint_reason')}
        hint={t('printers.reprint_hint')}
        size="small"
        autoComplete="off"
      />
      <Quick>
        {usual.map(key => (
          <KeyButton key={key} size="small" onClick={() => setValue('reason', t(key), { shouldValidate: true })}>
            {t(key)}
          </KeyButton>
        ))}
      </Quick>
      <KeyButton type="submit" busy={reprint.isRunning} icon={<Icon name="printer" size={16} />}>
        {t('printers.reprint')}
      </KeyButton>
      {reprint.failure ? (
        <FormHelperText error role="alert">
          {explain(reprint.failure, t)}
        </FormHelperText>
      ) : null}
    </Form>
  )
}
