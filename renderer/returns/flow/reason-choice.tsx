import { styled } from '@mui/material/styles'
import { useState } from 'react'
import {
  type ClaimedReason,
  claimedReasons,
  counterReasons,
  keyOfReason,
  needsNote,
} from '../../../shared/returns/reasons.ts'
import { type Choice, ChoiceKeys } from '../../parts/choice-keys.tsx'
import { LabelledText } from '../../parts/form/labelled.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { useText } from '../../parts/text/use-text.ts'

const Note = styled('div')({ marginTop: 12, maxWidth: 560 })
const Row = styled('div')({ display: 'flex', gap: 8, flexWrap: 'wrap', alignItems: 'center' })

/**
 * Why an item comes back: a number key chooses, nothing is chosen beforehand. Once chosen, only the chosen one is
 * shown, so that what comes next is on the screen; the number keys go on working.
 */
export function ReasonChoice(props: {
  readonly reason: ClaimedReason | null
  readonly note: string
  /** False while the number keys choose something else. */
  readonly numbers?: boolean
  readonly onReason: (reason: ClaimedReason) => void
  readonly onNote: (note: string) => void
}) {
  const { reason } = props
  const t = useText()
  const [choosing, setChoosing] = useState(false)
  const [all, setAll] = useState(false)
  const open = reason === null || choosing
  const choose = (id: ClaimedReason) => {
    props.onReason(id)
    setChoosing(false)
    setAll(false)
  }
  const choiceOf = (id: ClaimedReason): Choice<ClaimedReason> => {
    const key = keyOfReason(id)
    return { id, label: t(`reason.${id}`), ...(key === null ? {} : { key }) }
  }
  useKeys('keys.return_line', [
    { keys: 'r', label: 'flow.all_reasons', run: () => (open ? setAll(true) : setChoosing(true)), enabled: !all },
    ...(open || props.numbers === false
      ? []
      : counterReasons.map(id => ({
          keys: keyOfReason(id) ?? '',
          label: 'keys.choose' as const,
          values: { group: t('flow.reason'), choice: t(`reason.${id}`) },
          run: () => choose(id),
        }))),
  ])
  return (
    <div>
      {open ? (
        <ChoiceKeys
          label={t('flow.reason')}
          choices={[
            ...(all ? claimedReasons : counterReasons).map(choiceOf),
            ...(all ? [] : [{ id: 'more' as const, label: t('flow.more_reasons'), key: 'r' }]),
          ]}
          value={reason}
          onChoose={id => (id === 'more' ? setAll(true) : choose(id))}
        />
      ) : (
        <Row>
          <ChoiceKeys
            label={t('flow.reason')}
            active={false}
            choices={[choiceOf(reason)]}
            value={reason}
            onChoose={() => setChoosing(true)}
          />
          <KeyButton quiet keys="r" onClick={() => setChoosing(true)}>
            {t('flow.change')}
          </KeyButton>
        </Row>
      )}
      {reason !== null && needsNote(reason) ? (
        <Note>
          <LabelledText autoFocus label={t('flow.note_needed')} value={props.note} onChange={props.onNote} />
        </Note>
      ) : null}
    </div>
  )
}
