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

const List = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(300px, 1fr))',
  gap: '6px 20px',
  paddingTop: 4,
})
const Question = styled('fieldset')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 12,
  border: 0,
  margin: 0,
  padding: 0,
  minWidth: 0,
  '& legend': { float: 'left', padding: 0, flex: 1 },
  '& > span': {
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
        <Question key={question.id}>
          <legend>{t(`grading.check.${question.id}` as TextKey)}</legend>
          <span>
            {checklistAnswers.map(answer => (
              <button
                key={answer}
                type="button"
                aria-pressed={props.answers[question.id] === answer}
                data-bad={answer === question.bad}
                onClick={() => props.onAnswer({ ...props.answers, [question.id]: answer })}
              >
                {t(`answer.${answer}`)}
              </button>
            ))}
          </span>
        </Question>
      ))}
    </List>
  )
}
