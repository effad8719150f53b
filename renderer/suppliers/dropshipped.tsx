import { useState } from 'react'
import type { ProductView } from '../../shared/products/contract.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { Panel } from '../parts/page.tsx'
import { useText } from '../parts/text/use-text.ts'
import { ReturnAddressDialog } from './return-address-dialog.tsx'

/** Where returns of a product go that its supplier ships; nothing for the shop's own goods. */
export function Dropshipped({ product, mayChange }: { readonly product: ProductView; readonly mayChange: boolean }) {
  const t = useText()
  const { supplier, dropshipped } = product
  const [entering, setEntering] = useState(false)
  const wanted = dropshipped && supplier !== null
  const read = useDeskQuery('suppliers.read', { supplier: supplier?.id ?? '' }, { enabled: wanted })
  if (!wanted || !read.value) return null
  const known = read.value.returnAddress
  return (
    <Panel>
      <h2>{t('goods_to.title')}</h2>
      <span>{t('goods_to.dropshipped', { supplier: supplier.name })}</span>
      {known ? (
        <span>{[known.name, known.street, `${known.postcode} ${known.city}`.trim()].filter(Boolean).join(', ')}</span>
      ) : (
        <FindingLine tone="attention">{t('goods_to.no_address', { supplier: supplier.name })}</FindingLine>
      )}
      {mayChange ? (
        <KeyButton onClick={() => setEntering(true)}>{t(known ? 'goods_to.change' : 'goods_to.enter')}</KeyButton>
      ) : null}
      {entering ? <ReturnAddressDialog supplier={supplier} onClose={() => setEntering(false)} /> : null}
    </Panel>
  )
}
