import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '../../../shared/contract.ts'
import { explain } from '../../call/explain.ts'
import { useCommand } from '../../call/use-command.ts'
import { SignButton } from '../../evidence/sign-button.tsx'
import { FindingLine } from '../../parts/finding-line.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Muted } from '../../parts/muted.ts'
import { Panel, plainInDialog } from '../../parts/page.tsx'
import { SumLines } from '../../parts/sum-lines.tsx'
import { useText } from '../../parts/text/use-text.ts'
import { Money } from '../../parts/values.tsx'
import { CreditCode, DoneHead } from '../../settlements/done-parts.tsx'

const Flat = styled(Panel)(plainInDialog)

/** What was paid and what comes next: hand over the paper, then the next customer. */
export function Done(props: {
  readonly number: string
  readonly returnId: string
  readonly currency: string
  readonly paid: Output<'settlements.pay'>
  /** Whose other receipts may come next, in the same visit. */
  readonly customer?: { readonly id: string; readonly name: string } | null
}) {
  const t = useText()
  const [here, go] = useLocation()
  const isThere = here === `/returns/${props.returnId}`
  const { paid, currency, customer = null } = props
  const confirm = useCommand('settlements.confirmPayout')
  const [confirmed, setConfirmed] = useState<readonly string[]>([])
  const unconfirmed = paid.payouts.filter(
    payout => (payout.kind === 'card' || payout.kind === 'transfer') && !confirmed.includes(payout.id),
  )
  const confirmNext = async () => {
    const [next] = unconfirmed
    if (!next) return
    const done = await confirm.run({ payout: next.id, state: 'confirmed' })
    if (done.ok) setConfirmed([...confirmed, next.id])
  }
  const open = () => go(`/returns/${props.returnId}`)
  useKeys('keys.walk_in', [
    { keys: 'o', label: 'bench.open_return', run: open, enabled: !isThere },
    {
      keys: 't',
      label: 'flow.confirm_now',
      run: () => void confirmNext(),
      enabled: unconfirmed.length > 0 && !confirm.isRunning,
    },
    {
      keys: 'n',
      label: 'flow.next_receipt',
      run: () => customer && go(`/customers/${customer.id}`),
      enabled: customer !== null,
    },
  ])
  return (
    <Flat role="status">
      <DoneHead>{t('flow.paid')}</DoneHead>
      <Money minor={paid.totalMinor} currency={currency} total />
      <SumLines
        currency={currency}
        lines={paid.payouts.map(payout => ({
          id: payout.id,
          label: t('flow.back_to', { tender: t(`tender.${payout.kind}` as 'tender.card') }),
          minor: payout.handedMinor,
        }))}
      />
      {unconfirmed.length > 0 ? (
        <>
          <Muted>{t('flow.do_it_on_the_terminal')}</Muted>
          <KeyButton keys="t" busy={confirm.isRunning} onClick={() => void confirmNext()}>
            {t('flow.confirm_now')}
          </KeyButton>
        </>
      ) : null}
      {confirm.failure ? <FindingLine tone="problem">{explain(confirm.failure, t)}</FindingLine> : null}
      {paid.storeCredit ? <CreditCode>{paid.storeCredit.code}</CreditCode> : null}
      <Muted>
        {paid.printJobs.length > 0
          ? t('flow.paper_comes', { number: props.number })
          : t('flow.no_printer', { number: props.number })}
      </Muted>
      <KeyButton primary keys="Enter" onClick={() => go('/')}>
        {t('flow.next_customer')}
      </KeyButton>
      {customer ? (
        <KeyButton keys="n" onClick={() => go(`/customers/${customer.id}`)}>
          {t('flow.next_receipt_of', { name: customer.name })}
        </KeyButton>
      ) : null}
      <SignButton returnId={props.returnId} />
      {isThere ? null : (
        <KeyButton keys="o" onClick={open}>
          {t('flow.open_return', { number: props.number })}
        </KeyButton>
      )}
    </Flat>
  )
}
