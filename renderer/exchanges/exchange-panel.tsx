import { styled } from '@mui/material/styles'
import { type ReactNode, useState } from 'react'
import type { Failure } from '../../shared/result.ts'
import { explain } from '../call/explain.ts'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { Muted } from '../parts/muted.ts'
import { plainInDialog } from '../parts/page.tsx'
import { FootedPanel, PanelFoot } from '../parts/panel-foot.tsx'
import { useFocusHome, useScans } from '../parts/scan/scan-hub.ts'
import { SumLines } from '../parts/sum-lines.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { Money } from '../parts/values.tsx'
import { sumsOf, wishKeys } from '../returns/flow/pay-panel.tsx'
import type { AskApproval } from '../returns/flow/use-approval.tsx'
import { ExchangeDone } from './exchange-done.tsx'
import { GoodsOut } from './goods-out.tsx'
import { HowPaidChoice } from './how-paid.tsx'
import { TypeGoods } from './type-goods.tsx'
import { type ExchangeOf, useExchange } from './use-exchange.ts'

const Tall = styled(FootedPanel)({ minHeight: 'calc(100vh - var(--desk-above))', ...plainInDialog })
const Bonus = styled('small')({ display: 'block', fontSize: 'inherit' })
const Foot = styled(PanelFoot)({ display: 'grid', gap: 12 })
const Space = styled('div')({ flex: 1 })
const Legs = styled('div')({ display: 'grid', gap: 4, '& h3': { margin: 0, fontSize: 'inherit' } })
/** A heading, and beside it what else can be done. */
const Row = styled('div')({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 12,
  '& > h2': { margin: 0, fontSize: 'inherit' },
  '& > button': { marginInlineEnd: -10, marginBlock: -6 },
})
const Total = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'flex-end',
  justifyContent: 'space-between',
  gap: 12,
  color: theme.vars.palette.text.secondary,
  '& data': { color: theme.vars.palette.text.primary },
}))
const Big = styled(KeyButton)({ minHeight: 56, fontSize: '1.0625rem', lineHeight: 1.25, whiteSpace: 'normal' })
const Quiet = styled('span')(({ theme }) => ({
  fontWeight: 400,
  whiteSpace: 'nowrap',
  color: theme.vars.palette.text.secondary,
}))

