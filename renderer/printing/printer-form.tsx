import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import { styled } from '@mui/material/styles'
import { useId } from 'react'
import { useWatch } from 'react-hook-form'
import { type PrinterView, printedPapers } from '../../shared/printing/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { SelectField, SwitchField, TextField } from '../parts/form/fields.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useNotice } from '../parts/notice/notices.ts'
import { useText } from '../parts/text/use-text.ts'
import { inputOf, type PrinterValues, printerForm, valuesOf } from './printer-values.ts'

const Form = styled('form')({
  display: 'flex',
  flexDirection: 'column',
  gap: 18,
  paddingTop: 4,
  '& > fieldset': { border: 0, margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  '& [data-part=pair]': {
    display: 'grid',
    gap: 16,
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    alignItems: 'start',
  },
})

const addressHints = {
  network: 'printers.address_hint',
  usb: 'printers.address_hint_usb',
  serial: 'printers.address_hint_serial',
  queue: 'printers.address_hint_queue',
} as const

/** Adds a printer or changes one: plain questions, only those that matter for what it is. */
export function PrinterForm(props: {
  readonly printer: PrinterView | null
  /** What is known of a new one already. */
  readonly preset?: Partial<PrinterValues>
  readonly demo: boolean
  readonly onSaved?: (printer: PrinterView) => void
  readonly onClose: () => void
}) {
  const { printer } = props
  const t = useText()
  const formId = useId()
  const notice = useNotice()
  const { control, handleSubmit } = useDeskForm(printerForm, {
    ...valuesOf(printer, props.demo),
    ...props.preset,
  })
  const { transport, language } = useWatch({ control })
  const save = useCommand('printing.savePrinter', {
    onDone: saved => {
      if (props.onSaved) props.onSaved(saved)
      else notice({ text: 'printers.saved', values: { printer: saved.name } })
      props.onClose()
    },
  })
  return (
    <DeskDialog
      open
      title={printer ? t('printers.form_edit', { printer: printer.name }) : t('printers.form_add')}
      onClose={props.onClose}
      actions={
        <>
          <KeyButton quiet onClick={props.onClose}>
            {t('action.cancel')}
          </KeyButton>
          <KeyButton primary type="submit" keys="Enter" form={formId} busy={save.isRunning}>
            {t('printers.save')}
          </KeyButton>
        </>
      }
    >
      <Form id={formId} noValidate onSubmit={handleSubmit(values => void save.run(inputOf(values, printer)))}>
        <TextField control={control} name="name" label={t('printers.name')} hint={t('printers.name_hint')} autoFocus />
        <SelectField
          control={control}
          name="transport"
          label={t('printers.transport')}
          disabled={props.demo}
          options={[
            { value: 'network', label: t('printers.transport_network') },
            { value: 'usb', label: t('printers.transport_usb') },
            { value: 'serial', label: t('printers.transport_serial') },
            { value: 'queue', label: t('printers.transport_queue') },
            { value: 'virtual', label: t('printers.transport_virtual') },
          ]}
        />
        {transport !== undefined && transport !== 'virtual' ? (
          <TextField
            control={control}
            name="address"
            label={t('printers.address')}
            hint={t(addressHints[transport])}
            autoComplete="off"
          />
        ) : null}
        <div data-part="pair">
          <SelectField
            control={control}
            name="language"
            label={t('printers.language')}
            options={[
              { value: 'escpos', label: t('printers.language_escpos') },
              { value: 'zpl', label: t('printers.language_zpl') },
            ]}
          />
          {language === 'escpos' ? (
            <SelectField
              control={control}
              name="columns"
              label={t('printers.columns')}
              options={[
                { value: '48', label: t('printers.columns_48') },
                { value: '32', label: t('printers.columns_32') },
              ]}
            />
          ) : (
            <SelectField
              control={control}
              name="dpi"
              label={t('printers.dpi')}
              options={[
                { value: '203', label: '203' },
                { value: '300', label: '300' },
              ]}
            />
          )}
        </div>
        <fieldset>
          <FormLabel component="legend">{t('printers.papers')}</FormLabel>
          {printedPapers
            .filter(paper => language === 'escpos' || paper !== 'receipt')
            .map(paper => (
              <SwitchField key={paper} control={control} name={paper} label={t(`paper.${paper}`)} />
            ))}
          <FormHelperText>{t('printers.papers_hint')}</FormHelperText>
        </fieldset>
        {printer ? <SwitchField control={control} name="active" label={t('printers.active')} /> : null}
        {save.failure ? (
          <FormHelperText error role="alert">
            {explain(save.failure, t)}
          </FormHelperText>
        ) : null}
      </Form>
    </DeskDialog>
  )
}
