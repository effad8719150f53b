import { styled } from '@mui/material/styles'
import { useLocation, useSearchParams } from 'wouter'
import { callDesk } from '../call/call-desk.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { Page, PageHead } from '../parts/page.tsx'
import { useFocusHome, useScans } from '../parts/scan/scan-hub.ts'
import { EmptyState, ErrorState, SkeletonRows } from '../parts/states.tsx'
import { useText } from '../parts/text/use-text.ts'
import { BenchWork } from './bench-work.tsx'
import { WaitingList } from './waiting-list.tsx'

const Sides = styled('div')({
  display: 'grid',
  gridTemplateColumns: '264px minmax(0, 1fr)',
  gap: 24,
  alignItems: 'start',
  '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})
const Side = styled('div')({ display: 'flex', flexDirection: 'column', gap: 16, minWidth: 0 })

/** Where parcels are counted and goods graded: what waits on the left, what is in hand on the right. */
export function BenchScreen({ params }: { readonly params: { readonly [name: string]: string | undefined } }) {
  const t = useText()
  const [, go] = useLocation()
  const focusHome = useFocusHome()
  const [search] = useSearchParams()
  const current = params.return ?? null
  const waiting = useDeskQuery('bench.waiting', {}, { everyMs: 60_000 })
  useScans(async scan => {
    for (const code of [scan.text, scan.alternative]) {
      if (code === null) continue
      const opened = await callDesk('bench.open', { code })
      if (!opened.ok) continue
      const { return: id, shipment, tag } = opened.value
      const more = new URLSearchParams({
        ...(shipment ? { parcel: shipment } : {}),
        ...(tag ? { line: tag.line } : {}),
      })
      go(`/bench/${id}${more.size > 0 ? `?${more}` : ''}`)
      focusHome()
      return true
    }
    return false
  })
  const entries = waiting.value?.entries ?? []
  return (
    <Page>
      <PageHead title={t('bench.title')} />
      {waiting.failure ? <ErrorState failure={waiting.failure} onRetry={waiting.refresh} /> : null}
      {waiting.isWaiting ? <SkeletonRows rows={6} /> : null}
      {waiting.value ? (
        entries.length === 0 && current === null ? (
          <EmptyState icon="box" title={t('bench.none_title')}>
            {t('bench.none_text')}
          </EmptyState>
        ) : (
          <Sides>
            <Side role="navigation" aria-label={t('bench.waiting')}>
              <WaitingList entries={entries} current={current} />
            </Side>
            {current === null ? (
              <EmptyState icon="scan" title={t('bench.nothing_title')}>
                {t('bench.nothing_text')}
              </EmptyState>
            ) : (
              <BenchWork key={current} returnId={current} parcel={search.get('parcel')} line={search.get('line')} />
            )}
          </Sides>
        )
      ) : null}
    </Page>
  )
}