/** An exchange instead of money: what goes out is scanned or typed, both legs are shown in full, Enter pays and prints. */
export function ExchangePanel(props: {
  readonly of: ExchangeOf
  readonly number: string
  readonly currency: string
  readonly payKey: string
  readonly ask: AskApproval
  readonly onDone: () => void
  readonly onRefund: (() => void) | null
  /** Something beside the exchange is still to be said. */
  readonly held?: boolean
}) {
  const { currency, number, onRefund } = props
  const t = useText()
  const format = useFormat()
  const focusHome = useFocusHome()
  const one = useExchange(props.of, props.payKey, props.ask)
  const [typing, setTyping] = useState(false)
  const { quote, done, goods } = one
  const ready = one.ready && props.held !== true
  const stopTyping = () => {
    setTyping(false)
    focusHome()
  }
  useScans(async scan => {
    setTyping(false)
    const taken = await one.take(scan.text)
    focusHome()
    return taken
  }, done === null)
  useKeys('keys.exchange', [
    { keys: 'Enter', label: 'exchange.complete', run: () => void one.complete(), enabled: ready && done === null },
    { keys: 'g', label: 'exchange.type_goods', run: () => setTyping(true), enabled: done === null },
    {
      keys: 'Escape',
      label: 'exchange.refund',
      run: () => onRefund?.(),
      enabled: done === null && !typing && onRefund !== null,
    },
  ])
  if (done)
    return (
      <ExchangeDone
        number={number}
        returnId={props.of.return}
        currency={currency}
        made={done}
        onNext={props.onDone}
        inDialog={onRefund === null}
      />
    )
  const owes = quote?.owesMinor ?? 0
  const back = quote?.backMinor ?? 0
  const bonus = quote?.bonusMinor ?? 0
  const failure: Failure | null = one.failure ?? one.quoteFailure
  return (
    <Tall role="complementary" aria-label={t('exchange.title')}>
      {onRefund ? (
        <Row>
          <h2>
            {t('exchange.title')} <Quiet>{number}</Quiet>
          </h2>
          <KeyButton quiet keys="Escape" onClick={onRefund}>
            {t('exchange.refund')}
          </KeyButton>
        </Row>
      ) : null}
      {quote ? (
        <Legs>
          <h3>{t('exchange.comes_back')}</h3>
          <SumLines
            currency={currency}
            lines={[
              ...sumsOf({ ...paidOf(quote), plan: { ...quote.plan, payouts: [] } }, t, format.rate),
              { id: 'due', label: t('exchange.credit'), minor: quote.dueMinor, kind: 'sum' },
            ]}
          />
        </Legs>
      ) : null}
      <Legs>
        <Row>
          <h3>{t('exchange.goes_out')}</h3>
          {typing ? null : (
            <KeyButton quiet keys="g" onClick={() => setTyping(true)}>
              {t('exchange.type_goods')}
            </KeyButton>
          )}
        </Row>
        {goods.length === 0 ? <Muted>{t('exchange.scan_goods')}</Muted> : null}
        {quote ? <GoodsOut quote={quote} goods={goods} onDrop={one.drop} onLot={one.sayLot} /> : null}
        {typing ? (
          <TypeGoods
            onLeave={stopTyping}
            onPick={product => {
              setTyping(false)
              void one.take(product).then(focusHome)
            }}
          />
        ) : null}
      </Legs>
      <Space />
      <Foot hidden={typing}>
        {owes > 0 && goods.length > 0 ? <HowPaidChoice how={one.how} onHow={one.setHow} /> : null}
        {back > 0 && goods.length > 0 && quote ? (
          <ChoiceKeys
            label={t('flow.how')}
            choices={quote.plan.wishes.map(id => ({ id, key: wishKeys[id], label: t(`flow.wish.${id}`) }))}
            value={one.wish}
            onChoose={one.setWish}
          />
        ) : null}
        {failure ? <FindingLine tone="problem">{explain(failure, t)}</FindingLine> : null}
        {goods.length > 0 ? (
          <Total>
            <span>
              {t(owes > 0 ? 'exchange.to_take' : back > 0 ? 'exchange.to_give' : 'exchange.even')}
              {bonus > 0 ? <Bonus>{t('exchange.with_bonus', { amountMinor: bonus })}</Bonus> : null}
            </span>
            <Money minor={owes > 0 ? owes : back} currency={currency} total />
          </Total>
        ) : null}
        <Big primary keys="Enter" disabled={!ready} busy={one.busy} onClick={() => void one.complete()}>
          {owes > 0
            ? t('exchange.take', { total: format.money(owes, currency) })
            : back > 0 && goods.length > 0
              ? t('exchange.give', { total: format.money(back, currency) })
              : t('exchange.swap')}
        </Big>
        <Hint>
          {goods.length === 0
            ? t('exchange.scan_first')
            : owes > 0 && one.how.kind === null
              ? t('exchange.choose_how')
              : t('flow.prints')}
        </Hint>
      </Foot>
    </Tall>
  )
}

function Hint({ children }: { readonly children: ReactNode }) {
  return <Muted role="status">{children}</Muted>
}

function paidOf(quote: NonNullable<ReturnType<typeof useExchange>['quote']>) {
  const { shippingRefundMinor, returnShippingFeeMinor, dueMinor } = quote
  const lines = quote.lines.map(line => ({ id: line.line, name: line.description, amounts: line.amounts }))
  return { lines, shippingRefundMinor, returnShippingFeeMinor, totalMinor: dueMinor, bonusMinor: 0 }
}
