import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { Link } from 'wouter'
import type { BenchLine, BenchParcel } from '../../shared/bench/contract.ts'
import type { ReturnView } from '../../shared/returns/views.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { sizes, weights } from '../parts/measures.ts'
import { EmptyState, ErrorState, SkeletonRows } from '../parts/states.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useText } from '../parts/text/use-text.ts'
import { PhotoStrip } from '../photos/photo-strip.tsx'
import { toneOf } from '../returns/status-tone.ts'
import { CountPanel } from './count-panel.tsx'
import { DecidePanel } from './decide-panel.tsx'
import { GradePanel } from './grade-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { PlacePanel } from './place-panel.tsx'

const Work = styled('div')({ display: 'flex', flexDirection: 'column', gap: 16, minWidth: 0 })
const Head = styled('header')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: '4px 12px',
  '& > h2': { margin: 0, fontSize: sizes.counter, fontWeight: weights.strong },
  '& > span': { color: theme.vars.palette.text.secondary },
  '& > a': { marginInlineStart: 'auto' },
}))

/** A return's line as returns and as the bench know it. */
export interface LineInHand {
  readonly bench: BenchLine
  readonly view: ReturnView['lines'][number]
}

type Step = 'count' | 'place' | 'grade' | 'decide'

/** What is to be done with one return's goods: count, grade, place, decide; the first of these that has something. */
export function BenchWork(props: {
  readonly returnId: string
  readonly parcel: string | null
  readonly line: string | null
}) {
  const read = useDeskQuery('returns.read', { return: props.returnId })
  const bench = useDeskQuery('bench.read', { return: props.returnId })
  const failure = read.failure ?? bench.failure
  if (failure) return <ErrorState failure={failure} onRetry={read.refresh} />
  if (!read.value || !bench.value) return <SkeletonRows rows={6} />
  const views = read.value.lines
  const lines = bench.value.lines.flatMap(one => {
    const view = views.find(line => line.id === one.id)
    return view ? [{ bench: one, view }] : []
  })
  return <OneReturn {...props} one={read.value} lines={lines} shipments={bench.value.shipments} />
}

function OneReturn(props: {
  readonly one: ReturnView
  readonly lines: readonly LineInHand[]
  readonly shipments: readonly BenchParcel[]
  readonly parcel: string | null
  readonly line: string | null
}) {
  const t = useText()
  const { one, lines } = props
  const parcel = props.shipments.find(shipment => shipment.id === props.parcel && shipment.state !== 'delivered')
  const [chosen, setChosen] = useState<Step | null>(null)
  const units = (state: 'received' | 'needs_decision' | 'rejected' | 'quarantined') =>
    lines.reduce((sum, line) => sum + (line.view.units[state] ?? 0), 0)
  const amounts: Readonly<Record<Step, number>> = {
    count: one.possible.includes('returns.receive') ? lines.reduce((sum, line) => sum + line.bench.awaited, 0) : 0,
    place: one.possible.includes('grading.dispose')
      ? lines.reduce((sum, line) => sum + line.bench.toPlace.reduce((all, part) => all + part.units, 0), 0)
      : 0,
    grade: one.possible.includes('grading.inspect') ? units('received') : 0,
    decide: units('needs_decision') + units('rejected'),
  }
  const open = (['place', 'grade', 'count', 'decide'] as const).filter(step => amounts[step] > 0)
  const parcelFirst = parcel !== undefined && amounts.count > 0 && chosen === null && amounts.grade === 0
  const step = chosen !== null && amounts[chosen] > 0 ? chosen : parcelFirst ? 'count' : (open[0] ?? null)
  const keys: Readonly<Record<Step, string>> = { count: 'z', grade: 'w', place: 'o', decide: 's' }
  return (
    <Work>
      <Head>
        <h2>{one.number}</h2>
        <StatusChip tone={toneOf(one.shown)}>{t(`return_status.${one.shown}`)}</StatusChip>
        <span>{one.customer?.name ?? t('flow.no_customer')}</span>
        <Link href={`/returns/${one.id}`}>{t('bench.open_return')}</Link>
      </Head>
      {open.length > 1 ? (
        <ChoiceKeys<Step>
          label={t('bench.what')}
          choices={open.map(id => ({
            id,
            key: keys[id],
            label: t(`bench.step.${id}`),
            detail: t('bench.units', { count: amounts[id] }),
          }))}
          value={step}
          onChoose={setChosen}
        />
      ) : null}
      {step === null ? (
        <EmptyState icon="check" title={t('bench.done_title')}>
          {t('bench.done_text')}
        </EmptyState>
      ) : null}
      {step === 'count' ? (
        <CountPanel
          returnId={one.id}
          lines={lines.map(line => line.bench)}
          parcel={parcel ?? null}
          onDone={() => setChosen(null)}
        />
      ) : null}
      {step === 'grade' ? <GradePanel one={one} lines={lines} wanted={props.line} /> : null}
      {step === 'place' ? <PlacePanel one={one} lines={lines} /> : null}
      {step === 'decide' ? <DecidePanel one={one} lines={lines} /> : null}
      {step === 'grade' ? null : <PhotoStrip returnId={one.id} line={null} camera title={t('photos.of_parcel')} />}
      <HistoryPanel one={one} lines={lines} wanted={props.line} />
    </Work>
  )
}
