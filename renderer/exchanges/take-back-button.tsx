import { useState } from 'react'
import type { ExchangeView } from '../../shared/exchanges/contract.ts'
import type { Failure } from '../../shared/result.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { Muted } from '../parts/muted.ts'
import { useFormat, useText } from '../parts/text/use-text.ts'

/** Old goods that came after they were charged back: the first press shows what goes back, the second does it. */
export function TakeBackButton({ one, goodsHere }: { readonly one: ExchangeView; readonly goodsHere: boolean }) {
  const t = useText()
  const format = useFormat()
  const take = useCommand('exchanges.takeBack')
  const [back, setBack] = useState(0)
  const [failure, setFailure] = useState<Failure | null>(null)
  const isOpen = one.state === 'charged_back' && one.owesMinor > 0
  const isOffered = isOpen && goodsHere
  const press = async () => {
    setFailure(null)
    const reply = await take.run({ exchange: one.id, expectedBackMinor: back })
    if (reply.ok) return
    setFailure(reply.failure)
    if (reply.failure.code === 'exchange_changed') setBack(reply.failure.backMinor)
  }
  useKeys('keys.exchange', [
    { keys: 't', label: 'exchange.take_back', run: () => void press(), enabled: isOffered && !take.isRunning },
  ])
  if (!isOpen) return null
  if (!isOffered) return <Muted>{t('exchange.when_goods_come')}</Muted>
  return (
    <>
      {failure ? <FindingLine tone="problem">{explain(failure, t)}</FindingLine> : null}
      <div>
        <KeyButton keys="t" busy={take.isRunning} onClick={() => void press()}>
          {back > 0
            ? t('exchange.take_back_and_give', { total: format.money(back, one.currency) })
            : t('exchange.take_back')}
        </KeyButton>
      </div>
    </>
  )
}
