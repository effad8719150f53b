import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { keyOfSecondReason } from '../../../shared/returns/second-reasons.ts'
import { ChoiceKeys } from '../../parts/choice-keys.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { useText } from '../../parts/text/use-text.ts'

const Row = styled('div')({ display: 'flex', gap: 8, flexWrap: 'wrap', alignItems: 'center' })

/**
 * The shop's own finer reason: while none is chosen the number keys choose it; nothing is chosen beforehand, and the
 * grade may follow without one. Chosen again, it is taken off.
 */
export function SecondReasonChoice(props: {
  readonly names: readonly string[]
  readonly value: string | null
  readonly onChoose: (name: string | null) => void
}) {
  const { names, value } = props
  const t = useText()
  const [choosing, setChoosing] = useState(false)
  const open = value === null || choosing
  const shown = value === null || names.includes(value) ? names : [...names, value]
  const choiceOf = (name: string) => {
    const key = keyOfSecondReason(shown.indexOf(name))
    return { id: name, label: name, ...(key === null ? {} : { key }) }
  }
  useKeys('keys.return_line', [
    { keys: 'w', label: 'second_reasons.change', run: () => setChoosing(true), enabled: !open },
  ])
  if (open)
    return (
      <ChoiceKeys
        label={t('second_reasons.choice')}
        choices={shown.map(choiceOf)}
        value={value}
        onChoose={name => {
          props.onChoose(name === value ? null : name)
          setChoosing(false)
        }}
      />
    )
  return (
    <Row>
      <ChoiceKeys
        label={t('second_reasons.choice')}
        active={false}
        choices={[choiceOf(value)]}
        value={value}
        onChoose={() => setChoosing(true)}
      />
      <KeyButton quiet keys="w" onClick={() => setChoosing(true)}>
        {t('flow.change')}
      </KeyButton>
    </Row>
  )
}
