import { useEffect, useState } from 'react'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { LabelledSelect, LabelledText } from '../parts/form/labelled.tsx'
import { useText } from '../parts/text/use-text.ts'

/** One product of the shop's, found by name, code or a scanned barcode. */
export function ProductPick(props: { readonly value: string; readonly onChange: (product: string) => void }) {
  const t = useText()
  const [text, setText] = useState('')
  const words = text.trim()
  const found = useDeskQuery('products.find', { text: words }, { enabled: words !== '', keepPrevious: true })
  const products = words === '' ? [] : (found.value?.products ?? []).slice(0, 20)
  const first = products.some(one => one.id === props.value) ? null : (products[0]?.id ?? null)
  const { onChange } = props
  useEffect(() => {
    if (first !== null) onChange(first)
  }, [first, onChange])
  return (
    <>
      <LabelledText
        type="search"
        label={t('pick_product.search')}
        hint={t('pick_product.hint')}
        value={text}
        onChange={next => {
          setText(next)
          if (next.trim() === '') props.onChange('')
        }}
      />
      {products.length > 0 ? (
        <LabelledSelect
          label={t('pick_product.found')}
          value={props.value}
          options={products.map(one => ({ value: one.id, label: `${one.name} · ${one.sku}` }))}
          onChange={props.onChange}
        />
      ) : words === '' || found.isWaiting ? null : (
        <p role="status">{t('pick.nothing')}</p>
      )}
    </>
  )
}
