import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '../../../shared/contract.ts'
import type { Failure } from '../../../shared/result.ts'
import type { SaleView } from '../../../shared/sales/contract.ts'
import type { PayoutWish } from '../../../shared/settlements/fields.ts'
import { callDesk } from '../../call/call-desk.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { SignButton } from '../../evidence/sign-button.tsx'
import { ExchangePanel } from '../../exchanges/exchange-panel.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Panel } from '../../parts/page.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../../parts/states.tsx'
import { useFormat, useText } from '../../parts/text/use-text.ts'
import { Changes, changedInput, unchanged } from '../../settlements/changes.tsx'
import type { Accepted } from './accept-return.ts'
import { Done } from './done.tsx'
import { PayPanel } from './pay-panel.tsx'
import type { AskApproval } from './use-approval.tsx'

type Paid = Output<'settlements.pay'>

/** The second Enter: what will be paid, from the desk's own preview, then the payment itself. */
export function Settle(props: {
  readonly sale: Pick<SaleView, 'currency'>
  /** Whose other receipts may come next, in the same visit. */
  readonly customer?: { readonly id: string; readonly name: string } | null
  readonly accepted: Accepted
  /** Lost goods are paid like those that came, without having them. */
  readonly basis?: 'accepted' | 'lost_in_transit'
  readonly wish: PayoutWish
  readonly payKey: string
  readonly ask: AskApproval
  readonly onPaid: () => void
}) {
  const { accepted, sale, ask, onPaid, payKey, basis = 'accepted' } = props
  const t = useText()
  const format = useFormat()
  const [, go] = useLocation()
  const client = useQueryClient()
  const [wish, setWish] = useState(props.wish)
  const [paid, setPaid] = useState<Paid | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [exchanging, setExchanging] = useState(false)
  const [of] = useState({ return: accepted.returnId })
  const offered = useDeskQuery(
    'exchanges.quote',
    { return: accepted.returnId, goods: [] },
    { enabled: !accepted.held && paid === null && !exchanging && basis === 'accepted' },
  )
  const mayExchange = offered.value !== undefined && offered.value.offers.length > 0
  const [changed, setChanged] = useState(unchanged)
  const lines = useRef<readonly { line: string; quantity: number }[]>([])
  const input = useMemo(
    () => ({ return: accepted.returnId, wish, basis, ...changedInput(changed, lines.current) }),
    [accepted.returnId, wish, basis, changed],
  )
  const asked = useRef(input)
  const preview = useDeskQuery('settlements.preview', input, {
    enabled: !accepted.held && paid === null,
    keepPrevious: true,
  })
  useEffect(() => {
    asked.current = input
    lines.current = preview.value?.lines ?? []
  }, [input, preview.value])

  const pay = useCallback(async () => {
    const shown = preview.value
    if (!shown || busy || paid) return
    setBusy(true)
    setFailure(null)
    const sent = { ...asked.current, expectedTotalMinor: shown.totalMinor }
    let reply = await callDesk('settlements.pay', sent, payKey)
    if (!reply.ok && reply.failure.code === 'approval_needed') {
      const signed = await ask(reply.failure)
      if (signed) reply = await callDesk('settlements.pay', { ...sent, approval: signed.approval }, payKey)
    }
    setBusy(false)
    if (reply.ok) {
      setPaid(reply.value)
      void client.invalidateQueries({ refetchType: 'all' })
      onPaid()
      return
    }
    setFailure(reply.failure)
    if (reply.failure.code === 'total_changed') preview.refresh()
  }, [preview, busy, paid, payKey, ask, onPaid, client])

  useKeys('keys.walk_in', [
    {
      keys: 'Enter',
      label: 'flow.pay_now',
      run: () => void pay(),
      enabled: preview.value !== undefined && !busy && paid === null && !accepted.held && !exchanging,
    },
    {
      keys: 'e',
      label: 'exchange.instead',
      run: () => setExchanging(true),
      enabled: mayExchange && !busy && paid === null && !exchanging,
    },
    { keys: 'Enter', label: 'flow.next_customer', run: () => go('/'), enabled: paid !== null },
  ])
  if (paid) {
    const { number, returnId } = accepted
    return <Done {...{ number, returnId, paid }} currency={sale.currency} customer={props.customer ?? null} />
  }
  if (accepted.held)
    return (
      <Panel>
        <EmptyState
          tone="attention"
          icon="person"
          title={t('flow.held_title')}
          actions={
            <KeyButton onClick={() => go(`/returns/${accepted.returnId}`)}>
              {t('flow.open_return', { number: accepted.number })}
            </KeyButton>
          }
        >
          {t('flow.held_text')}
        </EmptyState>
      </Panel>
    )
  if (exchanging)
    return (
      <ExchangePanel
        of={of}
        number={accepted.number}
        currency={sale.currency}
        payKey={`${payKey}-exchange`}
        ask={ask}
        onDone={() => go('/')}
        onRefund={() => setExchanging(false)}
      />
    )
  if (preview.failure) {
    const again = () => (changed === unchanged ? preview.refresh() : setChanged(unchanged))
    return <ErrorState failure={preview.failure} onRetry={again} />
  }
  if (!preview.value) return <SkeletonRows rows={5} />
  const total = format.money(preview.value.totalMinor + preview.value.bonusMinor, sale.currency)
  return (
    <PayPanel
      figures={{
        ...preview.value,
        lines: preview.value.lines.map(line => ({ id: line.line, name: line.description, amounts: line.amounts })),
      }}
      currency={sale.currency}
      customer={accepted.number}
      wish={changed.shared ? null : wish}
      onWish={chosen => {
        setWish(chosen)
        setChanged(before => ({ ...before, shared: null }))
      }}
      failure={failure}
      action={{
        label: t('flow.pay', { total }),
        run: () => void pay(),
        enabled: !busy && preview.value.plan.unassignedMinor === 0,
        busy,
      }}
      hint={
        preview.value.plan.unassignedMinor > 0
          ? t('flow.unassigned', { leftMinor: preview.value.plan.unassignedMinor })
          : t('flow.prints')
      }
      about={
        <Changes
          preview={preview.value}
          changed={changed}
          onChange={setChanged}
          mayGiveLess={basis === 'accepted' && preview.value.lines.length > 0}
        />
      }
      footer={
        <>
          {mayExchange ? (
            <KeyButton keys="e" onClick={() => setExchanging(true)}>
              {t('exchange.instead')}
            </KeyButton>
          ) : null}
          <SignButton returnId={accepted.returnId} />
        </>
      }
    />
  )
}
