import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { ulid } from 'ulid'
import { useLocation } from 'wouter'
import { type TypeWithoutSale, typesWithoutSale } from '../../../shared/returns/return-types.ts'
import { callDesk } from '../../call/call-desk.ts'
import { explain } from '../../call/explain.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { ChoiceKeys } from '../../parts/choice-keys.tsx'
import { FindingLine } from '../../parts/finding-line.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Muted } from '../../parts/muted.ts'
import { Page, PageHead, Panel, Section } from '../../parts/page.tsx'
import { useScans } from '../../parts/scan/scan-hub.ts'
import { useFormat, useText } from '../../parts/text/use-text.ts'
import { Money } from '../../parts/values.tsx'
import { useApproval } from '../flow/use-approval.tsx'
import { askedOf, type Brought, type BroughtItem, missingOfBrought } from './brought.ts'
import { CustomerPick } from './customer-pick.tsx'
import { ItemPanel } from './item-panel.tsx'
import { PickByText } from './pick-by-text.tsx'
import { useTakeIn } from './use-take-in.ts'

const Total = styled('div')({ display: 'flex', justifyContent: 'space-between', alignItems: 'flex-end', gap: 12 })
const Still = styled('fieldset')({ display: 'contents', border: 0 })

const notOurs = 'not-ours'
const keys: Readonly<Record<TypeWithoutSale, string>> = { no_receipt: 'n', take_back: 'o', unsold_stock: 'u' }

/** Goods that no sale is known of: a return without a receipt, old goods taken back, or unsold stock. */
export function WithoutSaleScreen() {
  const t = useText()
  const format = useFormat()
  const [, go] = useLocation()
  const [brought, setBrought] = useState<Brought>({ type: 'no_receipt', customer: null, items: [] })
  const [text, setText] = useState('')
  const { ask, isAsking, signing } = useApproval()
  const { takeIn, made, busy, failure } = useTakeIn(ask)
  const { type, items } = brought
  const asked = askedOf(brought, format.currency)
  const quote = useDeskQuery('returns.quoteWithoutSale', asked, {
    enabled: asked.lines.length > 0 && made === null,
    keepPrevious: true,
  })
  const quoted = asked.lines.length > 0 ? quote.value : undefined
  const lacking = missingOfBrought(brought)
  const unpriced = type === 'no_receipt' && (quoted?.lines.some(line => line.eachMinor === null) ?? true)
  const ready = lacking === null && !unpriced && !quote.failure
  const add = (product: string | null, name: string) =>
    setBrought(now => ({ ...now, items: [...now.items, emptyItem(product, name)] }))
  const change = (key: string, to: Partial<BroughtItem>) =>
    setBrought(now => ({ ...now, items: now.items.map(item => (item.key === key ? { ...item, ...to } : item)) }))
  const remove = (key: string) => setBrought(now => ({ ...now, items: now.items.filter(item => item.key !== key) }))
  const found = useDeskQuery('products.find', { text }, { enabled: text !== '', keepPrevious: true })
  const products = text === '' ? [] : (found.value?.products ?? []).slice(0, 5)
  useScans(async scan => {
    if (made) return false
    for (const code of [scan.text, scan.alternative ?? '']) {
      if (code === '') continue
      const reply = await callDesk('products.find', { text: code })
      const [only] = reply.ok && reply.value.products.length === 1 ? reply.value.products : []
      if (!only) continue
      add(only.id, only.name)
      return true
    }
    return false
  })
  const accept = async () => {
    const done = await takeIn(asked)
    if (done) go(`/returns/${done.id}`)
  }
  useKeys('keys.walk_in', [
    { keys: 'Enter', label: 'without_sale.accept', run: () => void accept(), enabled: ready && !busy && !isAsking },
    { keys: 'Escape', label: 'keys.back', run: () => go('/'), enabled: !busy && !isAsking },
  ])
  const quotedOf = (item: BroughtItem) => {
    const index = items.filter(one => askedOf({ ...brought, items: [one] }, '').lines.length > 0).indexOf(item)
    return index < 0 ? undefined : quoted?.lines[index]
  }
  const missing = lacking ?? (unpriced ? 'price' : null)
  const asks = quoted?.verdict === 'deny' || quoted?.verdict === 'needs_approval'
  const problem = failure ?? quote.failure ?? null
  return (
    <Page
      aside={
        <Panel role="complementary" aria-label={t('without_sale.to_give')}>
          <h2>{t('without_sale.to_give')}</h2>
          {type === 'no_receipt' ? (
            <Total>
              <Muted as="span">{t('without_sale.as_credit')}</Muted>
              <Money minor={quoted?.totalMinor ?? 0} total />
            </Total>
          ) : null}
          {problem ? <FindingLine tone="problem">{explain(problem, t)}</FindingLine> : null}
          {made ? <FindingLine tone="attention">{t('without_sale.waits', { number: made.number })}</FindingLine> : null}
          <KeyButton primary keys="Enter" disabled={!ready} busy={busy} onClick={() => void accept()}>
            {t(asks || made ? 'without_sale.ask' : 'without_sale.accept')}
          </KeyButton>
          <Muted>
            {missing
              ? t(`without_sale.missing_${missing}`)
              : t(type === 'no_receipt' ? 'without_sale.then_grade' : 'without_sale.gives_nothing')}
          </Muted>
        </Panel>
      }
    >
      <PageHead title={t('without_sale.title')} />
      <Still disabled={made !== null || busy}>
        <ChoiceKeys<TypeWithoutSale>
          label={t('without_sale.kind')}
          choices={typesWithoutSale.map(id => ({
            id,
            key: keys[id],
            label: t(`without_sale.${id}`),
            disabled: made !== null,
          }))}
          value={type}
          onChoose={next => setBrought(now => ({ ...now, type: next }))}
        />
        <Muted>{t(`without_sale.${type}_text`)}</Muted>
        {type === 'unsold_stock' ? null : (
          <Section title={t('without_sale.customer')}>
            <CustomerPick
              customer={brought.customer}
              optional={type === 'take_back'}
              onPick={customer => setBrought(now => ({ ...now, customer }))}
            />
          </Section>
        )}
        <Section title={t('without_sale.items')}>
          <Panel>
            <PickByText
              label={t('without_sale.find_item')}
              hint={t('without_sale.item_hint')}
              found={[
                ...products.map(one => ({ id: one.id, name: one.sku, detail: one.name })),
                ...(type === 'take_back' && text !== ''
                  ? [{ id: notOurs, name: text, detail: t('without_sale.not_ours') }]
                  : []),
              ]}
              isWaiting={found.isWaiting}
              onText={setText}
              onPick={id => {
                const product = products.find(one => one.id === id)
                if (product) add(product.id, product.name)
                else if (id === notOurs) add(null, text)
              }}
            />
            {items.length === 0 ? <Muted>{t('without_sale.no_items')}</Muted> : null}
          </Panel>
          {items.map(item => (
            <ItemPanel
              key={item.key}
              type={type}
              item={item}
              quoted={quotedOf(item)}
              onChange={to => change(item.key, to)}
              onRemove={() => remove(item.key)}
            />
          ))}
        </Section>
      </Still>
      {signing}
    </Page>
  )
}

function emptyItem(product: string | null, name: string): BroughtItem {
  return { key: ulid(), product, name, quantity: 1, reason: '', note: '', secondReason: null, serial: '', each: '' }
}
