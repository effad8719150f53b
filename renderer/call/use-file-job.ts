import { useEffect, useRef, useState } from 'react'
import type { JobView } from '../../shared/jobs/contract.ts'
import { saveFile } from './save-file.ts'
import { useCommand } from './use-command.ts'
import { useDeskQuery } from './use-desk-query.ts'

/** A file on its way: how far it is, and a way to stop it. */
export interface FileJob {
  readonly job: JobView | undefined
  readonly isRunning: boolean
  readonly start: (job: string) => void
  readonly cancel: () => void
  readonly forget: () => void
}

const askEveryMs = 300

/** Follows a job that makes a file, and saves the file once it is there. */
export function useFileJob(onSaved: (job: JobView) => void): FileJob {
  const [id, setId] = useState<string | null>(null)
  const saved = useRef<string | null>(null)
  const stop = useCommand('jobs.cancel', { renews: ['jobs.read'] })
  const first = useDeskQuery('jobs.read', { job: id ?? '' }, { enabled: id !== null })
  const ended = first.value !== undefined && first.value.endedAt !== null
  useDeskQuery(
    'jobs.read',
    { job: id ?? '' },
    id === null || ended ? { enabled: id !== null } : { everyMs: askEveryMs },
  )
  const job = id === null ? undefined : first.value
  useEffect(() => {
    if (job?.state !== 'done' || saved.current === job.id) return
    saved.current = job.id
    const ticket = job.result?.ticket
    if (typeof ticket === 'string') saveFile(ticket)
    onSaved(job)
  }, [job, onSaved])
  return {
    job,
    isRunning: id !== null && !ended,
    start: setId,
    cancel: () => void (id !== null && stop.run({ job: id })),
    forget: () => setId(null),
  }
}
