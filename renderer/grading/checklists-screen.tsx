import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import type { ChecklistDocument, ChecklistSet } from '../../shared/grading/checklist-document.ts'
import type { TextKey } from '../../shared/texts/catalogue.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { useNotice } from '../parts/notice/notices.ts'
import { Section, Sheet } from '../parts/page.tsx'
import { ErrorState, SkeletonRows } from '../parts/states.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useText } from '../parts/text/use-text.ts'
import { SetUpPage } from '../set-up/set-up-page.tsx'
import { ChecklistCategories } from './checklist-categories.tsx'
import { ChecklistSetRow } from './checklist-set-row.tsx'

const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 })

/** What is asked of goods that come back, by category: the shop changes it here. */
export function ChecklistsScreen() {
  const read = useDeskQuery('grading.checklists', {})
  if (read.failure) return <ErrorState failure={read.failure} onRetry={read.refresh} />
  if (!read.value) return <SkeletonRows rows={6} />
  return <Editor key={read.value.version} stored={read.value} />
}

function Editor({ stored }: { readonly stored: Output<'grading.checklists'> }) {
  const t = useText()
  const notice = useNotice()
  const [document, setDocument] = useState<ChecklistDocument>(stored.document)
  const [open, setOpen] = useState<string | null>(null)
  const save = useCommand('grading.saveChecklists', {
    onDone: () => notice({ text: 'checklists.saved', tone: 'good' }),
  })
  const changed = document !== stored.document
  const nameOf = (set: ChecklistSet | null) => (set === null ? '' : (set.name ?? t(`checklist.${set.id}` as TextKey)))
  const put = (set: ChecklistSet) =>
    setDocument({ ...document, sets: document.sets.map(one => (one.id === set.id ? set : one)) })
  const drop = (id: string) =>
    setDocument({
      sets: document.sets.filter(one => one.id !== id),
      categories: Object.fromEntries(Object.entries(document.categories).filter(([, set]) => set !== id)),
    })
  const add = () => {
    const id = `set-${document.sets.length + 1}-${Date.now()}`
    const question = {
      id: `${id}-1`,
      text: t('checklists.question'),
      bad: 'no',
      flag: 'incomplete',
      asksPerson: false,
    } as const
    setDocument({ ...document, sets: [...document.sets, { id, name: t('checklists.new_set'), questions: [question] }] })
    setOpen(id)
  }
  const ask = (category: string, set: string) => {
    const { [category]: _, ...others } = document.categories
    setDocument({ ...document, categories: set === '' ? others : { ...others, [category]: set } })
  }
  const store = () => void save.run({ version: stored.version, document })
  const isReady = document.sets.every(set => set.name !== '' && set.questions.every(one => one.text?.trim() !== ''))
  useKeys('set_up.checklists', [
    { keys: 'Mod+s', label: 'checklists.save', run: store, enabled: changed && isReady },
    { keys: 'n', label: 'checklists.new_set', run: add },
  ])
  return (
    <SetUpPage
      topic="checklists"
      stays={changed}
      chip={
        <StatusChip tone="neutral">
          {stored.version === 0 ? t('checklists.usual') : t('checklists.version', { version: stored.version })}
        </StatusChip>
      }
      actions={
        <KeyButton primary keys="Mod+s" busy={save.isRunning} disabled={!changed || !isReady} onClick={store}>
          {t('checklists.save')}
        </KeyButton>
      }
    >
      {save.failure ? <FindingLine tone="problem">{explain(save.failure, t)}</FindingLine> : null}
      <Section
        title={t('checklists.sets')}
        actions={
          <KeyButton quiet keys="n" onClick={add}>
            {t('checklists.new_set')}
          </KeyButton>
        }
      >
        <Sheet>
          <List>
            {document.sets.map(set => (
              <ChecklistSetRow
                key={set.id}
                set={set}
                name={nameOf(set)}
                isOpen={open === set.id}
                onToggle={() => setOpen(open === set.id ? null : set.id)}
                onChange={put}
                onDrop={set.name === null ? null : () => drop(set.id)}
              />
            ))}
          </List>
        </Sheet>
      </Section>
      <Section title={t('checklists.categories')}>
        <ChecklistCategories categories={stored.categories} document={document} nameOf={nameOf} onAsk={ask} />
      </Section>
    </SetUpPage>
  )
}
