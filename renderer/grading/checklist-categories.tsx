import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import { styled } from '@mui/material/styles'
import { type ChecklistDocument, type ChecklistSet, checklistFor } from '../../shared/grading/checklist-document.ts'
import { Sheet } from '../parts/page.tsx'
import { useText } from '../parts/text/use-text.ts'

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 340px)',
    alignItems: 'center',
    gap: 16,
    padding: '6px 16px',
  },
  '& > li > span': { overflowWrap: 'anywhere' },
  '& > li:not(:last-of-type)': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
}))
const None = styled('p')(({ theme }) => ({
  margin: 0,
  padding: '14px 16px',
  color: theme.vars.palette.text.secondary,
}))

/** Which set each category of the shop's products is asked: by the words of its name, or one that was chosen. */
export function ChecklistCategories(props: {
  readonly categories: readonly string[]
  readonly document: ChecklistDocument
  readonly nameOf: (set: ChecklistSet | null) => string
  /** `set` empty: by the words again. */
  readonly onAsk: (category: string, set: string) => void
}) {
  const t = useText()
  const { categories, document, nameOf } = props
  const byWords = (category: string) => nameOf(checklistFor({ ...document, categories: {} }, category))
  return (
    <Sheet>
      {categories.length === 0 ? <None>{t('checklists.categories_none')}</None> : null}
      <List>
        {categories.map(category => (
          <li key={category}>
            <span>{category}</span>
            <Select
              displayEmpty
              value={document.categories[category] ?? ''}
              onChange={event => props.onAsk(category, event.target.value)}
              SelectDisplayProps={{ 'aria-label': category }}
            >
              <MenuItem value="">{t('checklists.by_words', { set: byWords(category) })}</MenuItem>
              {document.sets.map(set => (
                <MenuItem key={set.id} value={set.id}>
                  {nameOf(set)}
                </MenuItem>
              ))}
            </Select>
          </li>
        ))}
      </List>
    </Sheet>
  )
}
