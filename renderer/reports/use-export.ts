import { useCallback, useState } from 'react'
import type { Parameters } from '../../shared/reports/behind.ts'
import type { ExportFormat } from '../../shared/reports/export-contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useFileJob } from '../call/use-file-job.ts'
import { useNotice } from '../parts/notice/notices.ts'
import { useSentence, useText } from '../parts/text/use-text.ts'

/** What is being taken along: a report as a file. */
export interface Wanted {
  readonly report: string
  readonly parameters: Parameters
  readonly format: ExportFormat
  /** What the file is called to the reader. */
  readonly name: string
}

/** A file of a report on its way. */
export interface ReportExport {
  readonly start: (wanted: Wanted) => void
  readonly cancel: () => void
  readonly isRunning: boolean
  /** How far it is, 0 to 100; null while that isn't known. */
  readonly percent: number | null
  readonly name: string
  /** Why there is no file, in words. */
  readonly problem: string | null
}

/** Takes reports along as files: the job is followed, the file is saved once it is there. */
export function useExport(): ReportExport {
  const t = useText()
  const say = useSentence()
  const notice = useNotice()
  const [name, setName] = useState('')
  const onSaved = useCallback(() => notice({ text: 'reports_screen.made', values: { name } }), [notice, name])
  const file = useFileJob(onSaved)
  const order = useCommand('reports.export', { renews: [], onDone: ({ job }) => file.start(job) })
  const failed = file.job?.state === 'failed' ? file.job.failure : null
  return {
    start: wanted => {
      setName(wanted.name)
      file.forget()
      const { report, parameters, format } = wanted
      void order.run({ report, parameters: { ...parameters }, format })
    },
    cancel: () => {
      file.cancel()
      notice({ text: 'reports_screen.cancelled' })
    },
    isRunning: order.isRunning || file.isRunning,
    percent: file.job?.progress.percent ?? null,
    name,
    problem: order.failure ? explain(order.failure, t) : failed ? say(failed as Said) : null,
  }
}

type Said = globalThis.Parameters<ReturnType<typeof useSentence>>[0]
