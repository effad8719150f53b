import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { localDay } from '../../shared/calendar.ts'
import type { Output } from '../../shared/contract.ts'
import { presetsToConfirm } from '../../shared/policy/preset-file.ts'
import type { PresetId } from '../../shared/policy/presets.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { LabelledText } from '../parts/form/labelled.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useReading, useText } from '../parts/text/use-text.ts'
import type { PolicyDraft } from './use-draft.ts'

const Fields = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16, padding: '4px 0 8px' })

/** From which day the changed policy is in force, and a note on what changed. */
export function PublishDialog(props: {
  readonly draft: PolicyDraft
  readonly policy: Output<'policy.read'>
  readonly onPublished: (version: Output<'policy.publish'>) => void
  readonly onClose: () => void
}) {
  const t = useText()
  const { timeZone } = useReading()
  const [validFrom, setValidFrom] = useState(() => localDay(new Date().toISOString(), timeZone))
  const [note, setNote] = useState('')
  const [signed, setSigned] = useState<readonly PresetId[]>(props.draft.confirmed)
  const { version, presets } = props.policy
  const { entries, confirmed, kinderVersion } = props.draft
  const missing = presetsToConfirm(entries, presets, version.document.confirmed ?? []).filter(
    preset => !confirmed.includes(preset),
  )
  const publish = useCommand('policy.publish', { onDone: props.onPublished })
  const send = () => {
    const document = { format: 1 as const, entries: [...entries], kinderVersion }
    void publish.run({
      document,
      validFrom,
      basedOn: version.number,
      confirm: [...signed],
      ...(note.trim() === '' ? {} : { note }),
    })
  }
  return (
    <DeskDialog
      open
      width="xs"
      title={t('policy_screen.publish_title')}
      onClose={props.onClose}
      actions={
        <KeyButton
          primary
          busy={publish.isRunning}
          disabled={validFrom === '' || missing.some(one => !signed.includes(one))}
          onClick={send}
        >
          {t('policy_screen.publish')}
        </KeyButton>
      }
    >
      <Fields
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        <span>{t('policy_screen.publish_text')}</span>
        <LabelledText type="date" label={t('policy_screen.valid_from')} value={validFrom} onChange={setValidFrom} />
        <LabelledText autoFocus label={t('policy_screen.note')} value={note} onChange={setNote} />
        {missing.map(preset => (
          <FormControlLabel
            key={preset}
            label={t('policy_screen.law_publish', { name: t(`policy_preset.${preset}`) })}
            control={
              <Checkbox
                checked={signed.includes(preset)}
                onChange={(_event, on) => setSigned([...signed.filter(one => one !== preset), ...(on ? [preset] : [])])}
              />
            }
          />
        ))}
        {publish.failure ? <FindingLine tone="problem">{explain(publish.failure, t)}</FindingLine> : null}
      </Fields>
    </DeskDialog>
  )
}
