import { styled } from '@mui/material/styles'
import type { ShopQuestion } from '../../../shared/grading/checklist-document.ts'
import { type ChecklistAnswer, checklistAnswers } from '../../../shared/grading/checklists.ts'
import { KeyHint } from '../../parts/keys/key-hint.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { corners, heights } from '../../parts/measures.ts'
import { useText } from '../../parts/text/use-text.ts'
import { useQuestionText } from './use-question-text.ts'

type Answers = Readonly<Record<string, ChecklistAnswer>>

const List = styled('div')({ display: 'flex', flexDirection: 'column', gap: 4, paddingTop: 2 })
const Question = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  maxWidth: 640,
  '& > b': { flex: 1, minWidth: 0, fontWeight: 400 },
  '& > span': {
    flex: 'none',
    display: 'inline-flex',
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: corners.control,
    overflow: 'hidden',
  },
  '& button': {
    minHeight: heights.touch,
    minWidth: heights.touch,
    padding: '0 10px',
    border: 0,
    background: 'none',
    color: theme.vars.palette.text.secondary,
    font: 'inherit',
    cursor: 'pointer',
  },
  '& button[aria-pressed=true]': {
    backgroundColor: theme.vars.palette.soft.accent,
    color: theme.vars.palette.primary.main,
    fontWeight: 600,
  },
  '& button[data-bad=true][aria-pressed=true]': {
    backgroundColor: theme.vars.palette.soft.attention,
    color: theme.vars.palette.warning.main,
  },
}))

/** What each number key says next of its question: nothing, fine, trouble, does not apply, nothing. */
function nextAnswer(question: ShopQuestion, answer: ChecklistAnswer | undefined): ChecklistAnswer | undefined {
  const fine = question.bad === 'yes' ? 'no' : 'yes'
  if (answer === undefined) return fine
  return answer === fine ? question.bad : answer === question.bad ? 'na' : undefined
}

/** A short checklist. Nothing is answered beforehand, and staff may leave it. `withKeys`: number keys answer. */
export function ChecklistQuestions(props: {
  readonly questions: readonly ShopQuestion[]
  readonly answers: Answers
  readonly onAnswer: (answers: Answers) => void
  readonly withKeys?: boolean
}) {
  const t = useText()
  const textOf = useQuestionText()
  const { questions, answers, onAnswer, withKeys = false } = props
  const answer = (id: string, given: ChecklistAnswer | undefined) => {
    const { [id]: _, ...others } = answers
    onAnswer(given === undefined ? others : { ...others, [id]: given })
  }
  useKeys(
    'keys.choices',
    withKeys
      ? questions.slice(0, 9).map((question, index) => ({
          keys: String(index + 1),
          label: 'keys.choose' as const,
          values: { group: t('flow.checks'), choice: textOf(question) },
          run: () => answer(question.id, nextAnswer(question, answers[question.id])),
        }))
      : [],
  )
  return (
    <List>
      {questions.map((question, index) => (
        <Question key={question.id} role="group" aria-labelledby={`check-${question.id}`}>
          <b id={`check-${question.id}`}>{textOf(question)}</b>
          {withKeys && index < 9 ? <KeyHint keys={String(index + 1)} /> : null}
          <span>
            {checklistAnswers.map(given => (
              <button
                key={given}
                type="button"
                title={given === 'na' ? t('answer.na') : undefined}
                aria-pressed={answers[question.id] === given}
                data-bad={given === question.bad}
                onClick={() => answer(question.id, given)}
              >
                {given === 'na' ? t('flow.not_applicable') : t(`answer.${given}`)}
              </button>
            ))}
          </span>
        </Question>
      ))}
    </List>
  )
}
