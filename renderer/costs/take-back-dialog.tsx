import { styled } from '@mui/material/styles'
import * as z from 'zod'
import type { CostView } from '../../shared/costs/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { TextField } from '../parts/form/fields.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useNotice } from '../parts/notice/notices.ts'
import { useText } from '../parts/text/use-text.ts'

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 14, '& p': { margin: 0 } })
const Actions = styled('div')({ display: 'flex', gap: 8, justifyContent: 'flex-end' })
const schema = z.object({ note: z.string().trim().min(1).max(2000) })

/** Takes a typed cost back by its opposite, with a reason. */
export function TakeBackDialog(props: {
  readonly returnId: string
  readonly cost: CostView
  readonly onClose: () => void
}) {
  const t = useText()
  const notice = useNotice()
  const { control, handleSubmit } = useDeskForm(schema, { note: '' })
  const add = useCommand('costs.add', {
    renews: ['costs', 'reports'],
    onDone: () => {
      notice({ text: 'costs.taken_back_notice', tone: 'good' })
      props.onClose()
    },
  })
  const { cost } = props
  const what = { kind: t(`cost_kind.${cost.kind}`), amountMinor: cost.amountMinor ?? 0 }
  return (
    <DeskDialog open title={t('costs.take_back_title')} onClose={props.onClose}>
      <Form
        noValidate
        onSubmit={handleSubmit(
          ({ note }) => void add.run({ return: props.returnId, cost: { how: 'opposite', of: cost.id, note } }),
        )}
      >
        <p>{t('costs.take_back_what', what)}</p>
        <TextField control={control} name="note" label={t('costs.why')} autoComplete="off" autoFocus />
        {add.failure ? <FindingLine tone="problem">{explain(add.failure, t)}</FindingLine> : null}
        <Actions>
          <KeyButton keys="Escape" onClick={props.onClose}>
            {t('action.cancel')}
          </KeyButton>
          <KeyButton type="submit" primary keys="Enter" busy={add.isRunning}>
            {t('costs.take_back')}
          </KeyButton>
        </Actions>
      </Form>
    </DeskDialog>
  )
}
