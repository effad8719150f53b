import { styled } from '@mui/material/styles'
import * as z from 'zod'
import { type Disposition, dispositions } from '../../shared/grading/dispositions.ts'
import type { Queued } from '../../shared/queues/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { SelectField } from '../parts/form/fields.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useText } from '../parts/text/use-text.ts'

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16, '& > p': { margin: 0 } })
const Actions = styled('div')({ display: 'flex', gap: 8, justifyContent: 'flex-end' })

interface Values {
  readonly code: Disposition
}

/** Decides anew where an entry's units go; the earlier decision stays on record. */
export function ChangeDialog(props: {
  readonly entry: Queued
  readonly onClose: () => void
  readonly onDone: (disposition: string) => void
}) {
  const { entry } = props
  const t = useText()
  const others = dispositions.filter(code => code !== entry.code)
  const { control, handleSubmit } = useDeskForm<Values, Values>(
    z.object({ code: z.enum(dispositions) }) as z.ZodType<Values, Values>,
    {},
  )
  const dispose = useCommand('grading.dispose', { onDone: done => props.onDone(done.disposition) })
  return (
    <DeskDialog open title={`${t('queues.change')}: ${entry.description}`} onClose={props.onClose}>
      <Form
        noValidate
        onSubmit={handleSubmit(({ code }) => {
          const { line, quantity, id: replaces } = entry
          void dispose.run({ return: entry.return.id, line, quantity, code, replaces })
        })}
      >
        <p>{t(entry.state === 'done' ? 'queues.correct_hint' : 'queues.change_hint')}</p>
        <SelectField
          control={control}
          name="code"
          label={t('queues.goes_to')}
          options={others.map(value => ({ value, label: t(`disposition.${value}`) }))}
        />
        {dispose.failure ? <FindingLine tone="problem">{explain(dispose.failure, t)}</FindingLine> : null}
        <Actions>
          <KeyButton keys="Escape" onClick={props.onClose}>
            {t('action.cancel')}
          </KeyButton>
          <KeyButton type="submit" keys="Enter" primary busy={dispose.isRunning}>
            {t('queues.change')}
          </KeyButton>
        </Actions>
      </Form>
    </DeskDialog>
  )
}
