import { useMemo } from 'react'
import { useController } from 'react-hook-form'
import { NumberField, TextField } from '../../parts/form/fields.tsx'
import { ManyField } from '../../parts/form/many-field.tsx'
import { WordsField } from '../../parts/form/words-field.tsx'
import { useReading, useText } from '../../parts/text/use-text.ts'
import { FormPart, Wide } from './form-part.tsx'
import type { ShopPart } from './shop-form.ts'

/** 1 January 2024 was a Monday. */
const monday = Date.UTC(2024, 0, 1)
const dayMs = 86_400_000

/** When the shop is open, and how long things take. */
export function DaysPart({ control }: ShopPart) {
  const t = useText()
  const { locale } = useReading()
  const open = useController({ control, name: 'openingDays' })
  const holidays = useController({ control, name: 'holidays' })
  const weekdays = useMemo(() => {
    const names = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
    return [1, 2, 3, 4, 5, 6, 7].map(value => ({ value, label: names.format(monday + (value - 1) * dayMs) }))
  }, [locale])
  return (
    <FormPart title={t('shop.days')} text={t('shop.days_text')}>
      <Wide>
        <ManyField
          label={t('shop.opening_days')}
          options={weekdays}
          value={open.field.value ?? []}
          onChange={days => open.field.onChange([...days])}
        />
      </Wide>
      <TextField control={control} name="closesAt" type="time" label={t('shop.closes_at')} />
      <TextField control={control} name="cutOffAt" type="time" label={t('shop.cut_off')} />
      <Wide>
        <WordsField
          multiline
          label={t('shop.holidays')}
          hint={t('shop.holidays_hint')}
          problem={holidays.fieldState.error ? t('shop.holidays_wrong') : null}
          value={holidays.field.value ?? []}
          onChange={days => {
            holidays.field.onChange([...days].sort())
            holidays.field.onBlur()
          }}
        />
      </Wide>
      <NumberField
        control={control}
        name="transitDays"
        label={t('shop.transit_days')}
        hint={t('shop.transit_hint')}
        unit={t('shop.unit_days')}
      />
      <NumberField
        control={control}
        name="slaBusinessDays"
        label={t('shop.sla_days')}
        hint={t('shop.sla_hint')}
        unit={t('shop.unit_days')}
      />
      <NumberField
        control={control}
        name="authorizationDays"
        label={t('shop.authorization_days')}
        unit={t('shop.unit_days')}
      />
    </FormPart>
  )
}
