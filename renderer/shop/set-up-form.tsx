import { styled } from '@mui/material/styles'
import { type ReactNode, useMemo } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { countryUse } from '../../shared/shop/countries.ts'
import { TextField } from '../parts/form/fields.tsx'
import { PickField } from '../parts/form/pick-field.tsx'
import { SegmentField } from '../parts/form/segment-field.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { sizes, weights } from '../parts/measures.ts'
import { Sheet } from '../parts/page.tsx'
import { useReading, useText } from '../parts/text/use-text.ts'
import { PinField } from '../staff/pin-field.tsx'
import { localeIn } from './guess-place.ts'
import { countryOptions, currencyOptions, localeOptions, zoneOptions } from './place-options.ts'
import type { SetUpValues } from './set-up-values.ts'
import { StartSteps } from './start-steps.tsx'

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 20, width: '100%' })
const Head = styled('header')(({ theme }) => ({
  display: 'flex',
  alignItems: 'flex-end',
  justifyContent: 'space-between',
  flexWrap: 'wrap',
  gap: 16,
  '& h1': { margin: 0, fontSize: sizes.title, fontWeight: weights.strong, letterSpacing: '-0.012em' },
  '& p': { margin: '4px 0 0', color: theme.vars.palette.text.secondary },
}))
const Parts = styled(Sheet)(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1.45fr) minmax(0, 1fr)',
  overflow: 'visible',
  '& > section': { padding: '20px 24px 24px', display: 'flex', flexDirection: 'column', gap: 16, minWidth: 0 },
  '& > section + section': { borderInlineStart: `1px solid ${theme.vars.palette.divider}` },
  '& h2': { margin: 0, fontSize: sizes.counter, fontWeight: weights.strong },
  '& h2 + p': { margin: '-10px 0 0', color: theme.vars.palette.text.secondary },
  '@media (max-width: 760px)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& > section + section': { borderInlineStart: 0, borderTop: `1px solid ${theme.vars.palette.divider}` },
  },
}))
const Two = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  gap: 16,
  '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})
const Foot = styled('footer')({ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 12 })

/** What a shop needs to open: who it is, where it is, and its owner's PIN. One page, nothing hidden. */
export function SetUpForm(props: {
  readonly form: UseFormReturn<SetUpValues, unknown, SetUpValues>
  readonly busy: boolean
  readonly problem: ReactNode
  readonly onBack: () => void
  readonly onSend: (values: SetUpValues) => void
}) {
  const t = useText()
  const { control, handleSubmit, watch } = props.form
  useKeys('start.form_title', [{ keys: 'Escape', label: 'start.back', run: props.onBack }])
  return (
    <Form noValidate autoComplete="off" onSubmit={event => void handleSubmit(props.onSend)(event)}>
      <Head>
        <div>
          <h1>{t('start.form_title')}</h1>
          <p>{t('start.form_text')}</p>
        </div>
        <StartSteps at={0} />
      </Head>
      <Parts>
        <ShopPart form={props.form} />
        <section>
          <h2>{t('start.owner_part')}</h2>
          <p>{t('start.owner_text')}</p>
          <TextField control={control} name="ownerName" label={t('start.owner_name')} autoComplete="off" />
          <PinField control={control} name="pin" label={t('start.pin')} hint={t('start.pin_hint')} />
          <PinField control={control} name="again" label={t('start.pin_again')} />
        </section>
      </Parts>
      {props.problem}
      <Foot>
        <KeyButton type="button" keys="Escape" onClick={props.onBack}>
          {t('start.back')}
        </KeyButton>
        <KeyButton primary size="large" type="submit" keys="Enter" busy={props.busy}>
          {watch('name').trim() === '' ? t('start.own') : t('start.open_shop', { shop: watch('name').trim() })}
        </KeyButton>
      </Foot>
    </Form>
  )
}

function ShopPart({ form }: { readonly form: UseFormReturn<SetUpValues, unknown, SetUpValues> }) {
  const t = useText()
  const { locale } = useReading()
  const { control, setValue, formState, watch } = form
  const ownZone = formState.defaultValues?.timeZone ?? 'UTC'
  const options = useMemo(
    () => ({
      country: countryOptions(locale),
      currency: currencyOptions(locale),
      timeZone: zoneOptions(ownZone),
      locale: localeOptions(locale),
    }),
    [locale, ownZone],
  )
  const follow = (country: string) => {
    const use = countryUse(country)
    if (!use) return
    const { dirtyFields } = formState
    if (!dirtyFields.currency) setValue('currency', use.currency)
    if (!dirtyFields.taxMode) setValue('taxMode', use.taxMode)
    if (!dirtyFields.locale) setValue('locale', localeIn(watch('locale'), country))
  }
  return (
    <section>
      <h2>{t('start.shop_part')}</h2>
      <TextField
        control={control}
        name="name"
        label={t('start.shop_name')}
        hint={t('start.shop_name_hint')}
        autoFocus
        autoComplete="off"
      />
      <Two>
        <PickField
          control={control}
          name="country"
          label={t('start.country')}
          options={options.country}
          onPicked={follow}
        />
        <PickField control={control} name="currency" label={t('start.currency')} options={options.currency} />
        <PickField control={control} name="timeZone" label={t('start.time_zone')} options={options.timeZone} />
        <PickField control={control} name="locale" label={t('start.locale')} options={options.locale} />
      </Two>
      <SegmentField
        control={control}
        name="taxMode"
        label={t('start.tax_mode')}
        options={[
          { value: 'inclusive', label: t('start.tax_inclusive'), detail: t('start.tax_inclusive_text') },
          { value: 'exclusive', label: t('start.tax_exclusive'), detail: t('start.tax_exclusive_text') },
        ]}
      />
    </section>
  )
}
