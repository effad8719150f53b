import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { counterStaff, supervisors } from '../../shared/define.ts'
import type { SuspicionView } from '../../shared/evidence/contract.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { useMe } from '../call/use-me.ts'
import { CustomerSignals } from '../customers/customer-signals.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { weights } from '../parts/measures.ts'
import { Panel, Section } from '../parts/page.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useText } from '../parts/text/use-text.ts'
import { MomentText } from '../parts/values.tsx'
import { ClearSuspicionDialog } from './clear-suspicion-dialog.tsx'
import { RaiseSuspicionDialog } from './raise-suspicion-dialog.tsx'

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.vars.palette.text.secondary }))
const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': { display: 'flex', flexDirection: 'column', gap: 6, paddingBlock: 10 },
  '& > li:first-of-type': { paddingTop: 0 },
  '& > li:last-of-type': { paddingBottom: 0 },
  '& > li:not(:last-of-type)': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& b': { fontWeight: weights.strong },
}))
const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  flexWrap: 'wrap',
  '& > button': { marginInlineStart: 'auto' },
})

/** What is suspected of a return, what the customer's past says, and who paid out what they authorized. */
export function ReturnSuspicions(props: { readonly returnId: string; readonly customer: string | null }) {
  const { returnId, customer } = props
  const t = useText()
  const role = useMe().value?.me?.role
  const { value } = useDeskQuery('suspicions.read', { return: returnId })
  const [raising, setRaising] = useState(false)
  const [clearing, setClearing] = useState<SuspicionView['category'] | null>(null)
  if (!value) return null
  const mayRaise = role !== undefined && counterStaff.includes(role)
  const mayClear = role !== undefined && supervisors.includes(role)
  const { suspicions, otherReturns, ownPayouts } = value
  return (
    <>
      <Section
        title={t('suspicions.title')}
        actions={
          mayRaise ? (
            <KeyButton quiet onClick={() => setRaising(true)}>
              {t('suspicions.raise')}
            </KeyButton>
          ) : undefined
        }
      >
        <Panel>
          {suspicions.length === 0 ? <Quiet>{t('suspicions.none')}</Quiet> : null}
          {suspicions.length > 0 ? (
            <List>
              {suspicions.map(one => (
                <OneSuspicion
                  key={one.category}
                  one={one}
                  {...(mayClear && one.status === 'suspected' ? { onClear: () => setClearing(one.category) } : {})}
                />
              ))}
            </List>
          ) : null}
          {otherReturns > 0 ? (
            <FindingLine tone="attention">{t('suspicions.other_returns', { count: otherReturns })}</FindingLine>
          ) : null}
          {ownPayouts.map(({ signedBy, ...one }) => (
            <FindingLine key={one.number} tone="attention">
              {signedBy === null
                ? t('suspicions.own_payout', one)
                : t('suspicions.own_payout_signed', { ...one, signedBy })}
            </FindingLine>
          ))}
        </Panel>
      </Section>
      {customer === null ? null : <CustomerSignals customer={customer} />}
      {raising ? (
        <RaiseSuspicionDialog
          returnId={returnId}
          standing={suspicions.flatMap(one => (one.status === 'suspected' ? [one.category] : []))}
          onClose={() => setRaising(false)}
        />
      ) : null}
      {clearing ? (
        <ClearSuspicionDialog returnId={returnId} category={clearing} onClose={() => setClearing(null)} />
      ) : null}
    </>
  )
}

function OneSuspicion({ one, onClear }: { readonly one: SuspicionView; readonly onClear?: () => void }) {
  const t = useText()
  return (
    <li>
      <Head>
        <b>{t(`suspicion.${one.category}`)}</b>
        <StatusChip tone={one.status === 'suspected' ? 'attention' : 'neutral'}>
          {t(`suspicions.${one.status}`)}
        </StatusChip>
        {onClear ? (
          <KeyButton quiet onClick={onClear}>
            {t('suspicions.clear')}
          </KeyButton>
        ) : null}
      </Head>
      {one.events.map(event => (
        <Quiet key={event.id}>
          {t(`suspicions.event.${event.event}`, { by: event.by })} · <MomentText at={event.at} />
          {event.note === null ? null : ` — ${event.note}`}
        </Quiet>
      ))}
    </li>
  )
}
