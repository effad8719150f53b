import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { ClaimView } from '../../shared/warranty/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useMe } from '../call/use-me.ts'
import { ExchangeDialog } from '../exchanges/exchange-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { Panel } from '../parts/page.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useText } from '../parts/text/use-text.ts'
import { MomentText } from '../parts/values.tsx'
import { ClaimCover } from './claim-cover.tsx'
import { asksMore, type ClaimEvent, ClaimStepDialog, isDecision } from './claim-step-dialog.tsx'
import { claimTone } from './claim-tone.ts'

const Head = styled('div')({ display: 'flex', alignItems: 'center', gap: 12, flexWrap: 'wrap' })
const Bar = styled('div')({ display: 'flex', gap: 8, flexWrap: 'wrap' })
const Words = styled('p')({ margin: 0, overflowWrap: 'anywhere' })
const Muted = styled(Words)(({ theme }) => ({ color: theme.vars.palette.text.secondary }))
const History = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 4,
  color: theme.vars.palette.text.secondary,
}))

const hints = ['opened', 'to_replace', 'to_refund'] as const

/** One claim of a return: its basis and last day, what is wrong, where it is, and what comes next. */
export function ClaimPanel({ claim }: { readonly claim: ClaimView }) {
  const t = useText()
  const [asking, setAsking] = useState<ClaimEvent | null>(null)
  const [replacing, setReplacing] = useState(false)
  const me = useMe()
  const decide = useCommand('warranty.decide')
  const advance = useCommand('warranty.advance')
  const press = (event: ClaimEvent) => {
    if (asksMore(event)) return setAsking(event)
    if (isDecision(event)) void decide.run({ claim: claim.id, decision: event })
    else void advance.run({ claim: claim.id, step: event })
  }
  const failure = decide.failure ?? advance.failure
  const role = me.value?.me?.role
  const mayReplace = claim.state === 'to_replace' && !claim.possible.includes('close') && role !== 'bookkeeper'
  const hint = hints.find(one => one === claim.state)
  const says = hint === 'opened' && claim.possible.includes('refuse') ? null : hint
  return (
    <Panel>
      <Head>
        <b>{claim.number}</b>
        <StatusChip tone={claimTone(claim.state)}>{t(`warranty.state.${claim.state}`)}</StatusChip>
        <span>{claim.quantity > 1 ? `${claim.quantity} × ${claim.description}` : claim.description}</span>
      </Head>
      <ClaimCover {...claim} />
      <Words>{claim.problem}</Words>
      {claim.state === 'at_repairer' && claim.outDay !== null ? (
        <FindingLine tone={claim.late ? 'problem' : 'information'}>
          {[
            t('warranty.at', { repairer: claim.repairer ?? '', outDay: claim.outDay }),
            claim.dueBackOn === null
              ? null
              : t(claim.late ? 'warranty.late' : 'warranty.back_by', { dueDay: claim.dueBackOn }),
          ]
            .filter(part => part !== null)
            .join(', ')}
        </FindingLine>
      ) : null}
      {says ? <Muted>{t(`warranty.next.${says}`)}</Muted> : null}
      {claim.possible.length > 0 || mayReplace ? (
        <Bar>
          {mayReplace ? (
            <KeyButton primary onClick={() => setReplacing(true)}>
              {t('exchange.replace')}
            </KeyButton>
          ) : null}
          {claim.possible.map(event => (
            <KeyButton key={event} busy={decide.isRunning || advance.isRunning} onClick={() => press(event)}>
              {t(`warranty.do.${event}`)}
            </KeyButton>
          ))}
        </Bar>
      ) : null}
      {failure ? <FindingLine tone="problem">{explain(failure, t)}</FindingLine> : null}
      <History aria-label={t('warranty.history')}>
        {claim.events.map(one => (
          <li key={`${one.at} ${one.event} ${one.to}`}>
            {`${t(`warranty.did.${one.event}` as 'warranty.did.open')} · ${one.by} · `}
            <MomentText at={one.at} />
            {one.reason ? ` — ${one.reason}` : null}
          </li>
        ))}
      </History>
      {replacing ? (
        <ExchangeDialog
          of={{ return: claim.return.id, claim: claim.id }}
          number={claim.number}
          currency={me.value?.shop?.currency ?? ''}
          onClose={() => setReplacing(false)}
        />
      ) : null}
      {asking ? <ClaimStepDialog claim={claim} event={asking} onClose={() => setAsking(null)} /> : null}
    </Panel>
  )
}
