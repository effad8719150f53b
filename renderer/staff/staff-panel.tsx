import { styled } from '@mui/material/styles'
import { useId } from 'react'
import { useWatch } from 'react-hook-form'
import * as z from 'zod'
import { roles } from '../../shared/define.ts'
import { amount, line } from '../../shared/fields.ts'
import type { StaffRow } from '../../shared/staff/contract.ts'
import { leastDigits } from '../../shared/staff/lockout.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { MoneyField, SelectField, SwitchField, TextField } from '../parts/form/fields.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useNotice } from '../parts/notice/notices.ts'
import { SidePanel } from '../parts/side-panel.tsx'
import { useText } from '../parts/text/use-text.ts'
import { PinField } from './pin-field.tsx'

const schema = z.object({
  name: line,
  role: z.enum(roles),
  pin: z.string().regex(/^(\d{4,12})?$/, 'staff.pin_rule'),
  cashLimitMinor: amount.nullable(),
  overrideLimitMinor: amount.nullable(),
  language: z.enum(['', 'en', 'de']),
  active: z.boolean(),
})
type Values = z.infer<typeof schema>

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16 })

/** One person beside the list: role, PIN, limits. Without a person, a new one. */
export function StaffPanel(props: {
  readonly person: StaffRow | undefined
  readonly onClose: () => void
  readonly onSaved: () => void
}) {
  const t = useText()
  const form = useId()
  const notice = useNotice()
  const { person } = props
  const { control, handleSubmit } = useDeskForm<Values, Values>(schema, {
    name: person?.name ?? '',
    role: person?.role ?? 'counter',
    pin: '',
    cashLimitMinor: person?.cashLimitMinor ?? null,
    overrideLimitMinor: person?.overrideLimitMinor ?? null,
    language: person?.language === 'en' || person?.language === 'de' ? person.language : '',
    active: person?.active ?? true,
  })
  const role = useWatch({ control, name: 'role' })
  const save = useCommand('staff.save', {
    renews: ['staff'],
    onDone: saved => {
      notice({ text: 'staff.saved', values: { name: saved.name }, tone: 'good' })
      props.onSaved()
    },
  })
  const send = ({ pin, language, ...values }: Values) =>
    save.run({
      ...values,
      ...(person ? { id: person.id, version: person.version } : {}),
      ...(pin === '' ? {} : { pin }),
      language: language === '' ? null : language,
    })
  const digits = t('staff.pin_hint', { least: leastDigits(role) })
  return (
    <SidePanel
      title={person?.name ?? t('staff.new')}
      onClose={props.onClose}
      actions={
        <KeyButton primary type="submit" keys="Enter" form={form} busy={save.isRunning}>
          {t('staff.save')}
        </KeyButton>
      }
    >
      <Form id={form} noValidate autoComplete="off" onSubmit={event => void handleSubmit(send)(event)}>
        <TextField control={control} name="name" label={t('staff.name')} autoFocus autoComplete="off" />
        <SelectField
          control={control}
          name="role"
          label={t('staff.role')}
          hint={t(`staff.role_${role}_text`)}
          options={roles.map(value => ({ value, label: t(`role.${value}`) }))}
        />
        <PinField
          control={control}
          name="pin"
          label={t(person ? 'staff.new_pin' : 'staff.pin')}
          optional={person !== undefined}
          hint={person ? `${digits} ${t('staff.new_pin_hint')}` : digits}
        />
        {role === 'bookkeeper' ? null : (
          <>
            <MoneyField
              control={control}
              name="cashLimitMinor"
              label={t('staff.refund_limit')}
              hint={t('staff.limit_hint')}
              optional
            />
            <MoneyField control={control} name="overrideLimitMinor" label={t('staff.override_limit')} optional />
          </>
        )}
        <SelectField
          control={control}
          name="language"
          label={t('staff.language')}
          options={[
            { value: '', label: t('staff.language_shop') },
            { value: 'en', label: 'English' },
            { value: 'de', label: 'Deutsch' },
          ]}
        />
        <SwitchField control={control} name="active" label={t('staff.active')} />
        {save.failure ? <FindingLine tone="problem">{explain(save.failure, t)}</FindingLine> : null}
      </Form>
    </SidePanel>
  )
}
