import { styled } from '@mui/material/styles'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { Alone } from '../parts/alone.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { Icon } from '../parts/icon.tsx'
import { corners, weights } from '../parts/measures.ts'
import { useText } from '../parts/text/use-text.ts'
import { guessPlace, localeIn } from './guess-place.ts'
import { NextSteps } from './next-steps.tsx'
import { RecoveryCode } from './recovery-code.tsx'
import { SetUpForm } from './set-up-form.tsx'
import { type SetUpValues, setUpSchema } from './set-up-values.ts'
import { StartChoice } from './start-choice.tsx'

const Column = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 28,
  width: 'min(880px, 100%)',
})
const Foot = styled('footer')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 12,
  width: '100%',
  color: theme.vars.palette.text.secondary,
  '& > p': { display: 'flex', alignItems: 'center', gap: 8, margin: 0 },
  '& button': {
    minHeight: 36,
    paddingInline: 12,
    border: 0,
    borderRadius: corners.control,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
  },
  '& button:hover': { backgroundColor: theme.vars.palette.soft.neutral },
  '& button[aria-pressed=true]': {
    backgroundColor: theme.vars.palette.soft.neutral,
    color: theme.vars.palette.text.primary,
    fontWeight: weights.label,
  },
}))

const Languages = styled('div')({ display: 'flex', gap: 4 })

/** What the door gives the first start. */
export interface FirstStartProps {
  readonly language: string
  readonly onLanguage: (language: 'en' | 'de') => void
  /** True while the door has to stay here although a shop exists: the recovery code is still to be read. */
  readonly onHold: (held: boolean) => void
}

interface Founded {
  readonly code: string
  readonly shop: string
  readonly owner: string
}
type Step =
  | { readonly at: 'choice' }
  | { readonly at: 'form' }
  | { readonly at: 'code'; readonly founded: Founded }
  | { readonly at: 'next'; readonly founded: Founded }

/** What a new desk shows: the demo shop, or the way to one's own in one page. */
export function FirstStart({ language, onLanguage, onHold }: FirstStartProps) {
  const t = useText()
  const client = useQueryClient()
  const [, go] = useLocation()
  const [step, setStep] = useState<Step>({ at: 'choice' })
  const [place] = useState(() =>
    guessPlace(language, Intl.DateTimeFormat().resolvedOptions().timeZone, navigator.languages),
  )
  const form = useDeskForm<SetUpValues, SetUpValues>(setUpSchema, {
    ...place,
    name: '',
    ownerName: '',
    pin: '',
    again: '',
  })
  const { setValue, getValues, formState } = form
  const localeChosen = formState.dirtyFields.locale === true
  useEffect(() => {
    if (!localeChosen) setValue('locale', localeIn(language, getValues('country')))
  }, [language, localeChosen, setValue, getValues])
  const demo = useCommand('shop.openDemo')
  const setUp = useCommand('shop.setUp', { renews: [] })
  const found = async ({ ownerName, pin, again: _again, ...shop }: SetUpValues) => {
    onHold(true)
    const reply = await setUp.run({ shop, owner: { name: ownerName, pin } })
    if (!reply.ok) return onHold(false)
    form.reset()
    setStep({ at: 'code', founded: { code: reply.value.recoveryCode, shop: shop.name, owner: ownerName } })
  }
  const leave = async (path: string) => {
    go(path, { replace: true })
    await client.invalidateQueries()
    onHold(false)
  }
  const problem = (failure: typeof demo.failure | typeof setUp.failure) =>
    failure ? <FindingLine tone="problem">{explain(failure, t)}</FindingLine> : null
  return (
    <Alone>
      <Column>
        {step.at === 'choice' ? (
          <StartChoice
            opening={demo.isRunning}
            problem={problem(demo.failure)}
            onDemo={() => void demo.run({})}
            onOwn={() => setStep({ at: 'form' })}
          />
        ) : step.at === 'form' ? (
          <SetUpForm
            form={form}
            busy={setUp.isRunning}
            problem={problem(setUp.failure)}
            onBack={() => setStep({ at: 'choice' })}
            onSend={values => void found(values)}
          />
        ) : step.at === 'code' ? (
          <RecoveryCode {...step.founded} onKept={() => setStep({ at: 'next', founded: step.founded })} />
        ) : (
          <NextSteps shop={step.founded.shop} onGo={path => void leave(path)} />
        )}
        {step.at === 'choice' ? <FirstStartFoot language={language} onLanguage={onLanguage} /> : null}
      </Column>
    </Alone>
  )
}

const languages = [
  ['en', 'English'],
  ['de', 'Deutsch'],
] as const

function FirstStartFoot({ language, onLanguage }: Pick<FirstStartProps, 'language' | 'onLanguage'>) {
  const t = useText()
  return (
    <Foot>
      <p>
        <Icon name="lock" size={18} />
        {t('start.local')}
      </p>
      <Languages role="group" aria-label={t('start.language')}>
        {languages.map(([name, own]) => (
          <button
            key={name}
            type="button"
            lang={name}
            aria-pressed={language === name}
            onClick={() => onLanguage(name)}
          >
            {own}
          </button>
        ))}
      </Languages>
    </Foot>
  )
}
