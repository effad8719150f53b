import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { ExchangeView } from '../../shared/exchanges/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useMe } from '../call/use-me.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { LabelledText } from '../parts/form/labelled.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { Muted } from '../parts/muted.ts'
import { useText } from '../parts/text/use-text.ts'

const Bar = styled('div')({ display: 'flex', gap: 8, flexWrap: 'wrap' })
const Form = styled('form')({ display: 'grid', gap: 16 })

/** What can be done about goods given ahead: tell the customer, charge them back, take the old ones all the same. */
export function OverdueActions({ one }: { readonly one: ExchangeView }) {
  const t = useText()
  const role = useMe().value?.me?.role
  const [asking, setAsking] = useState<'remind' | 'chargeBack' | null>(null)
  const isSupervisor = role === 'supervisor' || role === 'owner'
  const isWaiting = one.state === 'awaiting_goods' && one.goodsMissing
  const mayRemind = isWaiting && one.isLate
  const mayCharge = mayRemind && one.reminded !== null && isSupervisor
  useKeys('keys.exchange', [
    { keys: 'm', label: 'exchange.remind', run: () => setAsking('remind'), enabled: mayRemind },
    { keys: 'd', label: 'exchange.charge_back', run: () => setAsking('chargeBack'), enabled: mayCharge },
  ])
  if (!isWaiting) return null
  const next = one.reminded === null ? 'exchange.tell_first' : isSupervisor ? null : 'exchange.supervisor_charges'
  return (
    <>
      <FindingLine tone={one.isLate ? 'problem' : 'information'}>
        {t(one.isLate ? 'exchange.overdue' : 'exchange.due', { dueDay: one.dueDay })}
      </FindingLine>
      {one.isLate && next ? <Muted>{t(next)}</Muted> : null}
      {mayRemind ? (
        <Bar>
          <KeyButton keys="m" onClick={() => setAsking('remind')}>
            {t('exchange.remind')}
          </KeyButton>
          {mayCharge ? (
            <KeyButton keys="d" onClick={() => setAsking('chargeBack')}>
              {t('exchange.charge_back')}
            </KeyButton>
          ) : null}
        </Bar>
      ) : null}
      {asking ? <SayWhy one={one} which={asking} onClose={() => setAsking(null)} /> : null}
    </>
  )
}

function SayWhy(props: {
  readonly one: ExchangeView
  readonly which: 'remind' | 'chargeBack'
  readonly onClose: () => void
}) {
  const { one, which, onClose } = props
  const t = useText()
  const [text, setText] = useState('')
  const remind = useCommand('exchanges.remind', { onDone: onClose })
  const charge = useCommand('exchanges.chargeBack', { onDone: onClose })
  const failure = remind.failure ?? charge.failure
  const title = which === 'remind' ? 'exchange.remind' : 'exchange.charge_back'
  const send = () => {
    if (which === 'remind') void remind.run({ exchange: one.id, note: text })
    else void charge.run({ exchange: one.id, reason: text })
  }
  return (
    <DeskDialog open title={t(title)} onClose={onClose}>
      <Form
        onSubmit={event => {
          event.preventDefault()
          if (text.trim() !== '') send()
        }}
      >
        <LabelledText
          autoFocus
          label={t(which === 'remind' ? 'exchange.how_told' : 'exchange.why_charged')}
          hint={t(which === 'remind' ? 'exchange.how_told_hint' : 'exchange.why_charged_hint')}
          value={text}
          onChange={setText}
        />
        {failure ? <FindingLine tone="problem">{explain(failure, t)}</FindingLine> : null}
        <KeyButton
          primary
          keys="Enter"
          type="submit"
          busy={remind.isRunning || charge.isRunning}
          disabled={text.trim() === ''}
        >
          {t(title)}
        </KeyButton>
      </Form>
    </DeskDialog>
  )
}
