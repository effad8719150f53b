import { useState } from 'react'
import type { ReturnView } from '../../shared/returns/views.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { useText } from '../parts/text/use-text.ts'
import { AheadDialog } from './ahead-dialog.tsx'
import { ExchangeDialog } from './exchange-dialog.tsx'

/** What of a return can be exchanged now: goods that are here, or goods given ahead for those on their way. */
export function ExchangeActions({ one }: { readonly one: ReturnView }) {
  const t = useText()
  const [open, setOpen] = useState<'here' | 'ahead' | null>(null)
  const isHere = one.possible.includes('settlements.pay')
  const mayAhead = one.mayGiveAhead && one.possible.includes('returns.receive')
  useKeys('keys.exchange', [
    { keys: 'e', label: 'exchange.instead', run: () => setOpen('here'), enabled: isHere },
    { keys: 'a', label: 'exchange.ahead', run: () => setOpen('ahead'), enabled: mayAhead },
  ])
  const common = { number: one.number, currency: one.currency, onClose: () => setOpen(null) }
  return (
    <>
      {isHere ? (
        <KeyButton keys="e" onClick={() => setOpen('here')}>
          {t('exchange.instead')}
        </KeyButton>
      ) : null}
      {mayAhead ? (
        <KeyButton keys="a" onClick={() => setOpen('ahead')}>
          {t('exchange.ahead')}
        </KeyButton>
      ) : null}
      {open === 'here' ? <ExchangeDialog of={{ return: one.id }} {...common} /> : null}
      {open === 'ahead' ? <AheadDialog returnId={one.id} expiresOn={one.expiresOn} {...common} /> : null}
    </>
  )
}
