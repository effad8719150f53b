import { styled } from '@mui/material/styles'
import { KeyButton } from '../../parts/key-button.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { useText } from '../../parts/text/use-text.ts'

const Row = styled('div')({ display: 'flex', alignItems: 'center', gap: 8, fontVariantNumeric: 'tabular-nums' })

/** How many units of a line come back, by + and −; nothing is drawn where there is only one. */
export function LineQuantity(props: {
  readonly quantity: number
  readonly most: number
  readonly onChange: (quantity: number) => void
}) {
  const { quantity, most } = props
  const t = useText()
  const more = (step: number) => props.onChange(Math.min(Math.max(1, quantity + step), most))
  const mayTakeOne = quantity > 1
  const mayAddOne = quantity < most
  useKeys('keys.return_line', [
    { keys: '+', label: 'flow.one_more', run: () => more(1), enabled: mayAddOne },
    { keys: '-', label: 'flow.one_less', run: () => more(-1), enabled: mayTakeOne },
  ])
  if (most <= 1) return null
  return (
    <>
      <span data-part="label">{t('flow.quantity')}</span>
      <Row>
        <KeyButton keys="-" aria-label={t('flow.one_less')} disabled={!mayTakeOne} onClick={() => more(-1)} />
        <strong>{t('flow.of', { count: quantity, most })}</strong>
        <KeyButton keys="+" aria-label={t('flow.one_more')} disabled={!mayAddOne} onClick={() => more(1)} />
      </Row>
    </>
  )
}
