import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'
import { useController } from 'react-hook-form'
import { TextField } from '../../parts/form/fields.tsx'
import { useText } from '../../parts/text/use-text.ts'
import { FormPart, Wide } from './form-part.tsx'
import type { ShopPart } from './shop-form.ts'

const lines = [
  ['name', 'shop.address_name'],
  ['street', 'shop.street'],
  ['postcode', 'shop.postcode'],
  ['city', 'shop.city'],
  ['country', 'shop.address_country'],
] as const

/** Who the shop is, and where its parcels go. */
export function WhoPart({ control }: ShopPart) {
  const t = useText()
  const { field } = useController({ control, name: 'returnAddress' })
  const other = field.value !== null && field.value !== undefined
  return (
    <FormPart title={t('shop.who')} text={t('shop.who_text')}>
      <TextField control={control} name="name" label={t('shop.name')} />
      <TextField control={control} name="phone" type="tel" label={t('shop.phone')} optional />
      <TextField control={control} name="email" type="email" label={t('shop.email')} optional />
      <TextField control={control} name="taxNumber" label={t('shop.tax_number')} optional />
      {lines.map(([name, label]) => (
        <TextField key={name} control={control} name={`address.${name}`} label={t(label)} optional />
      ))}
      <Wide>
        <FormControlLabel
          control={
            <Switch
              checked={other}
              onChange={(_event, on) =>
                field.onChange(on ? { name: '', street: '', postcode: '', city: '', country: '' } : null)
              }
            />
          }
          label={t('shop.other_address')}
        />
      </Wide>
      {other
        ? lines.map(([name, label]) => (
            <TextField key={name} control={control} name={`returnAddress.${name}`} label={t(label)} optional />
          ))
        : null}
    </FormPart>
  )
}
