import { Fragment, useContext, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { ReturnView } from '../../shared/returns/views.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { NetCost } from '../costs/net-cost.tsx'
import { ReturnEvidence } from '../evidence/return-evidence.tsx'
import { ExchangeActions } from '../exchanges/exchange-actions.tsx'
import { ReturnExchanges } from '../exchanges/return-exchanges.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { NoticesContext } from '../parts/notice/notices.ts'
import { Page, PageHead, Panel, Section } from '../parts/page.tsx'
import { ErrorState, SkeletonRows } from '../parts/states.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { ReturnPhotos } from '../photos/return-photos.tsx'
import { WithoutGoods } from '../settlements/without-goods.tsx'
import { ShipmentsPanel } from '../shipments/shipments-panel.tsx'
import { GoodsTo } from '../suppliers/goods-to.tsx'
import { ReceiveElsewhere } from '../suppliers/receive-elsewhere.tsx'
import { ReturnClaims } from '../warranty/return-claims.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { DecideReturn } from './decide-return.tsx'
import { FindingList } from './flow/finding-list.tsx'
import { RefundClock } from './refund-clock.tsx'
import { ReopenDialog } from './reopen-dialog.tsx'
import { needsInstructions, ReturnInstructions } from './return-instructions.tsx'
import { ReturnLines } from './return-lines.tsx'
import { ReturnPapers } from './return-papers.tsx'
import { ReturnSettlements } from './return-settlements.tsx'
import { ReturnTimeline } from './return-timeline.tsx'
import { SettleDialog } from './settle-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { toneOf } from './status-tone.ts'

/** One return: its state, its five records with who and when, its papers, and what can be done with it now. */
export function ReturnScreen({ params }: { readonly params: { readonly [name: string]: string | undefined } }) {
  const read = useDeskQuery('returns.read', { return: params.return ?? '' })
  if (read.failure) return <ErrorState failure={read.failure} onRetry={read.refresh} />
  if (!read.value) return <SkeletonRows rows={6} />
  return <OneReturn one={read.value} />
}

function OneReturn({ one }: { readonly one: ReturnView }) {
  const t = useText()
  const format = useFormat()
  return (
    <Page
      aside={
        <>
          <Panel>
            <h2>{t('return.timeline')}</h2>
            <ReturnTimeline one={one} />
          </Panel>
          <ReturnPapers returnId={one.id} />
        </>
      }
    >
      <PageHead
        title={one.number}
        chip={
          <>
            <StatusChip tone={toneOf(one.shown)}>{t(`return_status.${one.shown}`)}</StatusChip>{' '}
            <RefundClock clock={one.clock} />
          </>
        }
        detail={[
          t(`return_type.${one.type}`),
          one.customer?.name ?? t('flow.no_customer'),
          one.expiresOn === null || one.shown !== 'authorized' ? null : t('return.expires', { day: one.expiresOn }),
          one.expiresOn === null || one.shown !== 'expired' ? null : t('return.ran_out', { day: one.expiresOn }),
          one.legalDue === null || !one.possible.includes('settlements.pay')
            ? null
            : t('return.legal_due', { day: one.legalDue }),
        ]
          .filter(part => part !== null)
          .join(' · ')}
        actions={
          one.sale ? (
            <Link href={`/sales/${one.sale.id}`}>{t('sale.title', { number: one.sale.number })}</Link>
          ) : undefined
        }
      />
      <ReturnActions one={one} />
      {one.decline ? (
        <FindingLine tone="problem">
          {t(`decline_reason.${one.decline.reason}` as 'decline_reason.other')}
          {one.decline.note ? ` — ${one.decline.note}` : null}
        </FindingLine>
      ) : null}
      <SplitLinks one={one} />
      <GoodsTo returnId={one.id} />
      <ReturnLines one={one} />
      <ReturnPhotos one={one} />
      <ShipmentsPanel returnId={one.id} />
      {needsInstructions(one) ? <ReturnInstructions one={one} /> : null}
      <ReturnClaims returnId={one.id} />
      <ReturnExchanges of={one} />
      {one.settlements.length > 0 ? <ReturnSettlements one={one} /> : null}
      <NetCost returnId={one.id} />
      <ReturnEvidence returnId={one.id} customer={one.customer?.id ?? null} />
      {one.findings.length > 0 ? (
        <Section
          title={t('flow.policy')}
          detail={
            one.policyNumber === null
              ? undefined
              : t('return.policy_version', { number: format.number(one.policyNumber) })
          }
        >
          <Panel>
            <FindingList findings={one.findings} />
          </Panel>
        </Section>
      ) : null}
    </Page>
  )
}

/** What this return was split off, and what was split off it. */
function SplitLinks({ one }: { readonly one: ReturnView }) {
  const t = useText()
  const { from, into } = one.split
  if (from === null && into.length === 0) return null
  return (
    <FindingLine tone="information">
      {from ? (
        <>
          {t('return.split_from')} <Link href={`/returns/${from.id}`}>{from.number}</Link>{' '}
        </>
      ) : null}
      {into.length > 0 ? t('return.split_into') : null}{' '}
      {into.map(({ id, number }) => (
        <Fragment key={id}>
          <Link href={`/returns/${id}`}>{number}</Link>{' '}
        </Fragment>
      ))}
    </FindingLine>
  )
}

function ReturnActions({ one }: { readonly one: ReturnView }) {
  const t = useText()
  const [, go] = useLocation()
  const notices = useContext(NoticesContext)
  const [settling, setSettling] = useState(false)
  const [reopening, setReopening] = useState(false)
  const [splitting, setSplitting] = useState(false)
  const [cancelling, setCancelling] = useState(false)
  const receive = useCommand('returns.receive')
  const close = useCommand('returns.close', {
    onDone: () => notices.show({ text: 'return.closed', values: { number: one.number } }),
  })
  const may = (name: string) => one.possible.includes(name)
  const awaited = one.lines.flatMap(line => {
    const quantity = (line.units.awaiting ?? 0) + (line.units.in_transit ?? 0)
    return quantity > 0 ? [{ line: line.id, quantity }] : []
  })
  const draftSale = one.status === 'draft' ? one.sale : null
  const mayBench = may('returns.receive') || may('grading.inspect') || may('grading.decide')
  const mayReceive = may('returns.receive') && awaited.length > 0
  const receiveAll = () => void receive.run({ return: one.id, lines: awaited })
  const closeIt = () => void close.run({ return: one.id })
  const resume = () => draftSale && go(`/sales/${draftSale.id}?draft=${one.id}`)
  useKeys('keys.walk_in', [
    { keys: 'Enter', label: 'return.resume', run: resume, enabled: draftSale !== null },
    { keys: 'Enter', label: 'return.settle', run: () => setSettling(true), enabled: may('settlements.pay') },
    { keys: 'r', label: 'return.receive_all', run: receiveAll, enabled: mayReceive && !receive.isRunning },
    { keys: 'b', label: 'bench.to_bench', run: () => go(`/bench/${one.id}`), enabled: mayBench },
    { keys: 's', label: 'return.split', run: () => setSplitting(true), enabled: may('returns.split') },
    { keys: 'Delete', label: 'return.cancel', run: () => setCancelling(true), enabled: may('returns.cancel') },
    { keys: 'x', label: 'return.close', run: closeIt, enabled: may('returns.close') && !close.isRunning },
    { keys: 'o', label: 'return.reopen', run: () => setReopening(true), enabled: may('returns.reopen') },
  ])
  const failure = receive.failure ?? close.failure
  return (
    <>
      <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
        {draftSale ? (
          <KeyButton primary keys="Enter" onClick={resume}>
            {t('return.resume')}
          </KeyButton>
        ) : null}
        <DecideReturn one={one} />
        {may('settlements.pay') ? (
          <KeyButton primary keys="Enter" onClick={() => setSettling(true)}>
            {t('return.settle')}
          </KeyButton>
        ) : null}
        <ExchangeActions one={one} />
        <WithoutGoods one={one} />
        {mayReceive ? (
          <KeyButton keys="r" busy={receive.isRunning} onClick={receiveAll}>
            {t('return.receive_all')}
          </KeyButton>
        ) : null}
        {mayReceive ? <ReceiveElsewhere returnId={one.id} awaited={awaited} /> : null}
        {mayBench ? (
          <KeyButton keys="b" onClick={() => go(`/bench/${one.id}`)}>
            {t('bench.to_bench')}
          </KeyButton>
        ) : null}
        {may('returns.split') ? (
          <KeyButton keys="s" onClick={() => setSplitting(true)}>
            {t('return.split')}
          </KeyButton>
        ) : null}
        {may('returns.cancel') ? (
          <KeyButton keys="Delete" onClick={() => setCancelling(true)}>
            {t('return.cancel')}
          </KeyButton>
        ) : null}
        {may('returns.close') ? (
          <KeyButton keys="x" busy={close.isRunning} onClick={closeIt}>
            {t('return.close')}
          </KeyButton>
        ) : null}
        {may('returns.reopen') ? (
          <KeyButton keys="o" onClick={() => setReopening(true)}>
            {t('return.reopen')}
          </KeyButton>
        ) : null}
      </div>
      {failure ? <FindingLine tone="problem">{explain(failure, t)}</FindingLine> : null}
      {splitting ? <SplitDialog one={one} onClose={() => setSplitting(false)} /> : null}
      {cancelling ? <CancelDialog one={one} onClose={() => setCancelling(false)} /> : null}
      {reopening ? <ReopenDialog one={one} onClose={() => setReopening(false)} /> : null}
      {settling ? <SettleDialog one={one} onClose={() => setSettling(false)} /> : null}
    </>
  )
}
