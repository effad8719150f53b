import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { ReturnView, SettlementView } from '../../shared/returns/views.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { LabelledText } from '../parts/form/labelled.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { Section, Sheet } from '../parts/page.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useText } from '../parts/text/use-text.ts'
import { MomentText, Money } from '../parts/values.tsx'

const Row = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '132px minmax(0, 1fr) auto auto',
  gap: '4px 16px',
  alignItems: 'start',
  padding: '14px 16px',
  '& > [data-part=payouts]': { gridColumn: '2 / -1' },
  '&:not(:last-of-type)': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& small': { display: 'block', fontSize: 'inherit', color: theme.vars.palette.text.secondary },
}))
const Payouts = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(120px, max-content) max-content auto minmax(0, 1fr)',
  gap: '8px 16px',
  '& li': { display: 'contents' },
  '& li > *': { alignSelf: 'center' },
  '&:empty': { display: 'none' },
  '& data': { textAlign: 'end' },
  '& [data-part=acts]': { display: 'flex', gap: 8, flexWrap: 'wrap' },
  '& [role=alert], & > li > p': { gridColumn: '1 / -1' },
})
const Sum = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-end',
  '& > button': { marginInlineEnd: -10 },
})
const Muted = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }))
const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 })
const FileLink = styled('a')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: 44,
  marginInlineStart: 8,
  color: theme.vars.palette.primary.main,
}))
const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16 })

/** What was paid, to which tender, and whether it was confirmed or taken back. */
export function ReturnSettlements({ one }: { readonly one: ReturnView }) {
  const t = useText()
  const [reversing, setReversing] = useState<SettlementView | null>(null)
  return (
    <Section title={t('return.paid')}>
      <Sheet>
        <List>
          {one.settlements.map(settlement => (
            <Row key={settlement.id}>
              <b>{settlement.number}</b>
              <div>
                <Muted>
                  <MomentText at={settlement.at} /> · {settlement.by}
                </Muted>
                <GivenFor settlement={settlement} />
              </div>
              <StatusChip
                tone={settlement.state === 'paid' ? 'good' : settlement.state === 'reversed' ? 'neutral' : 'attention'}
              >
                {t(`settlement_status.${settlement.state}`)}
              </StatusChip>
              <Sum>
                <Money minor={settlement.totalMinor} currency={one.currency} />
                {one.possible.includes('settlements.reverse') && settlement.state !== 'reversed' ? (
                  <KeyButton quiet onClick={() => setReversing(settlement)}>
                    {t('return.reverse')}
                  </KeyButton>
                ) : null}
              </Sum>
              <div data-part="payouts">
                <Payouts aria-label={t('return.payouts')}>
                  {settlement.payouts.map(payout => (
                    <PayoutLine key={payout.id} payout={payout} currency={one.currency} />
                  ))}
                </Payouts>
                {settlement.reversal ? (
                  <small>
                    {t('return.reversed_because', { reason: settlement.reversal.reason, by: settlement.reversal.by })}
                  </small>
                ) : null}
              </div>
            </Row>
          ))}
        </List>
      </Sheet>
      {reversing ? <ReverseDialog settlement={reversing} onClose={() => setReversing(null)} /> : null}
    </Section>
  )
}

/** What it was given for where no goods came, and why; a receipt of a label can be looked at. */
function GivenFor({ settlement }: { readonly settlement: SettlementView }) {
  const t = useText()
  const bases = settlement.bases.filter(basis => basis !== 'accepted').map(basis => t(`basis.${basis}`))
  const named = settlement.ownLabelMinor > 0 ? [...bases, t('settlement.own_label')] : bases
  const words = [...named, ...settlement.reasons]
  if (words.length === 0) return null
  return (
    <small>
      {words.join(' · ')}
      {settlement.ownLabelMinor > 0 ? <SeeReceipt settlement={settlement.id} /> : null}
    </small>
  )
}

/** The receipt of a customer's own label, once somebody wants to see it. */
function SeeReceipt({ settlement }: { readonly settlement: string }) {
  const t = useText()
  const [wanted, setWanted] = useState(false)
  const { value, failure } = useDeskQuery('settlements.showReceipt', { settlement }, { enabled: wanted })
  if (failure) return <FindingLine tone="problem">{explain(failure, t)}</FindingLine>
  if (value)
    return (
      <FileLink href={`/files/${value.ticket}`} target="_blank" rel="noreferrer">
        {value.name}
      </FileLink>
    )
  return (
    <KeyButton quiet size="small" onClick={() => setWanted(true)}>
      {t('label.receipt')}
    </KeyButton>
  )
}

const payoutTones = { recorded: 'attention', confirmed: 'good', failed: 'problem' } as const

function PayoutLine({
  payout,
  currency,
}: {
  readonly payout: SettlementView['payouts'][number]
  readonly currency: string
}) {
  const t = useText()
  const confirm = useCommand('settlements.confirmPayout')
  const retry = useCommand('settlements.retryPayout')
  const failure = confirm.failure ?? retry.failure
  const name =
    payout.lastFour === null
      ? t(`tender.${payout.kind}` as 'tender.card')
      : t('flow.card_ending', { lastFour: payout.lastFour })
  return (
    <li>
      <span>
        {name}
        {payout.storeCreditCode ? <Muted> {payout.storeCreditCode}</Muted> : null}
      </span>
      <Money minor={payout.amountMinor} currency={currency} />
      <StatusChip tone={payoutTones[payout.state]}>{t(`payout_status.${payout.state}`)}</StatusChip>
      {payout.toRetry ? (
        <span data-part="acts">
          <KeyButton busy={retry.isRunning} onClick={() => void retry.run({ payout: payout.id })}>
            {t('return.retry_payout')}
          </KeyButton>
        </span>
      ) : payout.state === 'recorded' ? (
        <span data-part="acts">
          <KeyButton
            busy={confirm.isRunning}
            onClick={() => void confirm.run({ payout: payout.id, state: 'confirmed' })}
          >
            {t(payout.reverses === null ? 'return.confirm_payout' : 'return.payout_is_back')}
          </KeyButton>
          <KeyButton quiet onClick={() => void confirm.run({ payout: payout.id, state: 'failed' })}>
            {t('return.payout_failed')}
          </KeyButton>
        </span>
      ) : (
        <span />
      )}
      {failure ? <FindingLine tone="problem">{explain(failure, t)}</FindingLine> : null}
    </li>
  )
}

function ReverseDialog({ settlement, onClose }: { readonly settlement: SettlementView; readonly onClose: () => void }) {
  const t = useText()
  const [reason, setReason] = useState('')
  const reverse = useCommand('settlements.reverse', { onDone: onClose })
  return (
    <DeskDialog open title={t('return.reverse_title', { number: settlement.number })} onClose={onClose}>
      <Form
        onSubmit={event => {
          event.preventDefault()
          if (reason.trim() !== '') void reverse.run({ settlement: settlement.id, reason })
        }}
      >
        <span>{t('return.reverse_text')}</span>
        <LabelledText autoFocus label={t('return.reverse_reason')} value={reason} onChange={setReason} />
        {reverse.failure ? <FindingLine tone="problem">{explain(reverse.failure, t)}</FindingLine> : null}
        <KeyButton primary keys="Enter" type="submit" busy={reverse.isRunning} disabled={reason.trim() === ''}>
          {t('return.reverse')}
        </KeyButton>
      </Form>
    </DeskDialog>
  )
}
