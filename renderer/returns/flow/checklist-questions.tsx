import { styled } from '@mui/material/styles'
import {
  type ChecklistAnswer,
  checklistAnswers,
  checklistKindOf,
  checklists,
} from '../../../shared/grading/checklists.ts'
import type { TextKey } from '../../../shared/texts/catalogue.ts'
import { corners, heights } from '../../parts/measures.ts'
import { useText } from '../../parts/text/use-text.ts'

type Answers = Readonly<Record<string, ChecklistAnswer>>

const List = styled('div')({ display: 'flex', flexDirection: 'column', gap: 4, paddingTop: 2 })
const Question = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 12,
  maxWidth: 620,
  '& > b': { fontWeight: 400 },
  '& > span': {
    flex: 'none',
    display: 'inline-flex',
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: corners.control,
    overflow: 'hidden',
  },
  '& button': {
    minHeight: heights.dense,
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

/** The short checklist of a category. Nothing is answered beforehand, and staff may leave it. */
export function ChecklistQuestions(props: {
  readonly category: string | null
  readonly answers: Answers
  readonly onAnswer: (answers: Answers) => void
}) {
  const t = useText()
  const questions = checklists[checklistKindOf(props.category)]
  return (
    <List>
      {questions.map(question => (
        <Question key={question.id} role="group" aria-labelledby={`check-${question.id}`}>
          <b id={`check-${question.id}`}>{t(`grading.check.${question.id}` as TextKey)}</b>
          <span>
            {checklistAnswers.map(answer => (
              <button
                key={answer}
                type="button"
                aria-label={t(`answer.${answer}`)}
                aria-pressed={props.answers[question.id] === answer}
                data-bad={answer === question.bad}
                onClick={() => props.onAnswer({ ...props.answers, [question.id]: answer })}
              >
                {answer === 'na' ? t('flow.not_applicable') : t(`answer.${answer}`)}
              </button>
            ))}
          </span>
        </Question>
      ))}
    </List>
  )
}
