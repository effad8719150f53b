import { useController, useWatch } from 'react-hook-form'
import { MoneyField, NumberField, SwitchField } from '../../parts/form/fields.tsx'
import { LabelledSelect } from '../../parts/form/labelled.tsx'
import { RateField } from '../../parts/form/rate-field.tsx'
import { useFormat, useText } from '../../parts/text/use-text.ts'
import { FormPart, Wide } from './form-part.tsx'
import type { ShopPart } from './shop-form.ts'

const coins = [5, 10, 20, 50, 100] as const

/** Rounding, limits, the fee's tax and what work costs. */
export function MoneyPart({ control }: ShopPart) {
  const t = useText()
  const format = useFormat()
  const { field } = useController({ control, name: 'cashRoundingMinor' })
  const separate = useWatch({ control, name: 'feeIsSeparateSupply' })
  const smallest = field.value ?? 1
  const known = coins.some(coin => coin === smallest) || smallest === 1
  const steps = known ? coins : [...coins, smallest]
  return (
    <FormPart title={t('shop.money')} text={t('shop.money_text')}>
      <LabelledSelect
        label={t('shop.rounding')}
        value={String(smallest)}
        options={[
          { value: '1', label: t('shop.rounding_none') },
          ...steps.map(coin => ({ value: String(coin), label: format.money(coin) })),
        ]}
        onChange={value => field.onChange(Number(value))}
      />
      <MoneyField control={control} name="refundLimitMinor" label={t('shop.refund_limit')} optional />
      <MoneyField control={control} name="overrideLimitMinor" label={t('shop.override_limit')} optional />
      <Wide>
        <SwitchField control={control} name="feeIsSeparateSupply" label={t('shop.fee_supply')} />
      </Wide>
      {separate ? <RateField control={control} name="feeTaxRateMilli" label={t('shop.fee_rate')} /> : null}
      <MoneyField control={control} name="labourRateMinor" label={t('shop.labour_rate')} hint={t('shop.labour_hint')} />
      <NumberField
        control={control}
        name="defaultMinutes"
        label={t('shop.default_minutes')}
        unit={t('shop.unit_minutes')}
      />
      <MoneyField
        control={control}
        name="usualLabelMinor"
        label={t('shop.usual_label')}
        hint={t('shop.usual_label_hint')}
      />
      <MoneyField control={control} name="disposalMinor" label={t('shop.disposal')} />
      <RateField control={control} name="bonusPercentMilli" label={t('shop.bonus')} hint={t('shop.bonus_hint')} />
      <MoneyField control={control} name="repackMinor" label={t('shop.repack')} hint={t('shop.repack_hint')} />
      <RateField control={control} name="cardFeeMilli" label={t('shop.card_rate')} hint={t('shop.card_hint')} />
      <MoneyField control={control} name="cardFeeMinor" label={t('shop.card_fixed')} />
    </FormPart>
  )
}
