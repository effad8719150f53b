import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { SignButton } from '../evidence/sign-button.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { Muted } from '../parts/muted.ts'
import { Panel, plainInDialog } from '../parts/page.tsx'
import { SumLines } from '../parts/sum-lines.tsx'
import { useText } from '../parts/text/use-text.ts'
import { Money } from '../parts/values.tsx'
import { CreditCode, DoneHead } from '../settlements/done-parts.tsx'
import type { Exchanged } from './use-exchange.ts'

const Flat = styled(Panel)(plainInDialog)

/** What was exchanged and what comes next: hand over goods and paper, confirm the card, then the next customer. */
export function ExchangeDone(props: {
  readonly number: string
  readonly returnId: string
  readonly currency: string
  readonly made: Exchanged
  readonly onNext: () => void
  /** Made from its return: no next customer is called, the return is shown again. */
  readonly inDialog: boolean
}) {
  const { made, currency, onNext } = props
  const next = props.inDialog ? 'action.close' : 'flow.next_customer'
  const t = useText()
  const [, go] = useLocation()
  const confirm = useCommand('exchanges.confirmPayment')
  const moved = [
    ...made.payments.map(one => ({
      id: one.id,
      label: t('exchange.taken_by', { tender: t(`tender.${one.kind}`) }),
      minor: one.handedMinor,
    })),
    ...made.payouts.map(one => ({
      id: one.id,
      label: t('flow.back_to', { tender: t(`tender.${one.kind}` as 'tender.card') }),
      minor: one.handedMinor,
    })),
  ]
  const [decided, setDecided] = useState<readonly string[]>([])
  const open = made.payments.filter(one => one.state === 'recorded' && !decided.includes(one.id))
  const decide = async (state: 'confirmed' | 'failed') => {
    const [next] = open
    if (!next) return
    const reply = await confirm.run({ payment: next.id, state })
    if (reply.ok) setDecided([...decided, next.id])
  }
  const enabled = open.length > 0 && !confirm.isRunning
  useKeys('keys.exchange', [
    { keys: 't', label: 'flow.confirm_now', run: () => void decide('confirmed'), enabled },
    { keys: 'f', label: 'exchange.payment_failed', run: () => void decide('failed'), enabled },
    { keys: 'o', label: 'exchange.open_sale', run: () => go(`/sales/${made.sale}`) },
    { keys: 'Enter', label: next, run: onNext },
  ])
  return (
    <Flat role="status">
      <DoneHead>{t('exchange.done')}</DoneHead>
      <b>{t('exchange.new_sale', { number: made.number })}</b>
      {made.owesMinor + made.backMinor > 0 ? (
        <div>
          <Muted>{t(made.owesMinor > 0 ? 'exchange.to_take' : 'exchange.to_give')}</Muted>
          <Money minor={made.owesMinor > 0 ? made.owesMinor : made.backMinor} currency={currency} total />
        </div>
      ) : (
        <Muted>{t('exchange.even')}</Muted>
      )}
      {moved.length > 0 ? <SumLines currency={currency} lines={moved} /> : null}
      {open.length > 0 ? (
        <>
          <Muted>{t('exchange.on_terminal')}</Muted>
          <KeyButton keys="t" busy={confirm.isRunning} onClick={() => void decide('confirmed')}>
            {t('flow.confirm_now')}
          </KeyButton>
          <KeyButton quiet keys="f" onClick={() => void decide('failed')}>
            {t('exchange.payment_failed')}
          </KeyButton>
        </>
      ) : null}
      {confirm.failure ? <FindingLine tone="problem">{explain(confirm.failure, t)}</FindingLine> : null}
      {made.storeCredit ? <CreditCode>{made.storeCredit.code}</CreditCode> : null}
      <Muted>
        {made.printJobs.length > 0
          ? t('flow.paper_comes', { number: props.number })
          : t('flow.no_printer', { number: props.number })}
      </Muted>
      <KeyButton primary keys="Enter" onClick={onNext}>
        {t(next)}
      </KeyButton>
      <SignButton returnId={props.returnId} />
      <KeyButton keys="o" onClick={() => go(`/sales/${made.sale}`)}>
        {t('exchange.open_sale')}
      </KeyButton>
    </Flat>
  )
}
