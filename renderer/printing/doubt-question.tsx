import { styled } from '@mui/material/styles'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { PrintJobView } from '../../shared/printing/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { weights } from '../parts/measures.ts'
import { useSentence, useText } from '../parts/text/use-text.ts'
import { MomentText } from '../parts/values.tsx'

const Strip = styled('aside')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 14px',
  padding: '6px 20px 6px 24px',
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.soft.attention,
  '& > svg': { flex: 'none', color: theme.vars.palette.warning.main },
  '& > div:first-of-type': { flex: '1 1 360px', minWidth: 0 },
  '& b': { fontWeight: weights.strong },
  '& p': { margin: 0, textWrap: 'pretty' },
  '& small': { fontSize: 'inherit', color: theme.vars.palette.text.secondary },
  '& > div:last-of-type': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 },
}))

/** A key that was meant for the last question must not answer the next one. */
const unreadMs = 700

/** One paper in doubt, asked about above the page. */
export function DoubtQuestion({ job, others }: { readonly job: PrintJobView; readonly others: number }) {
  const t = useText()
  const say = useSentence()
  const [isRead, setRead] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setRead(true), unreadMs)
    return () => clearTimeout(timer)
  }, [])
  const resolve = useCommand('printing.resolve', { renews: ['printing'] })
  const isDrawer = job.paper === 'drawer'
  const answers = [
    { keys: 'F8', label: 'printers.doubt_yes', cameOut: 'yes' },
    isDrawer
      ? ({ keys: 'F9', label: 'printers.doubt_no', cameOut: 'no' } as const)
      : ({ keys: 'F9', label: 'printers.doubt_again', cameOut: 'print_again' } as const),
  ] as const
  const answer = (cameOut: (typeof answers)[number]['cameOut']) => void resolve.run({ job: job.id, cameOut })
  const enabled = isRead && !resolve.isRunning
  useKeys(
    'printers.doubts',
    answers.map(({ keys, label, cameOut }) => ({ keys, label, enabled, run: () => answer(cameOut) })),
  )
  return (
    <Strip aria-label={t('printers.doubts')} aria-live="polite" data-print="hide">
      <Icon name="warning" />
      <div>
        <p>
          <b>{t(questionOf(job), askedOf(job, t(`paper.${job.paper}`)))}</b>{' '}
          <small>
            <MomentText at={job.createdAt} />
          </small>
        </p>
        {resolve.failure ? (
          <p role="alert">{explain(resolve.failure, t)}</p>
        ) : job.reason ? (
          <p>
            <small>{say(job.reason)}</small>
          </p>
        ) : null}
      </div>
      <div>
        {others > 0 ? <Link href="/set-up/printers">{t('printers.doubt_others', { count: others })}</Link> : null}
        {answers.map(({ keys, label, cameOut }) => (
          <KeyButton key={keys} keys={keys} disabled={!isRead} busy={resolve.isRunning} onClick={() => answer(cameOut)}>
            {t(label)}
          </KeyButton>
        ))}
      </div>
    </Strip>
  )
}

function questionOf(job: PrintJobView) {
  if (job.paper === 'drawer') return 'printers.doubt_drawer'
  return job.subjectTitle === job.printer.name ? 'printers.doubt_of_printer' : 'printers.doubt_of_paper'
}

function askedOf(job: PrintJobView, paper: string) {
  return { paper, subject: job.subjectTitle, printer: job.printer.name }
}
