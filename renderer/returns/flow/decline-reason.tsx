import { type DeclineReason, declineReasons } from '../../../shared/returns/decline-reasons.ts'
import { ChoiceKeys } from '../../parts/choice-keys.tsx'
import { LabelledText } from '../../parts/form/labelled.tsx'
import { useText } from '../../parts/text/use-text.ts'

/** Why something is declined, as far as it was said. */
export interface Decline {
  readonly reason: DeclineReason | null
  readonly note: string
}

/** What the desk is sent of it; null while a reason, or the words for "other", are missing. */
export function declineSaid({
  reason,
  note,
}: Decline): { readonly reason: DeclineReason; readonly note?: string } | null {
  const words = note.trim()
  if (reason === null || (reason === 'other' && words === '')) return null
  return { reason, ...(words === '' ? {} : { note: words }) }
}

/** Asks why: a number key chooses from the list, and a note may follow. */
export function DeclineFields({
  value,
  onChange,
}: {
  readonly value: Decline
  readonly onChange: (to: Decline) => void
}) {
  const t = useText()
  return (
    <>
      <ChoiceKeys
        label={t('flow.decline_reason')}
        choices={declineReasons.map((id, index) => ({
          id,
          label: t(`decline_reason.${id}`),
          ...(index < 9 ? { key: String(index + 1) } : {}),
        }))}
        value={value.reason}
        onChoose={reason => onChange({ ...value, reason })}
      />
      <LabelledText
        label={t(value.reason === 'other' ? 'mail_in.decline_note_needed' : 'flow.decline_note')}
        value={value.note}
        onChange={note => onChange({ ...value, note })}
      />
    </>
  )
}
