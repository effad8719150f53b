import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { wayBackPayer } from '../../../shared/returns/way-back-payer.ts'
import type { SaleLineView, SaleView } from '../../../shared/sales/contract.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { CustomerSignals } from '../../customers/customer-signals.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { Page } from '../../parts/page.tsx'
import { useFocusHome, useScans } from '../../parts/scan/scan-hub.ts'
import { ErrorState, SkeletonRows } from '../../parts/states.tsx'
import { useText } from '../../parts/text/use-text.ts'
import { linePickKeys } from '../../sales/line-pick-keys.ts'
import { SaleHead } from '../../sales/sale-head.tsx'
import { SaleLines } from '../../sales/sale-lines.tsx'
import { DeclineDialog } from '../flow/decline-dialog.tsx'
import { lineOfCode } from '../flow/flow-state.ts'
import { useApproval } from '../flow/use-approval.tsx'
import { type AskedLine, askedLine, askedOfDesk, missingOnLine } from './asked-line.ts'
import { MailInLine } from './mail-in-line.tsx'
import { MailInPanel } from './mail-in-panel.tsx'
import { useMailIn } from './use-mail-in.ts'
import { isWayKnown, noPickup, type Way } from './way.ts'

const Actions = styled('div')({ display: 'flex', gap: 8, flexWrap: 'wrap' })
const Still = styled('fieldset')({ display: 'contents', border: 0 })

/** A return that a customer asks for by phone or e-mail, on the sale it is about. */
export function MailInScreen({ params }: { readonly params: { readonly [name: string]: string | undefined } }) {
  const sale = useDeskQuery('sales.read', { sale: params.sale ?? '' })
  if (sale.failure) return <ErrorState failure={sale.failure} onRetry={sale.refresh} />
  if (!sale.value) return <SkeletonRows rows={4} />
  return <MailIn key={sale.value.id} sale={sale.value} />
}

function MailIn({ sale }: { readonly sale: SaleView }) {
  const t = useText()
  const [, go] = useLocation()
  const focusHome = useFocusHome()
  const [lines, setLines] = useState<readonly AskedLine[]>([])
  const [active, setActive] = useState<string | null>(null)
  const [chosen, setChosen] = useState<Partial<Way>>({})
  const [declining, setDeclining] = useState(false)
  const { ask, isAsking, signing } = useApproval()
  const mail = useMailIn(sale.id, ask)
  const is = chosen.is ?? 'post'
  const asked = askedOfDesk(lines, line => line.quantity - line.leftOut).map(one => ({ reasonNote: '…', ...one }))
  const quote = useDeskQuery(
    'returns.quote',
    { sale: sale.id, channel: is === 'pickup' ? 'pickup' : 'post', lines: asked },
    { enabled: asked.length > 0 && mail.made === null, keepPrevious: true },
  )
  const quoted = asked.length > 0 ? quote.value : undefined
  const findings = quoted?.lines.flatMap(line => line.findings.map(one => ({ ...one, line: line.saleLine }))) ?? []
  const byPolicy = wayBackPayer(findings)
  const usual = byPolicy?.payer === 'customer' && byPolicy.feeMinor === 0 ? ('customer' as const) : ('shop' as const)
  const way: Way = {
    is,
    payer: chosen.payer ?? usual,
    feeMinor: byPolicy?.feeMinor ?? 0,
    pickup: chosen.pickup ?? noPickup,
  }
  const open = lines.find(line => missingOnLine(line) !== null)
  const missing =
    lines.length === 0
      ? 'lines'
      : open
        ? missingOnLine(open)
        : asked.length === 0
          ? 'all_left_out'
          : isWayKnown(way)
            ? null
            : 'pickup'
  const ready = missing === null && !quote.failure
  const pick = (line: SaleLineView) => {
    if (line.returnable < 1 || mail.made) return
    if (lines.every(one => one.saleLine !== line.id)) setLines([...lines, askedLine(line)])
    setActive(line.id)
    focusHome()
  }
  const change = (saleLine: string, to: Partial<AskedLine>) =>
    setLines(now => now.map(line => (line.saleLine === saleLine ? { ...line, ...to } : line)))
  const drop = () => {
    const left = lines.filter(line => line.saleLine !== active)
    setLines(left)
    setActive(left.at(-1)?.saleLine ?? null)
  }
  const decide = async () => {
    const done = await mail.decide(lines, way)
    if (done !== null) go(`/returns/${done}`)
  }
  const waits = mail.busy || isAsking || declining
  useScans(scan => {
    const line = lineOfCode(sale.lines, scan.text)
    if (line) pick(line)
    return line !== null
  })
  useKeys('keys.mail_in', [
    { keys: 'Enter', label: 'mail_in.authorize', run: () => void decide(), enabled: ready && !waits },
    { keys: 'Escape', label: 'keys.back', run: () => go('/'), enabled: !waits },
    { keys: 'Delete', label: 'flow.drop', run: drop, enabled: active !== null && mail.made === null && !waits },
    { keys: 'n', label: 'flow.decline', run: () => setDeclining(true), enabled: lines.length > 0 && !waits },
    ...linePickKeys(sale.lines, pick),
  ])
  return (
    <Page
      aside={
        <MailInPanel
          sale={sale}
          way={way}
          usual={usual}
          quote={quoted}
          missing={missing}
          made={mail.made?.number ?? null}
          busy={mail.busy}
          ready={ready}
          failure={mail.failure ?? quote.failure ?? null}
          onWay={to => setChosen(now => ({ ...now, ...to }))}
          onDecide={() => void decide()}
          about={sale.customer ? <CustomerSignals customer={sale.customer.id} /> : null}
        />
      }
    >
      <SaleHead sale={sale} />
      <Still disabled={mail.made !== null || mail.busy}>
        <SaleLines
          sale={sale}
          active={mail.made ? null : active}
          chosen={new Map(lines.map(line => [line.saleLine, line.quantity - line.leftOut]))}
          onPick={pick}
        >
          {sold => {
            const line = lines.find(one => one.saleLine === sold.id)
            return line ? (
              <MailInLine
                sold={sold}
                line={line}
                quoted={line.leftOut < line.quantity ? quoted?.lines.find(one => one.saleLine === sold.id) : undefined}
                onChange={to => change(sold.id, to)}
              />
            ) : null
          }}
        </SaleLines>
      </Still>
      <Actions>
        <KeyButton keys="Escape" onClick={() => go('/')}>
          {t('mail_in.leave')}
        </KeyButton>
        {active && !mail.made ? (
          <KeyButton keys="Delete" onClick={drop}>
            {t('flow.drop')}
          </KeyButton>
        ) : null}
        {lines.length > 0 ? (
          <KeyButton keys="n" onClick={() => setDeclining(true)}>
            {t('flow.decline')}
          </KeyButton>
        ) : null}
      </Actions>
      {signing}
      {declining ? (
        <DeclineDialog
          sale={sale}
          lines={lines}
          channel={is === 'pickup' ? 'pickup' : 'post'}
          made={mail.made?.id ?? null}
          draft={null}
          onClose={() => setDeclining(false)}
          onDone={() => go('/')}
        />
      ) : null}
    </Page>
  )
}
