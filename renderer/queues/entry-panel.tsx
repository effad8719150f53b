import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { claimedLists, stepsOf } from '../../shared/queues/steps.ts'
import { callDesk } from '../call/call-desk.ts'
import { explain } from '../call/explain.ts'
import { saveFile } from '../call/save-file.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { SidePanel } from '../parts/side-panel.tsx'
import { ErrorState, SkeletonRows } from '../parts/states.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { DayText, Money } from '../parts/values.tsx'
import { EntryChain } from './entry-chain.tsx'

type Read = Output<'dispositions.read'>

const Facts = styled('dl')(({ theme }) => ({
  margin: 0,
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: '6px 16px',
  '& dt': { color: theme.vars.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
}))

/** One entry beside its list: what it is, every decision on it, and what can be done next. */
export function EntryPanel(props: {
  readonly disposition: string
  readonly onClose: () => void
  readonly mayAct: boolean
  readonly onStep: (read: Read, step: ReturnType<typeof stepsOf>[number]) => void
  readonly onChange: (read: Read) => void
  readonly onReturn: (id: string) => void
}) {
  const t = useText()
  const found = useDeskQuery('dispositions.read', { disposition: props.disposition }, { keepPrevious: true })
  const read = found.value
  useKeys(
    'keys.lists',
    read ? [{ keys: 'r', label: 'queues.open_return', run: () => props.onReturn(read.entry.return.id) }] : [],
  )
  if (!read)
    return (
      <SidePanel title={t('queues.item')} onClose={props.onClose}>
        {found.failure ? <ErrorState failure={found.failure} onRetry={found.refresh} /> : <SkeletonRows rows={5} />}
      </SidePanel>
    )
  const { entry } = read
  const steps = props.mayAct ? stepsOf([{ code: entry.code, status: entry.state }]) : []
  const mayChange = props.mayAct && entry.state !== 'out' && entry.state !== 'replaced'
  return (
    <SidePanel
      title={entry.description}
      onClose={props.onClose}
      actions={
        <>
          {steps.map((step, place) => (
            <KeyButton
              key={step}
              primary={place === 0 && entry.state !== 'done' && entry.state !== 'back'}
              {...(place < 2 ? { keys: 'xy'[place] ?? 'x' } : {})}
              onClick={() => props.onStep(read, step)}
            >
              {t(step === 'lot' && entry.code === 'donate' ? 'queues.do.donate_lot' : `queues.do.${step}`)}
            </KeyButton>
          ))}
          {mayChange ? (
            <KeyButton keys="c" primary={entry.state === 'back'} onClick={() => props.onChange(read)}>
              {t('queues.change')}
            </KeyButton>
          ) : null}
          <KeyButton keys="r" onClick={() => props.onReturn(entry.return.id)}>
            {t('queues.open_return')}
          </KeyButton>
        </>
      }
    >
      <EntryFacts read={read} />
      {entry.late && entry.dueOn ? (
        <FindingLine tone="problem">{t('queues.late', { dueDay: entry.dueOn })}</FindingLine>
      ) : null}
      {claimedLists.includes(entry.code) && entry.state !== 'replaced' ? (
        <FindingLine tone="information">{t('queues.claim_later')}</FindingLine>
      ) : null}
      <EntryChain chain={read.chain} />
    </SidePanel>
  )
}

function EntryFacts({ read }: { readonly read: Read }) {
  const t = useText()
  const format = useFormat()
  const { entry, lot, openBox } = read
  const facts: readonly (readonly [string, React.ReactNode] | null)[] = [
    [t('queues.quantity'), format.number(entry.quantity)],
    [t('queues.grade'), entry.grades.join(', ')],
    entry.sku ? [t('queues.paper.sku'), entry.sku] : null,
    entry.serial ? [t('queues.serial'), entry.serial] : null,
    entry.lotCode ? [t('queues.lot_code'), entry.lotCode] : null,
    [t(entry.state === 'done' ? 'queues.age' : 'queues.waits'), t('queues.days', { count: entry.ageDays })],
    [
      t('queues.value'),
      entry.expectedMinor === null ? t('queues.value_unknown') : <Money minor={entry.expectedMinor} key="value" />,
    ],
    entry.target ? [t('queues.place'), entry.target] : null,
    entry.dueOn ? [t('queues.due'), <DayText day={entry.dueOn} key="due" />] : null,
    openBox && entry.state === 'decided'
      ? [
          t('queues.open_box'),
          `${openBox.sku}${openBox.priceMinor === null ? '' : `, ${format.money(openBox.priceMinor)}`}`,
        ]
      : null,
    lot ? [t('queues.lot'), <LotLink lot={lot} key="lot" />] : null,
  ]
  return (
    <Facts>
      {facts.map(fact =>
        fact === null ? null : (
          <div key={fact[0]} style={{ display: 'contents' }}>
            <dt>{fact[0]}</dt>
            <dd>{fact[1]}</dd>
          </div>
        ),
      )}
    </Facts>
  )
}

function LotLink({ lot }: { readonly lot: NonNullable<Read['lot']> }) {
  const t = useText()
  const format = useFormat()
  const [problem, setProblem] = useState<string | null>(null)
  const show = async () => {
    const reply = await callDesk('dispositions.lotPaper', { lot: lot.id })
    if (reply.ok) saveFile(reply.value.ticket, reply.value.name)
    else setProblem(explain(reply.failure, t))
  }
  const price = lot.priceMinor === null ? t('queues.price_unknown') : format.money(lot.priceMinor)
  return (
    <>
      <div>{`${lot.number} · ${lot.partner}`}</div>
      <div>{`${t('queues.units', { count: lot.units })} · ${price}`}</div>
      <KeyButton onClick={() => void show()}>{t('queues.lot_paper')}</KeyButton>
      {problem ? <FindingLine tone="problem">{problem}</FindingLine> : null}
    </>
  )
}
