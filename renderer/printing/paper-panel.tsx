import Skeleton from '@mui/material/Skeleton'
import { styled } from '@mui/material/styles'
import { Link } from 'wouter'
import type { PrintJobView } from '../../shared/printing/contract.ts'
import { fileLink } from '../bridge.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { SidePanel } from '../parts/side-panel.tsx'
import { ErrorState } from '../parts/states.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useSentence, useText } from '../parts/text/use-text.ts'
import { MomentText } from '../parts/values.tsx'
import { jobTones } from './print-tones.ts'
import { ReprintForm } from './reprint-form.tsx'

const Facts = styled('p')(({ theme }) => ({
  margin: 0,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 10px',
  color: theme.vars.palette.text.secondary,
}))
const Tray = styled('figure')(({ theme }) => ({
  margin: 0,
  padding: 16,
  maxHeight: 460,
  overflow: 'auto',
  borderRadius: 10,
  backgroundColor: theme.vars.palette.soft.neutral,
  '& img': { display: 'block', width: '100%', height: 'auto', boxShadow: '0 1px 8px rgb(0 0 0 / 0.22)' },
}))
const Plain = styled('p')({ margin: 0, textWrap: 'pretty' })

/** One paper: the picture drawn from its own bytes, what became of it, and what can be done with it. */
export function PaperPanel({ job: id, onClose }: { readonly job: string; readonly onClose: () => void }) {
  const t = useText()
  const found = useDeskQuery('printing.jobs', { job: id }, { everyMs: 2000, keepPrevious: true })
  const job = found.value?.jobs[0]
  if (!job) return null
  const copy = job.copyNumber > 0 ? `, ${t('printers.copy', { copyNumber: job.copyNumber })}` : ''
  return (
    <SidePanel title={`${t(`paper.${job.paper}`)}${copy}`} onClose={onClose}>
      <Story job={job} />
      {job.paper === 'drawer' ? null : <Picture job={job} />}
      {job.state === 'queued' ? <Cancel job={job} /> : null}
      {job.state === 'queued' || job.paper === 'drawer' ? null : <ReprintForm job={job} key={job.id} />}
    </SidePanel>
  )
}

function Story({ job }: { readonly job: PrintJobView }) {
  const t = useText()
  const say = useSentence()
  return (
    <>
      <Facts>
        <StatusChip tone={jobTones[job.state]}>{t(`print_job.${job.state}`)}</StatusChip>
        <MomentText at={job.createdAt} />
        <span>{job.by}</span>
        {job.return === null ? null : <Link href={`/returns/${job.return}`}>{job.subjectTitle}</Link>}
      </Facts>
      {job.reason ? <Plain>{say(job.reason)}</Plain> : null}
      {job.reprintReason ? <Plain>{`“${job.reprintReason}”`}</Plain> : null}
    </>
  )
}

function Picture({ job }: { readonly job: PrintJobView }) {
  const t = useText()
  const preview = useDeskQuery('printing.preview', { job: job.id })
  if (preview.failure) return <ErrorState failure={preview.failure} />
  const { value } = preview
  return (
    <>
      <Tray tabIndex={0} aria-label={t('printers.preview')}>
        {value ? (
          <img
            src={fileLink(value.ticket)}
            width={value.width}
            height={value.height}
            alt={t('printers.preview_alt', { paper: t(`paper.${job.paper}`), subject: job.subjectTitle })}
          />
        ) : (
          <Skeleton variant="rounded" height={360} />
        )}
      </Tray>
      {value && value.warnings.length > 0 ? (
        <StatusChip tone="attention">{t('printers.warnings', { count: value.warnings.length })}</StatusChip>
      ) : null}
    </>
  )
}

function Cancel({ job }: { readonly job: PrintJobView }) {
  const t = useText()
  const cancel = useCommand('printing.cancel')
  return (
    <>
      <KeyButton busy={cancel.isRunning} onClick={() => void cancel.run({ job: job.id })}>
        {t('printers.cancel_job')}
      </KeyButton>
      {cancel.failure ? <Plain role="alert">{explain(cancel.failure, t)}</Plain> : null}
    </>
  )
}
