import type { Output } from '../../shared/contract.ts'
import type { PolicyEntry } from '../../shared/policy/policy-document.ts'
import type { PresetFile } from '../../shared/policy/preset-file.ts'
import { unreachable } from '../../shared/result.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { NewEntryDialog } from './new-entry-dialog.tsx'
import { PresetDialog } from './preset-dialog.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { useScopeText } from './scope-text.ts'
import { TryOutDialog } from './try-out-dialog.tsx'
import type { PolicyDraft } from './use-draft.ts'

/** What is open over the policy; `instead` is the entry an edited one replaces. */
export type OpenDialog =
  | { readonly open: 'add' | 'publish' | 'try' }
  | { readonly open: 'preset'; readonly preset: PresetFile }
  | { readonly open: 'entry'; readonly entry: PolicyEntry; readonly instead: PolicyEntry | null }

interface DialogProps {
  readonly policy: Output<'policy.read'>
  readonly draft: PolicyDraft
  readonly onOpen: (dialog: OpenDialog) => void
  readonly onPublished: (version: Output<'policy.publish'>) => void
  readonly onClose: () => void
}

/** The dialog that is open over the policy. */
export function PolicyDialog({ dialog, ...props }: DialogProps & { readonly dialog: OpenDialog }) {
  const { policy, draft, onOpen, onPublished, onClose } = props
  switch (dialog.open) {
    case 'add':
      return (
        <NewEntryDialog
          policy={policy}
          onClose={onClose}
          onAdd={entry => onOpen({ open: 'entry', entry, instead: null })}
        />
      )
    case 'entry':
      return <Editing {...props} {...dialog} />
    case 'preset':
      return (
        <PresetDialog
          preset={dialog.preset}
          onClose={onClose}
          onConfirm={settings => {
            draft.confirm(dialog.preset, settings)
            onClose()
          }}
        />
      )
    case 'publish':
      return <PublishDialog draft={draft} policy={policy} onPublished={onPublished} onClose={onClose} />
    case 'try':
      return <TryOutDialog entries={draft.entries} onClose={onClose} />
    default:
      return unreachable(dialog)
  }
}

function Editing(props: DialogProps & { readonly entry: PolicyEntry; readonly instead: PolicyEntry | null }) {
  const { draft, entry, instead, policy, onClose } = props
  const scope = useScopeText(entry.scope, policy.suppliers)
  return (
    <EntryDialog
      entry={entry}
      others={draft.entries.filter(one => one !== instead)}
      scope={scope}
      onApply={next => {
        draft.put(next, instead)
        onClose()
      }}
      onClose={onClose}
    />
  )
}
