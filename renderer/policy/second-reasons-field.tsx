import { useDeskQuery } from '../call/use-desk-query.ts'
import { ManyField } from '../parts/form/many-field.tsx'
import { WordsField } from '../parts/form/words-field.tsx'
import { useText } from '../parts/text/use-text.ts'

/** The shop's own reasons of the second level; where it has none yet, they are typed. */
export function SecondReasonsField(props: {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}) {
  const t = useText()
  const shop = useDeskQuery('shop.read', {})
  const known = Object.values(shop.value?.settings.secondReasons ?? {}).flat()
  const all = [...new Set([...known, ...props.value])]
  if (known.length === 0) return <WordsField {...props} hint={t('policy_screen.words')} />
  return <ManyField {...props} options={all.map(one => ({ value: one, label: one }))} />
}
