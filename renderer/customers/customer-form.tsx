import { styled } from '@mui/material/styles'
import * as z from 'zod'
import { contract } from '../../shared/contract.ts'
import type { CustomerView } from '../../shared/customers/contract.ts'
import { note } from '../../shared/fields.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { TextField } from '../parts/form/fields.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { useNotice } from '../parts/notice/notices.ts'
import { Panel } from '../parts/page.tsx'
import { useText } from '../parts/text/use-text.ts'

const { name } = contract['customers.save'].input.shape
const text = z.string().trim().max(120)
/** Empty texts are sent as null: nothing known. */
const schema = z.object({
  name,
  phone: text.max(60),
  email: z.union([z.literal(''), z.email().max(200)]),
  externalRef: text,
  street: text,
  postcode: text.max(40),
  city: text,
  country: text.max(80),
  notes: note,
})
type Values = z.infer<typeof schema>

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16 })
const Fields = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
  gap: 12,
  '& > :first-of-type': { gridColumn: '1 / -1' },
})
const fields = [
  ['name', 'customers.name'],
  ['phone', 'customers.phone'],
  ['email', 'customers.email'],
  ['street', 'customers.street'],
  ['postcode', 'customers.postcode'],
  ['city', 'customers.city'],
  ['country', 'customers.country'],
  ['externalRef', 'customers.number'],
] as const

const orNull = (value: string) => (value === '' ? null : value)

/** Who a customer is. Without a customer, a new one. */
export function CustomerForm(props: {
  readonly customer: CustomerView | null
  readonly mayChange: boolean
  readonly onSaved?: (customer: CustomerView) => void
}) {
  const t = useText()
  const notice = useNotice()
  const { customer, mayChange } = props
  const { control, handleSubmit, formState, reset } = useDeskForm<Values, Values>(schema, valuesOf(customer))
  const save = useCommand('customers.save', {
    renews: ['customers'],
    onDone: saved => {
      reset(valuesOf(saved))
      notice({ text: 'customers.saved', values: { name: saved.name }, tone: 'good' })
      props.onSaved?.(saved)
    },
  })
  const submit = handleSubmit(({ street, postcode, city, country, ...values }) =>
    save.run({
      ...(customer ? { id: customer.id, version: customer.version } : {}),
      name: values.name,
      phone: orNull(values.phone),
      email: orNull(values.email),
      externalRef: orNull(values.externalRef),
      notes: orNull(values.notes),
      address:
        `${street}${postcode}${city}${country}` === ''
          ? null
          : { name: customer?.address?.name ?? values.name, street, postcode, city, country },
    }),
  )
  const ready = mayChange && formState.isDirty
  useKeys('nav.customers', [{ keys: 'Mod+s', label: 'customers.save', run: () => void submit(), enabled: ready }])
  return (
    <Form noValidate onSubmit={event => void submit(event)}>
      <Panel>
        <h2>{t('customers.details')}</h2>
        <Fields>
          {fields.map(([field, label]) => (
            <TextField
              key={field}
              control={control}
              name={field}
              label={t(label)}
              optional={field !== 'name'}
              autoFocus={customer === null && field === 'name'}
            />
          ))}
        </Fields>
        <TextField control={control} name="notes" label={t('customers.notes')} optional multiline minRows={2} />
        {save.failure ? <FindingLine tone="problem">{explain(save.failure, t)}</FindingLine> : null}
        {mayChange ? (
          <KeyButton primary type="submit" keys="Mod+s" busy={save.isRunning} disabled={!formState.isDirty}>
            {t('customers.save')}
          </KeyButton>
        ) : null}
      </Panel>
    </Form>
  )
}

function valuesOf(customer: CustomerView | null): Values {
  return {
    name: customer?.name ?? '',
    phone: customer?.phone ?? '',
    email: customer?.email ?? '',
    externalRef: customer?.externalRef ?? '',
    street: customer?.address?.street ?? '',
    postcode: customer?.address?.postcode ?? '',
    city: customer?.address?.city ?? '',
    country: customer?.address?.country ?? '',
    notes: customer?.notes ?? '',
  }
}
