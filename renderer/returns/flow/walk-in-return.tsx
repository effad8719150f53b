import { styled } from '@mui/material/styles'
import { useCallback, useContext, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { needsNote } from '../../../shared/returns/reasons.ts'
import type { SaleLineView, SaleView } from '../../../shared/sales/contract.ts'
import { CustomerSignals } from '../../customers/customer-signals.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { NoticesContext } from '../../parts/notice/notices.ts'
import { Page } from '../../parts/page.tsx'
import { useFocusHome, useScans } from '../../parts/scan/scan-hub.ts'
import { useText } from '../../parts/text/use-text.ts'
import { linePickKeys } from '../../sales/line-pick-keys.ts'
import { SaleHead } from '../../sales/sale-head.tsx'
import { SaleLines } from '../../sales/sale-lines.tsx'
import { DeclineDialog } from './decline-dialog.tsx'
import { OpenLine } from './flow-line.tsx'
import { type Flow, lineOfCode, missingOf } from './flow-state.ts'
import { PayPanel } from './pay-panel.tsx'
import { Settle } from './settle.tsx'
import { useApproval } from './use-approval.tsx'
import { useFlow } from './use-flow.ts'

const Actions = styled('div')({ display: 'flex', gap: 8, flexWrap: 'wrap' })

/** A walk-in return on one screen: scan, reason key, grade key, Enter, Enter. */
export function WalkInReturn({
  sale,
  resumed,
}: {
  readonly sale: SaleView
  readonly resumed: { id: string; flow: Flow } | null
}) {
  const t = useText()
  const [, go] = useLocation()
  const notices = useContext(NoticesContext)
  const focusHome = useFocusHome()
  const walk = useFlow(sale, resumed)
  const { flow, change, accepted, busy } = walk
  const [declining, setDeclining] = useState(false)
  const [paid, setPaid] = useState(false)
  const stopped = useRef(false)

  const pick = useCallback(
    (line: SaleLineView, again: boolean) => {
      if (line.returnable < 1) {
        notices.show({
          text: 'flow.none_left',
          values: { item: line.description, count: line.returned },
          tone: 'attention',
        })
        return
      }
      change({ is: 'pick', saleLine: line.id, most: line.returnable, at: Date.now(), again })
      focusHome()
    },
    [change, focusHome, notices],
  )
  useScans(scan => {
    if (accepted) return false
    const line =
      lineOfCode(sale.lines, scan.text) ?? (scan.alternative === null ? null : lineOfCode(sale.lines, scan.alternative))
    if (line) pick(line, true)
    return line !== null
  })
  const { ask, isAsking, signing } = useApproval()
  const denied = walk.quote?.verdict === 'deny'
  const accept = () => void walk.accept(ask)
  const stay = async () => {
    const made = await walk.stay(ask)
    if (made === null) return
    stopped.current = true
    go(`/returns/${made}?keep`)
  }
  const mayStay = walk.claimed && !busy && !accepted && !isAsking
  const leave = async () => {
    stopped.current = true
    await walk.keep()
    if (flow.lines.length > 0) notices.show({ text: 'flow.kept' })
    go('/')
  }
  const missing = useMemo(() => {
    const open = flow.lines.find(line => missingOf(line, line.reason !== null && needsNote(line.reason)) !== null)
    return open ? missingOf(open, open.reason !== null && needsNote(open.reason)) : null
  }, [flow])
  useKeys('keys.walk_in', [
    { keys: 'Enter', label: 'flow.accept', run: accept, enabled: walk.ready && !busy && !accepted && !isAsking },
    { keys: 'Escape', label: 'flow.keep', run: () => void leave(), enabled: !accepted && !busy },
    {
      keys: 'Delete',
      label: 'flow.drop',
      run: () => flow.active && change({ is: 'drop', saleLine: flow.active }),
      enabled: flow.active !== null && !accepted,
    },
    { keys: 'y', label: 'keep.open', run: () => void stay(), enabled: mayStay },
    {
      keys: 'm',
      label: 'mail_in.begin',
      run: () => go(`/sales/${sale.id}/mail-in`),
      enabled: flow.lines.length === 0 && !accepted,
    },
    { keys: 'n', label: 'flow.decline', run: () => setDeclining(true), enabled: flow.lines.length > 0 && !accepted },
    ...linePickKeys(sale.lines, line => pick(line, false)),
  ])
  const chosen = new Map(flow.lines.map(line => [line.saleLine, line.quantity]))
  const nameOf = (saleLine: string) => sale.lines.find(line => line.id === saleLine)?.description ?? ''
  const customer = sale.customer
    ? t('flow.customer', {
        name: sale.customer.name,
        purchases: sale.customer.purchases,
        returns: sale.customer.returns,
      })
    : t('flow.no_customer')
  const windowEnds = walk.quote?.lines
    .flatMap(line => line.findings)
    .flatMap(({ rule, text }) =>
      rule === 'return_window' && text.values.untilDay ? [String(text.values.untilDay)] : [],
    )
    .toSorted()[0]
  const aside = accepted ? (
    <Settle
      sale={sale}
      customer={sale.customer}
      accepted={accepted}
      wish={flow.wish}
      payKey={walk.keyOf('pay')}
      ask={ask}
      onPaid={() => setPaid(true)}
    />
  ) : (
    <PayPanel
      figures={
        walk.quote
          ? {
              ...walk.quote,
              lines: walk.quote.lines.map(line => ({
                id: line.saleLine,
                name: nameOf(line.saleLine),
                amounts: line.amounts,
              })),
            }
          : null
      }
      chosen={flow.lines.map(line => ({ id: line.saleLine, name: nameOf(line.saleLine), quantity: line.quantity }))}
      currency={sale.currency}
      customer={customer}
      wish={flow.wish}
      onWish={wish => change({ is: 'wish', wish })}
      failure={walk.failure ?? walk.quoteFailure ?? null}
      action={
        flow.lines.length === 0
          ? null
          : { label: t(denied ? 'flow.ask_supervisor' : 'flow.accept'), run: accept, enabled: walk.ready, busy }
      }
      hint={flow.lines.length === 0 ? t('flow.scan_item') : missing ? t(`flow.missing.${missing}`) : t('flow.then_pay')}
      footer={null}
      about={
        sale.customer ? (
          <CustomerSignals customer={sale.customer.id} {...(windowEnds === undefined ? {} : { windowEnds })} />
        ) : null
      }
    />
  )
  return (
    <Page aside={aside}>
      <SaleHead sale={sale} />
      <SaleLines sale={sale} active={accepted ? null : flow.active} chosen={chosen} onPick={line => pick(line, false)}>
        {sold => {
          const line = flow.lines.find(one => one.saleLine === sold.id)
          return line ? (
            <OpenLine
              sold={sold}
              line={line}
              quoted={walk.quote?.lines.find(one => one.saleLine === sold.id)}
              change={change}
            />
          ) : null
        }}
      </SaleLines>
      {paid || accepted ? null : (
        <Actions>
          <KeyButton keys="Escape" onClick={() => void leave()}>
            {t('flow.keep')}
          </KeyButton>
          {flow.active ? (
            <KeyButton keys="Delete" onClick={() => change({ is: 'drop', saleLine: flow.active ?? '' })}>
              {t('flow.drop')}
            </KeyButton>
          ) : null}
          {walk.claimed ? (
            <KeyButton keys="y" busy={busy} onClick={() => void stay()}>
              {t('keep.open')}
            </KeyButton>
          ) : null}
          {flow.lines.length === 0 ? (
            <KeyButton keys="m" onClick={() => go(`/sales/${sale.id}/mail-in`)}>
              {t('mail_in.begin')}
            </KeyButton>
          ) : null}
          {flow.lines.length > 0 ? (
            <KeyButton keys="n" onClick={() => setDeclining(true)}>
              {t('flow.decline')}
            </KeyButton>
          ) : null}
        </Actions>
      )}
      {signing}
      {declining ? (
        <DeclineDialog
          sale={sale}
          lines={flow.lines}
          draft={walk.draftId}
          onClose={() => setDeclining(false)}
          onDone={() => go('/')}
        />
      ) : null}
    </Page>
  )
}
