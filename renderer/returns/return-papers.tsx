import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { PrintJobView } from '../../shared/printing/contract.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { Panel } from '../parts/page.tsx'
import { ErrorState, SkeletonRows } from '../parts/states.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useText } from '../parts/text/use-text.ts'
import type { Tone } from '../parts/tone.ts'
import { ReprintForm } from '../printing/reprint-form.tsx'

const Row = styled('li')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 8px',
  '& > button:first-of-type': { marginInlineStart: 'auto', whiteSpace: 'nowrap' },
})
const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
})
const Picture = styled('img')({
  display: 'block',
  maxWidth: '100%',
  margin: '0 auto',
  boxShadow: '0 1px 6px rgb(0 0 0 / 0.25)',
})

const Again = styled('div')({ marginTop: 20 })

const tones: Readonly<Record<PrintJobView['state'], Tone>> = {
  queued: 'information',
  sending: 'information',
  confirmed: 'good',
  sent: 'good',
  unknown: 'attention',
  failed: 'problem',
  cancelled: 'neutral',
}

/** The papers of a return: seen from the stored bytes, and printed again as a copy for a reason that is asked for. */
export function ReturnPapers({ returnId }: { readonly returnId: string }) {
  const t = useText()
  const jobs = useDeskQuery('printing.jobs', { subject: returnId }, { everyMs: 3000 })
  const [shown, setShown] = useState<PrintJobView | null>(null)
  if (!jobs.value || jobs.value.jobs.length === 0) return null
  return (
    <Panel>
      <h2>{t('return.papers')}</h2>
      <List>
        {jobs.value.jobs.map(job => (
          <Row key={job.id}>
            <span>
              {t(`paper.${job.paper}`)}
              {job.copyNumber > 0 ? ` · ${t('return.copy', { number: job.copyNumber })}` : null}
            </span>
            <StatusChip tone={tones[job.state]}>{t(`print_job.${job.state}`)}</StatusChip>
            <KeyButton quiet size="small" onClick={() => setShown(job)}>
              {t('return.see_paper')}
            </KeyButton>
          </Row>
        ))}
      </List>
      {shown ? <PaperDialog job={shown} onClose={() => setShown(null)} /> : null}
    </Panel>
  )
}

function PaperDialog({ job, onClose }: { readonly job: PrintJobView; readonly onClose: () => void }) {
  const t = useText()
  const preview = useDeskQuery('printing.preview', { job: job.id })
  return (
    <DeskDialog open title={t(`paper.${job.paper}`)} onClose={onClose} width="sm">
      {preview.failure ? <ErrorState failure={preview.failure} /> : null}
      {preview.value ? (
        <Picture
          alt={t('return.paper_picture')}
          src={`/files/${preview.value.ticket}`}
          width={preview.value.width / 1.5}
        />
      ) : (
        <SkeletonRows rows={5} />
      )}
      <Again>
        <ReprintForm job={job} />
      </Again>
    </DeskDialog>
  )
}
