import { useState } from 'react'
import { useLocation } from 'wouter'
import { callDesk } from '../../call/call-desk.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Page, PageHead, Panel } from '../../parts/page.tsx'
import { useScans } from '../../parts/scan/scan-hub.ts'
import { useFormat, useText } from '../../parts/text/use-text.ts'
import { PickByText } from '../without-sale/pick-by-text.tsx'

const mostShown = 8

/** Somebody phones or writes: which sale it is about. */
export function FindSaleScreen() {
  const t = useText()
  const format = useFormat()
  const [, go] = useLocation()
  const [text, setText] = useState('')
  const found = useDeskQuery('sales.find', { text, kinds: ['sale'] }, { enabled: text !== '', keepPrevious: true })
  const open = (sale: string) => go(`/sales/${sale}/mail-in`)
  useKeys('keys.mail_in', [{ keys: 'Escape', label: 'keys.back', run: () => go('/') }])
  useScans(async scan => {
    const reply = await callDesk('sales.find', { text: scan.text, kinds: ['sale'] })
    const [only] = reply.ok && reply.value.hits.length === 1 ? reply.value.hits : []
    if (only) open(only.id)
    return only !== undefined
  })
  const hits = text === '' ? [] : (found.value?.hits ?? []).slice(0, mostShown)
  return (
    <Page>
      <PageHead title={t('mail_in.title')} detail={t('mail_in.text')} />
      <Panel>
        <PickByText
          autoFocus
          label={t('mail_in.find')}
          hint={t('mail_in.find_hint')}
          found={hits.map(({ id, title, detail, amountMinor, currency }) => ({
            id,
            name: title,
            detail,
            ...(amountMinor === null ? {} : { end: format.money(amountMinor, currency ?? undefined) }),
          }))}
          isWaiting={found.isWaiting}
          onText={setText}
          onPick={open}
        />
      </Panel>
    </Page>
  )
}
