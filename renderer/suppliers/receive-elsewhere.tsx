import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useText } from '../parts/text/use-text.ts'

/** Takes in what is awaited and arrived where it went instead of the shop, a button a place. */
export function ReceiveElsewhere(props: {
  readonly returnId: string
  readonly awaited: readonly { readonly line: string; readonly quantity: number }[]
}) {
  const t = useText()
  const { value } = useDeskQuery('suppliers.goodsTo', { return: props.returnId })
  const receive = useCommand('returns.receive')
  const places = (value?.places ?? []).flatMap(place => {
    const lines = props.awaited.filter(one => place.lines.includes(one.line))
    return lines.length > 0 ? [{ name: place.assessor, lines }] : []
  })
  return (
    <>
      {places.map(({ name, lines }) => (
        <KeyButton
          key={lines[0]?.line}
          busy={receive.isRunning}
          onClick={() => void receive.run({ return: props.returnId, lines, parcelCondition: 'elsewhere' })}
        >
          {t('assessed.receive', { name })}
        </KeyButton>
      ))}
      {receive.failure ? <FindingLine tone="problem">{explain(receive.failure, t)}</FindingLine> : null}
    </>
  )
}
