import { lazy, Suspense } from 'react'
import { useLocation } from 'wouter'
import { counterStaff } from '../../shared/define.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { useMe } from '../call/use-me.ts'

/** Loaded with the first doubt: a desk that starts has none. */
const Question = lazy(async () => ({ default: (await import('./doubt-question.tsx')).DoubtQuestion }))

const place = '/set-up/printers'
const askEveryMs = 5_000

/** The oldest paper nobody knows the fate of, as one question on every page; one key answers it. */
export function HeadDoubt() {
  const [at] = useLocation()
  const role = useMe().value?.me?.role
  const mayAnswer = role !== undefined && counterStaff.includes(role)
  const printers = useDeskQuery('printing.printers', {}, { everyMs: askEveryMs, keepPrevious: true })
  const isAsked = printers.value?.printers.some(printer => printer.state === 'asks') ?? false
  const wanted = isAsked && mayAnswer && !at.startsWith(place)
  const doubts = useDeskQuery(
    'printing.jobs',
    { state: 'unknown' },
    { enabled: wanted, everyMs: askEveryMs, keepPrevious: true },
  )
  const jobs = wanted ? (doubts.value?.jobs ?? []) : []
  const oldest = jobs.at(-1)
  if (!oldest) return null
  return (
    <Suspense fallback={null}>
      <Question key={oldest.id} job={oldest} others={jobs.length - 1} />
    </Suspense>
  )
}
