import { useState } from 'react'
import { explain } from '../../call/explain.ts'
import { useCommand } from '../../call/use-command.ts'
import { DeskDialog } from '../../parts/desk-dialog.tsx'
import { LabelledText } from '../../parts/form/labelled.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { useNotice } from '../../parts/notice/notices.ts'
import { useText } from '../../parts/text/use-text.ts'
import type { SalesShape } from './sales-mapping.ts'

/** Keeps the way a file is read under a name, for the next of its kind. */
export function KeepProfile(props: {
  readonly profile: SalesShape
  /** The profile it was made from: the same name changes it. */
  readonly known: { readonly id: string; readonly name: string } | undefined
  readonly onKept: (id: string) => void
}) {
  const t = useText()
  const notice = useNotice()
  const [name, setName] = useState<string | null>(null)
  const save = useCommand('sales.saveProfile', {
    onDone: kept => {
      setName(null)
      props.onKept(kept.id)
      notice({ text: 'import_screen.profile_kept', values: { name: kept.name }, tone: 'good' })
    },
  })
  const keep = () => {
    if (name === null || name.trim() === '') return
    const same = props.known?.name === name.trim() ? { id: props.known.id } : {}
    void save.run({ ...same, name, profile: props.profile })
  }
  return (
    <>
      <KeyButton onClick={() => setName(props.known?.name ?? '')}>{t('import_screen.save_profile')}</KeyButton>
      <DeskDialog
        open={name !== null}
        width="xs"
        title={t('import_screen.save_profile')}
        onClose={() => setName(null)}
        actions={
          <KeyButton primary busy={save.isRunning} disabled={(name ?? '').trim() === ''} onClick={keep}>
            {t('import_screen.save')}
          </KeyButton>
        }
      >
        <form
          onSubmit={event => {
            event.preventDefault()
            keep()
          }}
        >
          <LabelledText
            autoFocus
            label={t('import_screen.profile_name')}
            hint={t('import_screen.profile_text')}
            problem={save.failure ? explain(save.failure, t) : null}
            value={name ?? ''}
            onChange={setName}
          />
        </form>
      </DeskDialog>
    </>
  )
}
