import { type KeyboardEvent, useState } from 'react'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { PickByText } from '../returns/without-sale/pick-by-text.tsx'

const most = 5

/** Goods by name, number or barcode, for those whose code can't be scanned. Esc leaves only the search, not its dialog. */
export function TypeGoods({
  onPick,
  onLeave,
}: {
  readonly onPick: (product: string) => void
  readonly onLeave: () => void
}) {
  const t = useText()
  const format = useFormat()
  const [text, setText] = useState('')
  const found = useDeskQuery('products.find', { text }, { enabled: text !== '', keepPrevious: true })
  const products = text === '' ? [] : (found.value?.products ?? []).slice(0, most)
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onLeave()
  }
  return (
    <search onKeyDown={leave}>
      <PickByText
        autoFocus
        label={t('exchange.search')}
        hint={t('exchange.search_hint')}
        found={products.map(one => ({
          id: one.id,
          name: one.name,
          detail: one.sku,
          ...(one.priceMinor === null ? {} : { end: format.money(one.priceMinor) }),
        }))}
        isWaiting={found.isWaiting || found.isRenewing}
        onText={setText}
        onPick={onPick}
      />
    </search>
  )
}
