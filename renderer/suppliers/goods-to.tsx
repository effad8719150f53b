import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { supervisors } from '../../shared/define.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { useMe } from '../call/use-me.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { Muted } from '../parts/muted.ts'
import { Panel, Section } from '../parts/page.tsx'
import { useText } from '../parts/text/use-text.ts'
import { ReturnAddressDialog } from './return-address-dialog.tsx'

const Lines = styled('address')({ fontStyle: 'normal', display: 'grid' })

/** Where the goods of a return go when another ships them; a return to the shop shows nothing. */
export function GoodsTo({ returnId }: { readonly returnId: string }) {
  const t = useText()
  const role = useMe().value?.me?.role
  const [entering, setEntering] = useState<{ id: string; name: string } | null>(null)
  const { value } = useDeskQuery('suppliers.goodsTo', { return: returnId })
  if (!value || value.places.length === 0) return null
  const mayEnter = role !== undefined && supervisors.includes(role)
  const label = value.someComeHere ? 'goods_to.mixed' : value.places.length > 1 ? 'goods_to.several' : 'goods_to.label'
  return (
    <Section title={t('goods_to.title')}>
      {value.places.map(({ target, supplier, address, items }) => (
        <Panel key={`${target} ${supplier?.id ?? ''} ${address.join()}`}>
          <b>{t(`goods_to.${target}`, { supplier: supplier?.name ?? '' })}</b>
          {value.places.length > 1 || value.someComeHere ? <Muted>{items.join(' · ')}</Muted> : null}
          {address.length > 0 ? (
            <Lines>
              {address.map(line => (
                <span key={line}>{line}</span>
              ))}
            </Lines>
          ) : (
            <FindingLine tone="attention">{t('goods_to.no_address', { supplier: supplier?.name ?? '' })}</FindingLine>
          )}
          {address.length > 0 ? <Muted>{t(label)}</Muted> : null}
          {target === 'supplier' && supplier && mayEnter ? (
            <div>
              <KeyButton onClick={() => setEntering(supplier)}>
                {t(address.length > 0 ? 'goods_to.change' : 'goods_to.enter')}
              </KeyButton>
            </div>
          ) : null}
        </Panel>
      ))}
      {entering ? <ReturnAddressDialog supplier={entering} onClose={() => setEntering(null)} /> : null}
    </Section>
  )
}
