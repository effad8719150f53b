import { styled } from '@mui/material/styles'
import { useState } from 'react'
import * as z from 'zod'
import type { ShipmentView } from '../../shared/shipments/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FileDrop } from '../parts/file-drop.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { MoneyField, TextField } from '../parts/form/fields.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { useNotice } from '../parts/notice/notices.ts'
import { ErrorState, SkeletonRows } from '../parts/states.tsx'
import { useText } from '../parts/text/use-text.ts'

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16, '& > p': { margin: 0 } })
const Actions = styled('div')({ display: 'flex', gap: 8, justifyContent: 'flex-end' })
const Picture = styled('img')({
  display: 'block',
  width: 'auto',
  maxWidth: '100%',
  height: 'auto',
  maxHeight: '60vh',
  margin: '0 auto 20px',
  backgroundColor: 'white',
  boxShadow: '0 1px 6px rgb(0 0 0 / 0.25)',
})
const Save = styled('a')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: 44,
  color: theme.vars.palette.primary.main,
}))

const schema = z.object({ tracking: z.string().trim().min(1).max(120), costMinor: z.int().min(0).nullable() })
type Values = z.infer<typeof schema>

/** Takes a carrier's label in: its file, its tracking number and what it cost. */
export function ImportLabelDialog(props: { readonly shipment: ShipmentView; readonly onClose: () => void }) {
  const t = useText()
  const notice = useNotice()
  const { shipment } = props
  const [file, setFile] = useState<{ readonly ticket: string; readonly name: string } | null>(null)
  const { control, handleSubmit } = useDeskForm<Values, Values>(schema, {
    tracking: shipment.tracking,
    costMinor: shipment.costMinor,
  })
  const take = useCommand('shipments.importLabel', {
    onDone: () => {
      notice({ text: 'shipment.imported', tone: 'good' })
      props.onClose()
    },
  })
  return (
    <DeskDialog
      open
      title={t(shipment.label ? 'shipment.import_again' : 'shipment.import')}
      onClose={props.onClose}
      width="sm"
    >
      <Form
        noValidate
        onSubmit={handleSubmit(values => {
          if (file) void take.run({ shipment: shipment.id, file: file.ticket, ...values })
        })}
      >
        <FileDrop
          accept=".pdf,.png,.zpl,.txt,application/pdf,image/png"
          hint={t('shipment.import_hint')}
          onTicket={given => {
            take.clear()
            setFile(given)
          }}
        />
        {file ? <FindingLine tone="good">{file.name}</FindingLine> : null}
        <TextField control={control} name="tracking" label={t('shipment.tracking')} autoFocus autoComplete="off" />
        <MoneyField
          control={control}
          name="costMinor"
          label={t('shipment.cost')}
          hint={t('shipment.cost_hint')}
          optional
        />
        {take.failure ? <FindingLine tone="problem">{explain(take.failure, t)}</FindingLine> : null}
        <Actions>
          <KeyButton keys="Escape" onClick={props.onClose}>
            {t('action.cancel')}
          </KeyButton>
          <KeyButton type="submit" keys="Enter" primary busy={take.isRunning} disabled={file === null}>
            {t('shipment.import')}
          </KeyButton>
        </Actions>
      </Form>
    </DeskDialog>
  )
}

/** Prints a kept label on the printer of return labels; what can't be read back is told, not printed. */
function PrintLabel({ shipment }: { readonly shipment: string }) {
  const t = useText()
  const notice = useNotice()
  const print = useCommand('printing.importLabel', { onDone: () => notice({ text: 'labels.printed' }) })
  const send = () => void print.run({ shipment })
  useKeys('shipment.see_label', [{ keys: 'p', label: 'labels.print', run: send }])
  return (
    <>
      {print.failure ? <FindingLine tone="problem">{explain(print.failure, t)}</FindingLine> : null}
      <Actions>
        <KeyButton keys="p" primary busy={print.isRunning} icon={<Icon name="printer" size={16} />} onClick={send}>
          {t('labels.print_now')}
        </KeyButton>
      </Actions>
    </>
  )
}

/** Shows a kept label, prints it, and gives its file out. */
export function SeeLabelDialog(props: { readonly shipment: string; readonly onClose: () => void }) {
  const t = useText()
  const label = useDeskQuery('shipments.label', { shipment: props.shipment })
  return (
    <DeskDialog open title={t('shipment.see_label')} onClose={props.onClose} width="sm">
      {label.failure ? <ErrorState failure={label.failure} onRetry={label.refresh} /> : null}
      {label.isWaiting ? <SkeletonRows rows={5} /> : null}
      {label.value ? (
        <>
          {label.value.picture ? (
            <Picture
              alt={t('shipment.label_picture')}
              src={`/files/${label.value.picture.ticket}`}
              width={label.value.picture.width}
              height={label.value.picture.height}
            />
          ) : (
            <FindingLine tone="information">{t('shipment.label_no_picture')}</FindingLine>
          )}
          <Save href={`/files/${label.value.ticket}`} download={label.value.name}>
            {t('shipment.open_label', { name: label.value.name })}
          </Save>
          <PrintLabel shipment={props.shipment} />
        </>
      ) : null}
    </DeskDialog>
  )
}
