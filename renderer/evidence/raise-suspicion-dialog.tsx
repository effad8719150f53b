import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { type SuspicionCategory, suspicionCategories } from '../../shared/evidence/suspicions.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { LabelledText } from '../parts/form/labelled.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { useNotice } from '../parts/notice/notices.ts'
import { useText } from '../parts/text/use-text.ts'

const Stack = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16, '& > p': { margin: 0 } })

interface Raised {
  readonly returnId: string
  /** Suspected already: not offered again. */
  readonly standing: readonly SuspicionCategory[]
  /** What was seen, to begin the note with. */
  readonly seen?: string
  readonly onClose: () => void
}

/** Asks what is suspected, one key each and none beforehand, and what was seen. */
export function RaiseSuspicionDialog(props: Raised) {
  const t = useText()
  return (
    <DeskDialog open title={t('suspicions.raise')} onClose={props.onClose}>
      <Raise {...props} />
    </DeskDialog>
  )
}

function Raise(props: Raised) {
  const t = useText()
  const notice = useNotice()
  const [category, setCategory] = useState<SuspicionCategory | null>(null)
  const [note, setNote] = useState(props.seen ?? '')
  const raise = useCommand('suspicions.raise', {
    onDone: () => {
      notice({ text: 'suspicions.noted' })
      props.onClose()
    },
  })
  const ready = category !== null && (category !== 'other' || note.trim() !== '')
  const send = () => {
    if (!ready || raise.isRunning) return
    void raise.run({ return: props.returnId, category, ...(note.trim() === '' ? {} : { note }) })
  }
  useKeys('suspicions.title', [{ keys: 'Enter', label: 'suspicions.raise', run: send, enabled: ready }])
  return (
    <Stack
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <p>{t('suspicions.raise_text')}</p>
      <ChoiceKeys
        label={t('suspicions.what')}
        choices={suspicionCategories.map((id, index) => ({
          id,
          key: String(index + 1),
          label: t(`suspicion.${id}`),
          disabled: props.standing.includes(id),
        }))}
        value={category}
        onChoose={setCategory}
      />
      <LabelledText
        label={t(category === 'other' ? 'suspicions.note_needed' : 'suspicions.note')}
        value={note}
        onChange={typed => setNote(typed.slice(0, 2000))}
      />
      {raise.failure ? <FindingLine tone="problem">{explain(raise.failure, t)}</FindingLine> : null}
      <KeyButton primary type="submit" keys="Enter" busy={raise.isRunning} disabled={!ready}>
        {t('suspicions.raise')}
      </KeyButton>
    </Stack>
  )
}
