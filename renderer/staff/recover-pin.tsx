import { styled } from '@mui/material/styles'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod'
import type { StaffTile } from '../../shared/staff/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { TextField } from '../parts/form/fields.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { sizes, weights } from '../parts/measures.ts'
import { useText } from '../parts/text/use-text.ts'
import { RecoveryPaper } from '../shop/recovery-paper.tsx'
import { PinField } from './pin-field.tsx'
import { useWait } from './use-wait.ts'

const Form = styled('form')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  width: 'min(440px, 100%)',
  '& h1': { margin: 0, fontSize: sizes.title, fontWeight: weights.strong },
  '& > p': { margin: '-8px 0 0', color: theme.vars.palette.text.secondary },
}))
const Column = styled('div')({ display: 'flex', flexDirection: 'column', gap: 24, width: 'min(640px, 100%)' })

const schema = z
  .object({
    recoveryCode: z.string().trim().min(1).max(64),
    newPin: z.string().regex(/^\d{6,12}$/, 'start.pin_rule'),
    again: z.string(),
  })
  .refine(({ newPin, again }) => newPin === again, { path: ['again'], error: 'start.pin_differs' })
type Values = z.infer<typeof schema>

/** An owner who forgot the PIN sets a new one with the code on paper; the next code is shown before the desk opens. */
export function RecoverPin(props: {
  readonly person: StaffTile
  readonly shop: string
  /** True from the moment the PIN is set until the next code is on paper. */
  readonly onHold: (held: boolean) => void
  readonly onBack: () => void
}) {
  const t = useText()
  const client = useQueryClient()
  const { person } = props
  const [next, setNext] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const wait = useWait()
  const { control, handleSubmit } = useDeskForm<Values, Values>(schema, { recoveryCode: '', newPin: '', again: '' })
  const recover = useCommand('staff.recover', { renews: [] })
  useKeys('sign_in.enter', [{ keys: 'Escape', label: 'start.back', run: props.onBack, enabled: next === null }])
  const send = async ({ recoveryCode, newPin }: Values) => {
    props.onHold(true)
    const reply = await recover.run({ staff: person.id, recoveryCode, newPin })
    if (reply.ok && reply.value.recovered) return setNext(reply.value.recoveryCode)
    props.onHold(false)
    if (!reply.ok || reply.value.recovered) return
    setWrong(true)
    if (reply.value.waitSeconds > 0) wait.start(reply.value.waitSeconds)
  }
  const open = async () => {
    await client.invalidateQueries()
    props.onHold(false)
  }
  if (next !== null)
    return (
      <Column>
        <RecoveryPaper code={next} shop={props.shop} owner={person.name}>
          <FindingLine tone="attention">{t('start.code_once')}</FindingLine>
        </RecoveryPaper>
        <KeyButton primary size="large" onClick={() => void open()}>
          {t('start.code_kept')}
        </KeyButton>
      </Column>
    )
  const problem = recover.failure
    ? explain(recover.failure, t)
    : wait.seconds > 0
      ? t('sign_in.wait', { count: wait.seconds })
      : wrong
        ? t('sign_in.recover_wrong')
        : null
  return (
    <Form
      noValidate
      autoComplete="off"
      onSubmit={event => void handleSubmit(send)(event)}
      onChange={() => setWrong(false)}
    >
      <h1>{t('sign_in.recover_title')}</h1>
      <p>{t('sign_in.recover_text')}</p>
      <TextField control={control} name="recoveryCode" label={t('sign_in.recover_code')} autoFocus autoComplete="off" />
      <PinField control={control} name="newPin" label={t('sign_in.recover_new_pin')} hint={t('start.pin_rule')} />
      <PinField control={control} name="again" label={t('sign_in.recover_again')} />
      {problem ? <FindingLine tone="problem">{problem}</FindingLine> : null}
      <KeyButton primary size="large" type="submit" keys="Enter" busy={recover.isRunning} disabled={wait.seconds > 0}>
        {t('sign_in.recover_do')}
      </KeyButton>
      <KeyButton quiet keys="Escape" onClick={props.onBack}>
        {t('start.back')}
      </KeyButton>
    </Form>
  )
}
