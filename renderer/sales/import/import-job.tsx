import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { importSummary } from '../../../shared/sales/contract.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { FindingLine } from '../../parts/finding-line.tsx'
import { Section } from '../../parts/page.tsx'
import { ErrorState, SkeletonRows } from '../../parts/states.tsx'
import { useFormat, useSentence, useText } from '../../parts/text/use-text.ts'
import { ImportProgress } from './import-progress.tsx'
import { ImportSummary } from './import-summary.tsx'

const askEveryMs = 400
const days = importSummary.pick({ firstDay: true, lastDay: true })

/** One import: how far it is, then what it brought or why it brought nothing. */
export function ImportJob(props: {
  readonly id: string
  readonly whenFailed?: ReactNode
  readonly actions: ReactNode
}) {
  const t = useText()
  const say = useSentence()
  const format = useFormat()
  const client = useQueryClient()
  const first = useDeskQuery('jobs.read', { job: props.id })
  const ended = first.value !== undefined && first.value.endedAt !== null
  useDeskQuery('jobs.read', { job: props.id }, ended ? {} : { everyMs: askEveryMs })
  useEffect(() => {
    if (ended) void client.invalidateQueries({ predicate: query => query.queryKey[0] !== 'jobs.read' })
  }, [ended, client])
  if (first.failure) return <ErrorState failure={first.failure} onRetry={first.refresh} />
  const job = first.value
  if (!job) return <SkeletonRows rows={3} />
  if (job.state === 'queued' || job.state === 'running') return <ImportProgress job={job} />
  const span = days.safeParse(job.result ?? {})
  const { firstDay, lastDay } = span.success ? span.data : { firstDay: null, lastDay: null }
  return (
    <Section
      title={t(`import_screen.${job.state}_title`)}
      detail={
        job.state === 'cancelled'
          ? t('import_screen.cancelled_text')
          : firstDay === null || lastDay === null
            ? undefined
            : t('import_screen.sum_days', { firstDay: format.day(firstDay), lastDay: format.day(lastDay) })
      }
      actions={props.actions}
    >
      {job.state === 'failed' && job.failure ? (
        <FindingLine tone="problem">{sayFailure(job.failure, say)}</FindingLine>
      ) : null}
      {job.state === 'failed' ? props.whenFailed : null}
      {job.result && job.state !== 'cancelled' ? <ImportSummary result={job.result} /> : null}
    </Section>
  )
}

type Said = { readonly key: string; readonly values: Readonly<Record<string, unknown>> }

/** A failure whose reason is a sentence of its own is said by that sentence. */
function sayFailure(failure: Said, say: ReturnType<typeof useSentence>): string {
  const { reason } = failure.values
  if (typeof reason === 'object' && reason !== null && 'key' in reason) return say(reason as Parameters<typeof say>[0])
  return say(failure as Parameters<typeof say>[0])
}
