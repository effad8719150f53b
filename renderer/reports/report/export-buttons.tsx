import LinearProgress from '@mui/material/LinearProgress'
import { styled } from '@mui/material/styles'
import { useCallback } from 'react'
import type { ExportFormat } from '../../../shared/reports/export-contract.ts'
import { explain } from '../../call/explain.ts'
import { useCommand } from '../../call/use-command.ts'
import { useFileJob } from '../../call/use-file-job.ts'
import { FindingLine } from '../../parts/finding-line.tsx'
import { Icon } from '../../parts/icon.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { useNotice } from '../../parts/notice/notices.ts'
import { useSentence, useText } from '../../parts/text/use-text.ts'

const Progress = styled('div')({ display: 'flex', alignItems: 'center', gap: 12, '& > :first-of-type': { flex: 1 } })

/** Takes the report along as PDF or CSV, or prints it. */
export function useExport(report: string, parameters: Readonly<Record<string, string>>) {
  const t = useText()
  const say = useSentence()
  const notice = useNotice()
  const onSaved = useCallback(
    (job: { readonly result: Readonly<Record<string, unknown>> | null }) =>
      notice({ text: 'reports.saved', values: { file: String(job.result?.name ?? '') } }),
    [notice],
  )
  const file = useFileJob(onSaved)
  const order = useCommand('reports.export', { renews: [], onDone: ({ job }) => file.start(job) })
  const take = (format: ExportFormat) => void order.run({ report, parameters: { ...parameters }, format })
  const busy = order.isRunning || file.isRunning
  useKeys('reports.title', [
    { keys: 'p', label: 'reports.pdf', run: () => take('pdf'), enabled: !busy },
    { keys: 'c', label: 'reports.csv', run: () => take('csv'), enabled: !busy },
  ])
  const failed = file.job?.state === 'failed' ? file.job.failure : null
  const icon = <Icon name="download" size={16} />
  return {
    buttons: (
      <>
        <KeyButton size="small" keys="p" icon={icon} disabled={busy} onClick={() => take('pdf')}>
          {t('reports.pdf')}
        </KeyButton>
        <KeyButton size="small" keys="c" icon={icon} disabled={busy} onClick={() => take('csv')}>
          {t('reports.csv')}
        </KeyButton>
        <KeyButton size="small" icon={<Icon name="printer" size={16} />} onClick={() => window.print()}>
          {t('reports.print')}
        </KeyButton>
      </>
    ),
    state: (
      <>
        {file.isRunning ? (
          <Progress data-print="hide">
            <LinearProgress aria-label={t('reports.writing')} />
            <KeyButton size="small" onClick={file.cancel}>
              {t('reports.cancel')}
            </KeyButton>
          </Progress>
        ) : null}
        {order.failure ? <FindingLine tone="problem">{explain(order.failure, t)}</FindingLine> : null}
        {failed ? <FindingLine tone="problem">{say(failed as Parameters<typeof say>[0])}</FindingLine> : null}
      </>
    ),
  }
}
