import { NumberField, TextField } from '../../parts/form/fields.tsx'
import { useText } from '../../parts/text/use-text.ts'
import { FormPart, Wide } from './form-part.tsx'
import type { ShopPart } from './shop-form.ts'

/** How the counter behaves: receipt, lock and scanner. */
export function CounterPart({ control }: ShopPart) {
  const t = useText()
  return (
    <FormPart title={t('shop.counter')} text={t('shop.counter_text')}>
      <Wide>
        <TextField
          control={control}
          name="receiptFooter"
          label={t('shop.footer')}
          hint={t('shop.footer_hint')}
          optional
          multiline
          minRows={2}
        />
      </Wide>
      <NumberField control={control} name="idleLockMinutes" label={t('shop.idle_lock')} unit={t('shop.unit_minutes')} />
      <TextField
        control={control}
        name="scannerPrefix"
        label={t('shop.scanner_prefix')}
        hint={t('shop.scanner_hint')}
        optional
      />
    </FormPart>
  )
}
