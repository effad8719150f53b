import { useState } from 'react'
import type { ExchangeView } from '../../shared/exchanges/contract.ts'
import type { Failure } from '../../shared/result.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'

/** Old goods that came after they were charged back: the first press shows what goes back, the second does it. */
export function TakeBackButton({ one }: { readonly one: ExchangeView }) {
  const t = useText()
  const format = useFormat()
  const take = useCommand('exchanges.takeBack')
  const [back, setBack] = useState(0)
  const [failure, setFailure] = useState<Failure | null>(null)
  if (one.state !== 'charged_back' || one.owesMinor === 0) return null
  const press = async () => {
    setFailure(null)
    const reply = await take.run({ exchange: one.id, expectedBackMinor: back })
    if (reply.ok) return
    setFailure(reply.failure)
    if (reply.failure.code === 'exchange_changed') setBack(reply.failure.backMinor)
  }
  return (
    <>
      {failure ? <FindingLine tone="problem">{explain(failure, t)}</FindingLine> : null}
      <div>
        <KeyButton busy={take.isRunning} onClick={() => void press()}>
          {back > 0
            ? t('exchange.take_back_and_give', { total: format.money(back, one.currency) })
            : t('exchange.take_back')}
        </KeyButton>
      </div>
    </>
  )
}
