import { useState } from 'react'
import { type Disposition, dispositions } from '../../shared/grading/dispositions.ts'
import type { Queued } from '../../shared/queues/contract.ts'
import { useCommand } from '../call/use-command.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { useText } from '../parts/text/use-text.ts'

const keys = '123456789abdefghi'

/** Decides anew where an entry's units go, each place by its key; the earlier decision stays on record. */
export function ChangeDialog(props: {
  readonly entry: Queued
  readonly onClose: () => void
  readonly onDone: (disposition: string) => void
}) {
  const { entry } = props
  const t = useText()
  const [code, setCode] = useState<Disposition | null>(null)
  const dispose = useCommand('grading.dispose', { onDone: done => props.onDone(done.disposition) })
  const { line, quantity, id: replaces } = entry
  return (
    <AskDialog
      title={t('queues.change')}
      text={`${entry.description}. ${t(entry.state === 'done' ? 'queues.correct_hint' : 'queues.change_hint')}`}
      ready={code !== null}
      busy={dispose.isRunning}
      failure={dispose.failure}
      onClose={props.onClose}
      onSend={() => {
        if (code !== null) void dispose.run({ return: entry.return.id, line, quantity, code, replaces })
      }}
    >
      <ChoiceKeys
        label={t('queues.goes_to')}
        choices={dispositions
          .filter(id => id !== entry.code)
          .map((id, index) => ({ id, key: keys[index] ?? '', label: t(`disposition.${id}`) }))}
        value={code}
        onChoose={setCode}
      />
    </AskDialog>
  )
}
