import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { ExchangeView } from '../../shared/exchanges/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { HowPaidChoice } from './how-paid.tsx'
import { type HowPaid, isChosen, paymentOf } from './how-paid-by.ts'

const Rows = styled('div')({ display: 'grid', gap: 16 })

/** Takes what a customer still owes of an exchange. */
export function CollectDialog({ one, onClose }: { readonly one: ExchangeView; readonly onClose: () => void }) {
  const t = useText()
  return (
    <DeskDialog open title={t('exchange.collect_title', { number: one.number })} onClose={onClose}>
      <Collect one={one} onClose={onClose} />
    </DeskDialog>
  )
}

function Collect({ one, onClose }: { readonly one: ExchangeView; readonly onClose: () => void }) {
  const t = useText()
  const format = useFormat()
  const [how, setHow] = useState<HowPaid>({ kind: null, reference: '', code: '' })
  const collect = useCommand('exchanges.collect', { onDone: onClose })
  const ready = isChosen(how) && !collect.isRunning
  const take = () => {
    const payment = paymentOf(how, one.owesMinor)
    if (payment) void collect.run({ exchange: one.id, payments: [payment] })
  }
  useKeys('keys.exchange', [{ keys: 'Enter', label: 'exchange.complete', run: take, enabled: ready }])
  return (
    <Rows>
      <HowPaidChoice how={how} onHow={setHow} />
      {collect.failure ? <FindingLine tone="problem">{explain(collect.failure, t)}</FindingLine> : null}
      <KeyButton primary keys="Enter" disabled={!ready} busy={collect.isRunning} onClick={take}>
        {t('exchange.collect', { total: format.money(one.owesMinor, one.currency) })}
      </KeyButton>
    </Rows>
  )
}
