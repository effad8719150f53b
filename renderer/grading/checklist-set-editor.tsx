import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { styled } from '@mui/material/styles'
import type { ChecklistSet, ShopQuestion } from '../../shared/grading/checklist-document.ts'
import { unitFlags } from '../../shared/grading/checklists.ts'
import { LabelledSelect, LabelledText } from '../parts/form/labelled.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useText } from '../parts/text/use-text.ts'
import { useQuestionText } from '../returns/flow/use-question-text.ts'

const Row = styled('fieldset')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 2fr) minmax(150px, 1fr) minmax(150px, 1fr)',
  gap: '8px 16px',
  margin: 0,
  padding: '12px 0',
  border: 0,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  '& > div:last-of-type': { gridColumn: '1 / -1', display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap' },
  '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
}))

const mostQuestions = 12

/** The questions of a set, in the shop's words. A changed question is a new one: old answers keep theirs. */
export function ChecklistSetEditor(props: {
  readonly set: ChecklistSet
  readonly onChange: (set: ChecklistSet) => void
  /** Null: one of ours, which stays. */
  readonly onDrop: (() => void) | null
}) {
  const t = useText()
  const textOf = useQuestionText()
  const { set, onChange } = props
  const change = (question: ShopQuestion, to: Partial<ShopQuestion>) =>
    onChange({
      ...set,
      questions: set.questions.map(one => (one === question ? { ...one, text: textOf(one), ...to } : one)),
    })
  const add = () => {
    const id = `${set.id}-${Date.now()}`
    const question: ShopQuestion = { id, text: '', bad: 'no', flag: 'incomplete', asksPerson: false }
    onChange({ ...set, questions: [...set.questions, question] })
  }
  return (
    <>
      {set.name === null ? null : (
        <LabelledText
          autoFocus
          label={t('checklists.set_name')}
          value={set.name}
          onChange={name => onChange({ ...set, name })}
        />
      )}
      {set.questions.map(question => (
        <Row key={question.id} aria-label={textOf(question)}>
          <LabelledText
            label={t('checklists.question')}
            value={textOf(question)}
            onChange={text => change(question, { text })}
          />
          <LabelledSelect
            label={t('checklists.bad')}
            value={question.bad}
            options={(['yes', 'no'] as const).map(id => ({ value: id, label: t(`answer.${id}`) }))}
            onChange={bad => change(question, { bad })}
          />
          <LabelledSelect
            label={t('checklists.flag')}
            value={question.flag}
            options={unitFlags.map(id => ({ value: id, label: t(`unit_flag.${id}`) }))}
            onChange={flag => change(question, { flag })}
          />
          <div>
            <FormControlLabel
              label={t('checklists.asks')}
              control={
                <Checkbox
                  checked={question.asksPerson}
                  onChange={event => change(question, { asksPerson: event.target.checked })}
                />
              }
            />
            <KeyButton
              quiet
              disabled={set.questions.length === 1}
              onClick={() => onChange({ ...set, questions: set.questions.filter(one => one !== question) })}
            >
              {t('checklists.remove')}
            </KeyButton>
          </div>
        </Row>
      ))}
      <div style={{ display: 'flex', gap: 8 }}>
        <KeyButton disabled={set.questions.length >= mostQuestions} onClick={add}>
          {t('checklists.new_question')}
        </KeyButton>
        {props.onDrop ? (
          <KeyButton quiet onClick={props.onDrop}>
            {t('checklists.remove_set')}
          </KeyButton>
        ) : null}
      </div>
    </>
  )
}
