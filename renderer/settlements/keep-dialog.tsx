import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { ReturnView } from '../../shared/returns/views.ts'
import type { PayoutWish } from '../../shared/settlements/fields.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { ErrorState, SkeletonRows } from '../parts/states.tsx'
import { useFormat, useSentence, useText } from '../parts/text/use-text.ts'
import { HowPaid } from './how-paid.tsx'
import { KeepSides } from './keep-sides.tsx'
import { usePaying } from './use-paying.tsx'

const Body = styled('div')({ display: 'flex', flexDirection: 'column', gap: 16 })
const Actions = styled('div')({ display: 'flex', gap: 8, justifyContent: 'flex-end', flexWrap: 'wrap' })

/** Refunds what the customer keeps, by key: both sides of the sum, what the policy says, and Enter. */
export function KeepDialog(props: {
  readonly one: ReturnView
  readonly onClose: () => void
  readonly onInstead: () => void
}) {
  const t = useText()
  return (
    <DeskDialog open title={t('keep.title')} onClose={props.onClose} width="md">
      <Keep {...props} />
    </DeskDialog>
  )
}

function Keep({ one, onClose, onInstead }: Parameters<typeof KeepDialog>[0]) {
  const t = useText()
  const say = useSentence()
  const format = useFormat()
  const [picked, setPicked] = useState('all')
  const [wish, setWish] = useState<PayoutWish | null>(null)
  const awaited = one.lines.filter(line => (line.units.awaiting ?? 0) > 0 && line.saleLine !== null)
  const lines = awaited
    .filter(line => picked === 'all' || picked === line.id)
    .map(line => ({ line: line.id, quantity: line.units.awaiting ?? 0 }))
  const asked = { return: one.id, lines, ...(wish === null ? {} : { wish }) }
  const offer = useDeskQuery('returns.offerKeep', asked, { keepPrevious: true })
  const keep = useCommand('returns.keepItem')
  const { pay, isPaying, failure, signing } = usePaying(onClose)
  const preview = offer.value?.preview ?? null
  const first = preview?.plan.wishes[0]
  const run = () => {
    if (!preview || isPaying) return
    const chosen = wish ?? first
    const input = {
      ...asked,
      ...(chosen === undefined ? {} : { wish: chosen }),
      expectedTotalMinor: preview.totalMinor,
    }
    void pay(approval => keep.run({ ...input, ...(approval === undefined ? {} : { approval }) }))
  }
  useKeys('keys.walk_in', [
    { keys: 'Enter', label: 'keep.open', run, enabled: preview !== null && !isPaying },
    { keys: 'a', label: 'keep.instead', run: onInstead },
  ])
  if (offer.failure) return <ErrorState failure={offer.failure} onRetry={offer.refresh} />
  if (!offer.value) return <SkeletonRows rows={4} />
  return (
    <Body>
      {awaited.length > 1 ? (
        <ChoiceKeys
          label={t('keep.what')}
          choices={[
            { id: 'all', key: '0', label: t('keep.all') },
            ...awaited.map((line, index) => ({ id: line.id, key: `${index + 1}`, label: line.description })),
          ]}
          value={picked}
          onChoose={setPicked}
        />
      ) : null}
      {offer.value.lines.map(line => (
        <Body key={line.line}>
          <b>{`${line.quantity} × ${line.description}`}</b>
          <FindingLine
            tone={line.offered === 'yes' ? 'good' : line.offered === 'no' ? 'problem' : 'attention'}
            rule={t('policy_rule.keep_item')}
          >
            {say(line.why)}
          </FindingLine>
          {line.sum ? <KeepSides sum={line.sum} currency={one.currency} /> : null}
        </Body>
      ))}
      {preview ? <HowPaid preview={preview} wish={wish} onWish={setWish} /> : null}
      {failure ? <FindingLine tone="problem">{explain(failure, t)}</FindingLine> : null}
      <Actions>
        <KeyButton keys="a" onClick={onInstead}>
          {t('keep.instead')}
        </KeyButton>
        {preview ? (
          <KeyButton primary keys="Enter" busy={isPaying} onClick={run}>
            {t('keep.pay', { total: format.money(preview.totalMinor + preview.bonusMinor, one.currency) })}
          </KeyButton>
        ) : null}
      </Actions>
      {signing}
    </Body>
  )
}
