import { styled } from '@mui/material/styles'
import type { ChecklistSet } from '../../shared/grading/checklist-document.ts'
import { Icon } from '../parts/icon.tsx'
import { weights } from '../parts/measures.ts'
import { RowButton } from '../parts/row-button.ts'
import { useText } from '../parts/text/use-text.ts'
import { useQuestionText } from '../returns/flow/use-question-text.ts'
import { ChecklistSetEditor } from './checklist-set-editor.tsx'

const Item = styled('li')(({ theme }) => ({
  '&:not(:last-of-type)': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
}))
const Row = styled(RowButton)(({ theme }) => ({
  gridTemplateColumns: 'minmax(120px, 180px) minmax(0, 1fr) auto auto',
  '& > *': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& > b': { fontWeight: weights.strong },
  '& > span, & > svg': { color: theme.vars.palette.text.secondary },
  '&[aria-expanded=true] > svg': { transform: 'rotate(180deg)' },
}))
const Questions = styled('div')({ display: 'flex', flexDirection: 'column', gap: 12, padding: '4px 16px 16px' })

/** One set of questions in the list of sets: its name and what it asks; opened, each question can be changed. */
export function ChecklistSetRow(props: {
  readonly set: ChecklistSet
  readonly name: string
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onChange: (set: ChecklistSet) => void
  readonly onDrop: (() => void) | null
}) {
  const t = useText()
  const textOf = useQuestionText()
  const { set, name, isOpen } = props
  return (
    <Item>
      <Row type="button" aria-expanded={isOpen} onClick={props.onToggle}>
        <b>{name}</b>
        <span>{isOpen ? null : set.questions.map(textOf).join(' ')}</span>
        <span>{t('checklists.questions', { count: set.questions.length })}</span>
        <Icon name="chevron_down" size={18} />
      </Row>
      {isOpen ? (
        <Questions>
          <ChecklistSetEditor set={set} onChange={props.onChange} onDrop={props.onDrop} />
        </Questions>
      ) : null}
    </Item>
  )
}
