import { styled } from '@mui/material/styles'
import { useId, useState } from 'react'
import * as z from 'zod'
import type { PrinterView } from '../../shared/printing/contract.ts'
import { canPrint } from '../../shared/printing/papers/paper.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FileDrop } from '../parts/file-drop.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { SelectField, TextField } from '../parts/form/fields.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useNotice } from '../parts/notice/notices.ts'
import { useText } from '../parts/text/use-text.ts'

const Form = styled('form')({
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  '& [data-part=pair]': { display: 'grid', gap: 16, gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))' },
})

const schema = z.object({
  tracking: z.string().trim().min(1).max(120),
  printer: z.string(),
  turn: z.enum(['fit', '0', '90', '180', '270']),
  scale: z.enum(['none', 'whole']),
})
const turns = { fit: null, 0: 0, 90: 90, 180: 180, 270: 270 } as const

/** Prints a carrier's label from a file. It is read back first; a label that can't be read is told, not printed. */
export function CarrierLabelDialog(props: { readonly printers: readonly PrinterView[]; readonly onClose: () => void }) {
  const t = useText()
  const formId = useId()
  const notice = useNotice()
  const [file, setFile] = useState<{ readonly ticket: string; readonly name: string } | null>(null)
  const able = props.printers.filter(one => one.active && canPrint(one.language, 'carrier_label'))
  const usual = able.find(one => one.papers.includes('return_label')) ?? able[0]
  const { control, handleSubmit } = useDeskForm(schema, {
    ...{ tracking: '', printer: usual?.id ?? '', turn: 'fit', scale: 'none' },
  })
  const print = useCommand('printing.importLabel', {
    onDone: () => {
      notice({ text: 'labels.printed' })
      props.onClose()
    },
  })
  const send = handleSubmit(({ tracking, printer, turn, scale }) => {
    if (file) void print.run({ file: file.ticket, tracking, printer, scale, turn: turns[turn] })
  })
  return (
    <DeskDialog
      open
      title={t('labels.print')}
      onClose={props.onClose}
      actions={
        <>
          <KeyButton quiet onClick={props.onClose}>
            {t('action.cancel')}
          </KeyButton>
          <KeyButton primary type="submit" keys="Enter" form={formId} busy={print.isRunning} disabled={file === null}>
            {t('labels.print_now')}
          </KeyButton>
        </>
      }
    >
      <Form id={formId} noValidate onSubmit={send}>
        <FileDrop
          accept=".pdf,.png,.zpl,.txt,application/pdf,image/png"
          hint={t('labels.hint')}
          onTicket={given => {
            print.clear()
            setFile(given)
          }}
        />
        {file ? <FindingLine tone="good">{file.name}</FindingLine> : null}
        <TextField
          control={control}
          name="tracking"
          label={t('shipment.tracking')}
          hint={t('labels.tracking_hint')}
          autoComplete="off"
        />
        <SelectField
          control={control}
          name="printer"
          label={t('printers.filter_printer')}
          options={able.map(one => ({ value: one.id, label: one.name }))}
        />
        <div data-part="pair">
          <SelectField
            control={control}
            name="turn"
            label={t('labels.turn')}
            options={[
              { value: 'fit', label: t('labels.turn_fit') },
              { value: '0', label: t('labels.turn_0') },
              { value: '90', label: t('labels.turn_90') },
              { value: '180', label: t('labels.turn_180') },
              { value: '270', label: t('labels.turn_270') },
            ]}
          />
          <SelectField
            control={control}
            name="scale"
            label={t('labels.scale')}
            options={[
              { value: 'none', label: t('labels.scale_none') },
              { value: 'whole', label: t('labels.scale_whole') },
            ]}
          />
        </div>
        {print.failure ? <FindingLine tone="problem">{explain(print.failure, t)}</FindingLine> : null}
      </Form>
    </DeskDialog>
  )
}
