import * as z from 'zod'
import { FileDrop } from '../../../renderer/parts/file-drop.tsx'
import { MoneyField, NumberField, SelectField, SwitchField, TextField } from '../../../renderer/parts/form/fields.tsx'
import { useDeskForm } from '../../../renderer/parts/form/use-desk-form.ts'
import { KeyButton } from '../../../renderer/parts/key-button.tsx'
import { Page, PageHead, Panel, Section } from '../../../renderer/parts/page.tsx'

const schema = z.object({
  name: z.string().trim().min(1).max(40),
  email: z.email(),
  day: z.string(),
  limitMinor: z.int().nonnegative().nullable(),
  minutes: z.int().min(0).nullable(),
  role: z.enum(['counter', 'owner']),
  active: z.boolean(),
  note: z.string(),
})

/** Every field there is. */
export function FieldsPage() {
  const { control, handleSubmit } = useDeskForm(schema, {
    name: '',
    email: 'not an address',
    day: '2026-11-23',
    limitMinor: 10_000,
    minutes: 5,
    role: 'counter',
    active: true,
    note: '',
  })
  return (
    <Page aside={<FileDrop accept=".csv" onTicket={() => {}} hint="CSV from your shop, up to 500 MB" />}>
      <PageHead title="Staff" detail="Who works here and what they may" />
      <Section title="Person">
        <form onSubmit={handleSubmit(() => {})} noValidate>
          <Panel>
            <TextField control={control} name="name" label="Name" hint="As it stands on receipts" />
            <TextField control={control} name="email" label="E-mail" type="email" optional />
            <TextField control={control} name="day" label="Since" type="date" />
            <MoneyField control={control} name="limitMinor" label="Cash limit" optional />
            <NumberField control={control} name="minutes" label="Minutes" unit="min" />
            <SelectField
              control={control}
              name="role"
              label="Role"
              options={[
                { value: 'counter', label: 'Counter' },
                { value: 'owner', label: 'Owner' },
              ]}
            />
            <SwitchField control={control} name="active" label="Works here" />
            <TextField control={control} name="note" label="Note" multiline minRows={3} optional />
            <KeyButton primary type="submit">
              Save
            </KeyButton>
          </Panel>
        </form>
      </Section>
    </Page>
  )
}
