import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { addDays, localDay } from '../../shared/calendar.ts'
import type { PolicyEntry } from '../../shared/policy/policy-document.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { LabelledText } from '../parts/form/labelled.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../parts/states.tsx'
import { useReading, useText } from '../parts/text/use-text.ts'
import { TriedFigures } from './tried-figures.tsx'
import { TriedTable } from './tried-table.tsx'

const Body = styled('div')({ display: 'flex', flexDirection: 'column', gap: 16, minHeight: 420 })
const Span = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 180px 180px',
  gap: 16,
  alignItems: 'start',
  '& > p': { margin: 0, color: theme.vars.palette.text.secondary, textWrap: 'pretty' },
  '@media (max-width: 760px)': { gridTemplateColumns: '1fr 1fr', '& > p': { gridColumn: '1 / -1' } },
}))

/** The first and last day of the month before a day. */
function monthBefore(day: string): { readonly from: string; readonly until: string } {
  const until = addDays(`${day.slice(0, 7)}-01`, -1)
  return { from: `${until.slice(0, 7)}-01`, until }
}

/** What a changed policy would have made of past returns, before anyone publishes it. */
export function TryOutDialog(props: { readonly entries: readonly PolicyEntry[]; readonly onClose: () => void }) {
  const t = useText()
  const { timeZone } = useReading()
  const [span, setSpan] = useState(() => monthBefore(localDay(new Date().toISOString(), timeZone)))
  const policy = { format: 1 as const, entries: [...props.entries] }
  const whole = span.from !== '' && span.until !== ''
  const tried = useDeskQuery('policy.tryOut', { policy, ...span }, { enabled: whole })
  return (
    <DeskDialog open width="lg" title={t('policy_screen.try_title')} onClose={props.onClose}>
      <Body>
        <Span>
          <p>{t('policy_screen.try_text')}</p>
          <LabelledText
            type="date"
            label={t('policy_screen.try_from')}
            value={span.from}
            onChange={from => setSpan({ ...span, from })}
          />
          <LabelledText
            type="date"
            label={t('policy_screen.try_until')}
            value={span.until}
            onChange={until => setSpan({ ...span, until })}
          />
        </Span>
        {tried.failure ? (
          <ErrorState failure={tried.failure} onRetry={tried.refresh} />
        ) : !tried.value ? (
          <SkeletonRows rows={6} />
        ) : tried.value.returns === 0 ? (
          <EmptyState icon="box" title={t('policy_screen.try_none_title')}>
            {t('policy_screen.try_none')}
          </EmptyState>
        ) : tried.value.changed === 0 ? (
          <EmptyState icon="check" tone="good" title={t('policy_screen.try_same_title')}>
            {t('policy_screen.try_same', { count: tried.value.returns })}
          </EmptyState>
        ) : (
          <>
            <TriedFigures tried={tried.value} />
            <TriedTable rows={tried.value.rows.filter(row => row.changed)} />
          </>
        )}
      </Body>
    </DeskDialog>
  )
}
