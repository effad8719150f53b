import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { PrinterView } from '../../shared/printing/contract.ts'
import type { TestAnswers } from '../../shared/printing/learn.ts'
import type { TextKey } from '../../shared/texts/catalogue.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { useNotice } from '../parts/notice/notices.ts'
import { useText } from '../parts/text/use-text.ts'

const Questions = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(380px, 1fr))',
  gap: '18px 32px',
  marginTop: 18,
  '& > div:last-of-type': { gridColumn: '1 / -1' },
  '& h3': { margin: '0 0 8px', fontSize: '1rem' },
  '& p': { margin: 0 },
})
const Actions = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 4 })

interface Question {
  readonly about: keyof TestAnswers
  readonly text: TextKey
  /** Answers in the order of their keys, 1, 2, 3. */
  readonly answers: readonly { readonly id: string; readonly label: TextKey }[]
}

const yesOrNo = (about: 'letters' | 'cut' | 'drawer', text: TextKey, no: TextKey): Question => ({
  about,
  text,
  answers: [
    { id: 'yes', label: 'guide.yes' },
    { id: 'no', label: no },
  ],
})

const rollQuestions: readonly Question[] = [
  yesOrNo('letters', 'guide.ask_letters', 'guide.letters_wrong'),
  {
    about: 'ruler',
    text: 'guide.ask_ruler',
    answers: [
      { id: 'fits', label: 'guide.ruler_fits' },
      { id: 'cut_off', label: 'guide.ruler_cut_off' },
      { id: 'too_short', label: 'guide.ruler_too_short' },
    ],
  },
  yesOrNo('cut', 'guide.ask_cut', 'guide.cut_not'),
  yesOrNo('drawer', 'guide.ask_drawer', 'guide.drawer_not'),
]
const labelQuestions: readonly Question[] = [yesOrNo('letters', 'guide.ask_letters', 'guide.letters_wrong')]

/** What only a person can see on the test print: one question at a time, each answered by one key. */
export function TestQuestions(props: {
  readonly printer: PrinterView
  readonly job: string
  readonly onDone: () => void
}) {
  const { printer } = props
  const t = useText()
  const notice = useNotice()
  const [given, setGiven] = useState<Partial<Record<keyof TestAnswers, string>>>({})
  const questions = printer.language === 'escpos' ? rollQuestions : labelQuestions
  const next = questions.find(question => given[question.about] === undefined)
  const learn = useCommand('printing.learn', {
    onDone: saved => {
      notice({ text: 'guide.learnt', values: { printer: saved.name } })
      props.onDone()
    },
  })
  const save = () => void learn.run({ printer: printer.id, job: props.job, answers: answersOf(given) })
  useKeys('guide.questions', [{ keys: 'Enter', label: 'guide.finish', run: save, enabled: next === undefined }])
  return (
    <Questions>
      {questions.map(question => (
        <div key={question.about}>
          <h3>{t(question.text)}</h3>
          <ChoiceKeys
            label={t(question.text)}
            scope="guide.questions"
            active={question === next}
            choices={question.answers.map(({ id, label }, index) => ({
              id,
              label: t(label),
              ...(question === next ? { key: String(index + 1) } : {}),
            }))}
            value={given[question.about] ?? null}
            onChoose={id => setGiven(before => ({ ...before, [question.about]: id }))}
          />
          {question.about === 'drawer' ? <OpenDrawer printer={printer} /> : null}
        </div>
      ))}
      {learn.failure ? <FindingLine tone="problem">{explain(learn.failure, t)}</FindingLine> : null}
      <Actions>
        <KeyButton
          primary={next === undefined}
          keys="Enter"
          busy={learn.isRunning}
          disabled={next !== undefined}
          onClick={save}
        >
          {t('guide.finish')}
        </KeyButton>
      </Actions>
    </Questions>
  )
}

const rulers: readonly NonNullable<TestAnswers['ruler']>[] = ['fits', 'cut_off', 'too_short']

function answersOf(given: Partial<Record<keyof TestAnswers, string>>): TestAnswers {
  const flag = (answer: string | undefined) => (answer === undefined ? null : answer === 'yes')
  return {
    letters: flag(given.letters),
    cut: flag(given.cut),
    drawer: flag(given.drawer),
    ruler: rulers.find(one => one === given.ruler) ?? null,
  }
}

function OpenDrawer({ printer }: { readonly printer: PrinterView }) {
  const t = useText()
  const open = useCommand('printing.openDrawer')
  const kick = () => void open.run({ printer: printer.id })
  useKeys('guide.questions', [{ keys: 'd', label: 'printers.open_drawer', run: kick }])
  return (
    <Actions>
      <KeyButton size="small" keys="d" busy={open.isRunning} onClick={kick}>
        {t('printers.open_drawer')}
      </KeyButton>
      {open.failure ? <FindingLine tone="problem">{explain(open.failure, t)}</FindingLine> : null}
    </Actions>
  )
}
