import { useState } from 'react'
import type { SalesMapping } from '../../../shared/sales/import/profile.ts'
import { LabelledSelect, LabelledText } from '../../parts/form/labelled.tsx'
import { readRate } from '../../parts/form/rate-field.tsx'
import { useReading, useText } from '../../parts/text/use-text.ts'
import { currencyOptions, zoneOptions } from '../../shop/place-options.ts'
import { FieldGrid } from './file-shape-fields.tsx'

/** What a file leaves unsaid: tax, currency, clock, and where it was sold. */
export function PlaceFields(props: {
  readonly mapping: SalesMapping
  readonly onChange: (mapping: SalesMapping) => void
}) {
  const t = useText()
  const { locale, timeZone } = useReading()
  const { mapping, onChange } = props
  const [rate, setRate] = useState(mapping.taxRateMilli === null ? '' : String(mapping.taxRateMilli / 1000))
  return (
    <FieldGrid>
      <LabelledSelect
        label={t('import_screen.tax_mode')}
        value={mapping.taxMode}
        options={(['inclusive', 'exclusive'] as const).map(value => ({
          value,
          label: t(`import_screen.tax_${value}`),
        }))}
        onChange={taxMode => onChange({ ...mapping, taxMode })}
      />
      <LabelledText
        label={t('import_screen.tax_rate')}
        hint={t('import_screen.tax_rate_hint')}
        problem={Number.isNaN(readRate(rate)) ? t('field.not_valid') : null}
        unit="%"
        value={rate}
        onChange={typed => {
          setRate(typed)
          const taxRateMilli = readRate(typed)
          if (!Number.isNaN(taxRateMilli)) onChange({ ...mapping, taxRateMilli })
        }}
      />
      <LabelledSelect
        label={t('import_screen.channel')}
        value={mapping.channel}
        options={(['in_store', 'distance'] as const).map(value => ({ value, label: t(`sale_channel.${value}`) }))}
        onChange={channel => onChange({ ...mapping, channel })}
      />
      <LabelledSelect
        label={t('import_screen.currency')}
        value={mapping.currency ?? ''}
        options={[{ value: '', label: t('import_screen.currency_shop') }, ...currencyOptions(locale)]}
        onChange={currency => onChange({ ...mapping, currency: currency === '' ? null : currency })}
      />
      <LabelledSelect
        label={t('import_screen.time_zone')}
        value={mapping.timeZone ?? ''}
        options={[{ value: '', label: t('import_screen.time_zone_shop') }, ...zoneOptions(timeZone)]}
        onChange={zone => onChange({ ...mapping, timeZone: zone === '' ? null : zone })}
      />
    </FieldGrid>
  )
}
