import { useMemo } from 'react'
import { PickField } from '../../parts/form/pick-field.tsx'
import { SegmentField } from '../../parts/form/segment-field.tsx'
import { useReading, useText } from '../../parts/text/use-text.ts'
import { countryOptions, currencyOptions, localeOptions, zoneOptions } from '../place-options.ts'
import { FormPart, Wide } from './form-part.tsx'
import type { ShopPart } from './shop-form.ts'

/** Where the shop is: country, currency, clock, language and taxes. */
export function WherePart({ control }: ShopPart) {
  const t = useText()
  const { locale, timeZone } = useReading()
  const options = useMemo(
    () => ({
      country: countryOptions(locale),
      currency: currencyOptions(locale),
      zone: zoneOptions(timeZone),
      locale: localeOptions(locale),
    }),
    [locale, timeZone],
  )
  return (
    <FormPart title={t('shop.where')} text={t('shop.where_text')}>
      <PickField control={control} name="country" label={t('start.country')} options={options.country} />
      <PickField control={control} name="currency" label={t('start.currency')} options={options.currency} />
      <PickField control={control} name="timeZone" label={t('start.time_zone')} options={options.zone} />
      <PickField control={control} name="locale" label={t('start.locale')} options={options.locale} />
      <Wide>
        <SegmentField
          control={control}
          name="taxMode"
          label={t('start.tax_mode')}
          options={[
            { value: 'inclusive', label: t('start.tax_inclusive'), detail: t('start.tax_inclusive_text') },
            { value: 'exclusive', label: t('start.tax_exclusive'), detail: t('start.tax_exclusive_text') },
          ]}
        />
      </Wide>
    </FormPart>
  )
}
