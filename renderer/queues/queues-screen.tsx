import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import type { Disposition } from '../../shared/grading/dispositions.ts'
import type { QueueView } from '../../shared/queues/contract.ts'
import { useDeskPages } from '../call/use-desk-pages.ts'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { SearchLine } from '../parts/form/search-line.tsx'
import { Page, PageHead } from '../parts/page.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../parts/states.tsx'
import { useText } from '../parts/text/use-text.ts'
import { QueueList } from './queue-list.tsx'
import { QueueSums } from './queue-sums.tsx'

type State = 'decided' | 'done'

/** One list per disposition: what waits there, for how long and what it is worth; the oldest on top. */
export function QueuesScreen() {
  const t = useText()
  const [, go] = useLocation()
  const [search] = useSearchParams()
  const [state, setState] = useState<State>('decided')
  const [code, setCode] = useState<Disposition | 'all'>('all')
  const text = search.get('text') ?? ''
  const asked = { state, ...(code === 'all' ? {} : { code }), ...(text === '' ? {} : { text }) }
  const found = useDeskPages('dispositions.find', asked, page => page.entries)
  const queues = found.first?.queues ?? []
  return (
    <Page>
      <PageHead title={t('queues.title')} />
      <ChoiceKeys
        label={t('queues.which')}
        choices={[
          { id: 'decided', key: 'o', label: t('queues.to_do') },
          { id: 'done', key: 'd', label: t('queues.done') },
        ]}
        value={state}
        onChoose={next => {
          setState(next)
          setCode('all')
        }}
      />
      <SearchLine name="text" label={t('queues.search')} />
      {found.failure ? (
        <ErrorState failure={found.failure} onRetry={found.refresh} />
      ) : found.isWaiting ? (
        <SkeletonRows rows={8} />
      ) : (
        <>
          {queues.length === 0 ? null : <Lists queues={queues} value={code} onChoose={setCode} />}
          <QueueSums queues={queues.filter(one => code === 'all' || one.code === code)} done={state === 'done'} />
          <QueueList
            rows={found.rows}
            showsCode={code === 'all'}
            done={state === 'done'}
            hasMore={found.hasMore}
            onEnd={found.more}
            onOpen={row => go(`/returns/${row.return.id}`)}
            empty={<NoGoods state={state} searched={text !== ''} />}
          />
        </>
      )}
    </Page>
  )
}

function Lists(props: {
  readonly queues: readonly QueueView[]
  readonly value: Disposition | 'all'
  readonly onChoose: (code: Disposition | 'all') => void
}) {
  const t = useText()
  const units = props.queues.reduce((sum, one) => sum + one.units, 0)
  return (
    <ChoiceKeys<Disposition | 'all'>
      label={t('queues.lists')}
      choices={[
        { id: 'all', key: '0', label: t('queues.all'), detail: t('queues.units', { count: units }) },
        ...props.queues.map((one, index) => ({
          id: one.code,
          ...(index < 9 ? { key: String(index + 1) } : {}),
          label: t(`disposition.${one.code}`),
          detail: t('queues.list_detail', {
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

function NoGoods({ state, searched }: { readonly state: State; readonly searched: boolean }) {
  const t = useText()
  const which = searched ? 'none_found' : state === 'done' ? 'none_done' : 'none'
  return (
    <EmptyState icon={searched ? 'search' : 'check'} title={t(`queues.${which}_title`)}>
      {t(`queues.${which}_text`)}
    </EmptyState>
  )
}
