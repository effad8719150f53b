import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import type { Disposition } from '../../shared/grading/dispositions.ts'
import type { QueueView } from '../../shared/queues/contract.ts'
import { useDeskPages } from '../call/use-desk-pages.ts'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { SearchLine } from '../parts/form/search-line.tsx'
import { Page, PageHead } from '../parts/page.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../parts/states.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { EntryPanel } from './entry-panel.tsx'
import { MarkedBar } from './marked-bar.tsx'
import { QueueList } from './queue-list.tsx'
import { QueueSums } from './queue-sums.tsx'
import { useQueueWork } from './use-queue-work.tsx'

const Top = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 16 })

type State = 'decided' | 'done'

/** One list per disposition: what waits there, for how long and what it is worth, and what can be done with it. */
export function QueuesScreen() {
  const t = useText()
  const [, go] = useLocation()
  const [search] = useSearchParams()
  const [state, setState] = useState<State>('decided')
  const [code, setCode] = useState<Disposition | 'all'>('all')
  const text = search.get('text') ?? ''
  const asked = { state, ...(code === 'all' ? {} : { code }), ...(text === '' ? {} : { text }) }
  const found = useDeskPages('dispositions.find', asked, page => page.entries)
  const work = useQueueWork(found.rows)
  const queues = found.first?.queues ?? []
  const show = (next: State, list: Disposition | 'all') => {
    setState(next)
    setCode(list)
    work.forget()
  }
  const { open, mayAct } = work
  return (
    <Page
      {...(open === null
        ? {}
        : {
            aside: (
              <EntryPanel
                disposition={open}
                mayAct={mayAct}
                onClose={work.close}
                onStep={work.stepWith}
                onChange={work.change}
                onReturn={id => go(`/returns/${id}`)}
              />
            ),
          })}
    >
      <PageHead title={t('queues.title')} />
      <Top>
        <ChoiceKeys
          label={t('queues.which')}
          choices={[
            { id: 'decided', key: 'o', label: t('queues.to_do') },
            { id: 'done', key: 'd', label: t('queues.done') },
          ]}
          value={state}
          onChoose={next => show(next, 'all')}
        />
        <SearchLine name="text" label={t('queues.search')} />
      </Top>
      {found.failure ? (
        <ErrorState failure={found.failure} onRetry={found.refresh} />
      ) : found.isWaiting ? (
        <SkeletonRows rows={8} />
      ) : (
        <>
          {queues.length === 0 ? null : <Lists queues={queues} value={code} onChoose={list => show(state, list)} />}
          <QueueSums queues={queues.filter(one => code === 'all' || one.code === code)} done={state === 'done'} />
          {work.missed ? (
            <FindingLine tone="attention">{t('queues.tag_not_here', { tag: work.missed })}</FindingLine>
          ) : null}
          <MarkedBar work={work} />
          <QueueList
            rows={found.rows}
            showsCode={code === 'all'}
            done={state === 'done'}
            hasMore={found.hasMore}
            onEnd={found.more}
            onOpen={row => work.openEntry(row.id)}
            openKey={open}
            marked={work.markedIds}
            {...(mayAct ? { onMark: work.mark } : {})}
            empty={<NoGoods state={state} code={code} searched={text !== ''} />}
          />
        </>
      )}
      {work.dialog}
    </Page>
  )
}

/** More lists than these show their units alone, so that what waits is still in sight below them. */
const mostWithAge = 6

function Lists(props: {
  readonly queues: readonly QueueView[]
  readonly value: Disposition | 'all'
  readonly onChoose: (code: Disposition | 'all') => void
}) {
  const t = useText()
  const format = useFormat()
  const units = props.queues.reduce((sum, one) => sum + one.units, 0)
  const isCrowded = props.queues.length > mostWithAge
  return (
    <ChoiceKeys<Disposition | 'all'>
      label={t('queues.lists')}
      choices={[
        { id: 'all', key: '0', label: t('queues.all'), detail: t('queues.units', { count: units }) },
        ...props.queues.map((one, index) => ({
          id: one.code,
          ...(index < 9 ? { key: String(index + 1) } : {}),
          label: t(`disposition.${one.code}`),
          detail: isCrowded
            ? format.number(one.units)
            : t('queues.list_detail', {
                units: t('queues.units', { count: one.units }),
                days: t('queues.oldest', { count: one.oldestDays }),
              }),
        })),
      ]}
      value={props.value}
      onChoose={props.onChoose}
    />
  )
}

function NoGoods(props: { readonly state: State; readonly code: Disposition | 'all'; readonly searched: boolean }) {
  const t = useText()
  const { state, code, searched } = props
  const which = searched ? 'none_found' : state === 'done' ? 'none_done' : 'none'
  const ofList = which === 'none' && code !== 'all'
  return (
    <EmptyState icon={searched ? 'search' : 'check'} title={t(`queues.${which}_title`)}>
      {ofList ? t('queues.none_of_list', { list: t(`disposition.${code}`) }) : t(`queues.${which}_text`)}
    </EmptyState>
  )
}
