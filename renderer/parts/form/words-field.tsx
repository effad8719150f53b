import { type ReactNode, useState } from 'react'
import { LabelledText } from './labelled.tsx'

/** Words of a list, parted by commas. */
export function wordsIn(text: string): readonly string[] {
  const words = text.split(',').map(word => word.trim())
  return [...new Set(words.filter(word => word !== ''))]
}

/** A list of words or patterns, typed with commas; in force when the field is left. */
export function WordsField(props: {
  readonly label: string
  readonly hint?: ReactNode
  readonly value: readonly string[]
  readonly onChange: (words: readonly string[]) => void
  readonly problem?: string | null
  readonly multiline?: boolean
}) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <LabelledText
      label={props.label}
      hint={props.hint}
      problem={props.problem ?? null}
      multiline={props.multiline ?? false}
      value={typed ?? props.value.join(', ')}
      onChange={setTyped}
      onBlur={() => {
        if (typed !== null) props.onChange(wordsIn(typed))
        setTyped(null)
      }}
    />
  )
}
