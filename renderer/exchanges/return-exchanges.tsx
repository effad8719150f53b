import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { Link } from 'wouter'
import type { ExchangeView } from '../../shared/exchanges/contract.ts'
import type { ReturnView } from '../../shared/returns/views.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { Panel, Section } from '../parts/page.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { SumLines } from '../parts/sum-lines.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { MomentText } from '../parts/values.tsx'
import { CollectDialog } from './collect-dialog.tsx'
import { ExchangeEvents } from './exchange-events.tsx'
import { OverdueActions } from './overdue-actions.tsx'
import { TakeBackButton } from './take-back-button.tsx'

const Head = styled('div')({ display: 'flex', alignItems: 'center', gap: 12, flexWrap: 'wrap' })
const Bar = styled('div')({ display: 'flex', gap: 8, flexWrap: 'wrap' })
const Muted = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }))
const tones = {
  completed: 'good',
  awaiting_goods: 'attention',
  charged_back: 'problem',
  reversed: 'neutral',
} as const

/** The exchanges of a return: what went out, what was paid on top, and what is still owed. Nothing without any. */
export function ReturnExchanges({ of }: { readonly of: ReturnView }) {
  const t = useText()
  const found = useDeskQuery('exchanges.find', { return: of.id })
  const goodsHere = of.lines.some(line => (line.units.accepted ?? 0) > line.settledUnits)
  const exchanges = found.value?.exchanges ?? []
  if (exchanges.length === 0) return null
  return (
    <Section title={t('exchange.list')}>
      {exchanges.map(one => (
        <OneExchange key={one.id} one={one} goodsHere={goodsHere} />
      ))}
    </Section>
  )
}

function OneExchange({ one, goodsHere }: { readonly one: ExchangeView; readonly goodsHere: boolean }) {
  const t = useText()
  const format = useFormat()
  const [collecting, setCollecting] = useState(false)
  const confirm = useCommand('exchanges.confirmPayment')
  const open = one.payments.filter(payment => payment.state === 'recorded')
  useKeys('keys.exchange', [
    {
      keys: 'k',
      label: 'exchange.collect_owed',
      run: () => setCollecting(true),
      enabled: one.owesMinor > 0,
    },
  ])
  return (
    <Panel>
      <Head>
        <Link href={`/sales/${one.sale}`}>{one.number}</Link>
        <StatusChip tone={tones[one.state]}>{t(`exchange.state.${one.state}`)}</StatusChip>
        <Muted>
          {t(`exchange.kind.${one.kind}`)} · <MomentText at={one.at} /> · {one.by}
        </Muted>
      </Head>
      <SumLines
        currency={one.currency}
        named
        lines={[
          ...one.goods.map((goods, index) => ({
            id: `goods ${index}`,
            label: goods.quantity > 1 ? `${goods.quantity} × ${goods.description}` : goods.description,
            minor: goods.grossMinor,
          })),
          { id: 'sold', label: t('exchange.sold'), minor: one.soldMinor, kind: 'sum' as const },
          ...(one.state === 'charged_back' ? [] : [{ id: 'used', label: t('exchange.credit'), minor: -one.usedMinor }]),
          ...(one.state === 'charged_back' || one.bonusMinor === 0
            ? []
            : [{ id: 'bonus', label: t('exchange.bonus'), minor: -one.bonusMinor }]),
          ...one.payments.map(payment => ({
            id: payment.id,
            label: t('exchange.taken_by', { tender: t(`tender.${payment.kind}`) }),
            note: [t(`payout_status.${payment.state}` as 'payout_status.recorded'), payment.reference]
              .filter(part => part !== null)
              .join(' · '),
            minor: -payment.amountMinor,
          })),
        ]}
      />
      {open.map(payment => (
        <Bar key={payment.id}>
          <KeyButton
            busy={confirm.isRunning}
            onClick={() => void confirm.run({ payment: payment.id, state: 'confirmed' })}
          >
            {t('return.confirm_payout')}
          </KeyButton>
          <KeyButton quiet onClick={() => void confirm.run({ payment: payment.id, state: 'failed' })}>
            {t('exchange.payment_failed')}
          </KeyButton>
        </Bar>
      ))}
      {confirm.failure ? <FindingLine tone="problem">{explain(confirm.failure, t)}</FindingLine> : null}
      <ExchangeEvents one={one} />
      {one.owesMinor > 0 ? (
        <>
          <FindingLine tone="attention">{t('exchange.owes', { owesMinor: one.owesMinor })}</FindingLine>
          <Bar>
            <KeyButton keys="k" onClick={() => setCollecting(true)}>
              {t('exchange.collect', { total: format.money(one.owesMinor, one.currency) })}
            </KeyButton>
          </Bar>
        </>
      ) : null}
      <OverdueActions one={one} />
      <TakeBackButton one={one} goodsHere={goodsHere} />
      {collecting ? <CollectDialog one={one} onClose={() => setCollecting(false)} /> : null}
    </Panel>
  )
}
