import { useState } from 'react'
import { type FoundReason, foundOnlyReasons, foundReasons } from '../../shared/returns/reasons.ts'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { useText } from '../parts/text/use-text.ts'

/** What was found, next to what was claimed; nothing is said until a person says it. */
export function FoundChoice(props: {
  readonly claimed: string
  readonly found: FoundReason | null
  readonly onChoose: (found: FoundReason | null) => void
}) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const claimed = foundReasons.find(one => one === props.claimed) ?? null
  useKeys('bench.title', [{ keys: 'f', label: 'bench.found_else', run: () => setOpen(!open) }])
  const offered = [...foundOnlyReasons, ...foundReasons.filter(one => !foundOnlyReasons.some(only => only === one))]
  return (
    <>
      <span>{`${t('bench.claimed')}: ${claimed ? t(`reason.${claimed}`) : t('reason.other')}`}</span>
      {open ? (
        <ChoiceKeys
          label={t('bench.found')}
          choices={offered.map(id => ({ id, label: t(`reason.${id}`) }))}
          value={props.found}
          onChoose={id => {
            props.onChoose(id)
            setOpen(false)
          }}
        />
      ) : (
        <KeyButton keys="f" onClick={() => setOpen(true)}>
          {props.found ? t(`reason.${props.found}`) : t('bench.found_else')}
        </KeyButton>
      )}
    </>
  )
}
