import { styled } from '@mui/material/styles'
import type { PrintJobView } from '../../shared/printing/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { weights } from '../parts/measures.ts'
import { Sheet } from '../parts/page.tsx'
import { useSentence, useText } from '../parts/text/use-text.ts'

const Card = styled(Sheet)(({ theme }) => ({
  borderColor: theme.vars.palette.warning.main,
  '& > header': {
    display: 'flex',
    alignItems: 'center',
    gap: 10,
    padding: '14px 20px 0',
    color: theme.vars.palette.warning.main,
    '& h2': { margin: 0, fontSize: '1rem', fontWeight: weights.strong, color: theme.vars.palette.text.primary },
  },
  '& > ul': { listStyle: 'none', margin: 0, padding: 0 },
  '& li': {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '10px 16px',
    padding: '12px 20px 16px',
    '&:not(:last-of-type)': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
    '& > div:first-of-type': { flex: '1 1 320px', minWidth: 0 },
    '& p': { margin: 0 },
    '& p + p': { color: theme.vars.palette.text.secondary },
    '& > div:last-of-type': { display: 'flex', flexWrap: 'wrap', gap: 8 },
  },
}))

const answers = [
  { cameOut: 'yes', label: 'printers.doubt_yes', keys: '1' },
  { cameOut: 'no', label: 'printers.doubt_no', keys: '2' },
  { cameOut: 'print_again', label: 'printers.doubt_again', keys: '3' },
] as const

/** Papers nobody knows the fate of: one question each, answered with one key. Nothing is sent again unasked. */
export function PrintDoubts({ onSee }: { readonly onSee: (job: string) => void }) {
  const t = useText()
  const doubts = useDeskQuery('printing.jobs', { state: 'unknown' }, { everyMs: 3000, keepPrevious: true })
  const jobs = doubts.value?.jobs ?? []
  if (jobs.length === 0) return null
  return (
    <Card aria-live="polite">
      <header>
        <Icon name="warning" />
        <h2>{t('printers.doubts')}</h2>
      </header>
      <ul>
        {jobs.map((job, index) => (
          <Doubt key={job.id} job={job} keyed={index === 0} onSee={onSee} />
        ))}
      </ul>
    </Card>
  )
}

function Doubt(props: { readonly job: PrintJobView; readonly keyed: boolean; readonly onSee: (job: string) => void }) {
  const { job, keyed } = props
  const t = useText()
  const say = useSentence()
  const resolve = useCommand('printing.resolve')
  const answer = (cameOut: (typeof answers)[number]['cameOut']) => void resolve.run({ job: job.id, cameOut })
  useKeys(
    'printers.doubts',
    keyed ? answers.map(({ keys, label, cameOut }) => ({ keys, label, run: () => answer(cameOut) })) : [],
  )
  const values = {
    paper: t(`paper.${job.paper}`),
    subject: job.subjectTitle,
    printer: job.printer.name,
    at: job.createdAt,
  }
  return (
    <li>
      <div>
        <p>{t('printers.doubt_question', values)}</p>
        <p>{job.reason ? say(job.reason) : null}</p>
        {resolve.failure ? <p role="alert">{explain(resolve.failure, t)}</p> : null}
      </div>
      <div>
        <KeyButton quiet size="small" onClick={() => props.onSee(job.id)}>
          {t('return.see_paper')}
        </KeyButton>
        {answers.map(({ cameOut, label, keys }) => (
          <KeyButton
            key={cameOut}
            size="small"
            busy={resolve.isRunning}
            {...(keyed ? { keys } : {})}
            onClick={() => answer(cameOut)}
          >
            {t(label)}
          </KeyButton>
        ))}
      </div>
    </li>
  )
}
