import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { PrinterView, PrintJobView } from '../../shared/printing/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { StatusChip } from '../parts/status-chip.tsx'
import { useSentence, useText } from '../parts/text/use-text.ts'
import { jobTones } from './print-tones.ts'
import { TestQuestions } from './test-questions.tsx'

const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 14px' })
const Failed = styled('div')({ marginTop: 14 })
const Said = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: '14px 0 0',
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  '& p': { color: theme.vars.palette.text.primary },
}))

const waiting: readonly PrintJobView['state'][] = ['queued', 'sending']

/** The test print of a printer: sent, followed, and then asked about. */
export function TestSteps({ printer }: { readonly printer: PrinterView }) {
  const t = useText()
  const [, go] = useLocation()
  const [job, setJob] = useState<string | null>(null)
  const test = useCommand('printing.test', { onDone: sent => setJob(sent.job) })
  const print = () => void test.run({ printer: printer.id })
  useKeys('guide.test', [{ keys: 't', label: 'guide.print_test', run: print, enabled: printer.active }])
  return (
    <>
      <Row>
        <KeyButton
          keys="t"
          primary={job === null}
          busy={test.isRunning}
          icon={<Icon name="printer" size={16} />}
          onClick={print}
        >
          {t(job === null ? 'guide.print_test' : 'guide.print_test_again')}
        </KeyButton>
        {job === null ? <span>{t('guide.print_test_text')}</span> : <Followed job={job} />}
      </Row>
      {test.failure ? (
        <Failed>
          <FindingLine tone="problem">{explain(test.failure, t)}</FindingLine>
        </Failed>
      ) : null}
      {job === null ? null : <Outcome printer={printer} job={job} key={job} onDone={() => go('/set-up/printers')} />}
    </>
  )
}

function useJob(id: string): PrintJobView | undefined {
  return useDeskQuery('printing.jobs', { job: id }, { everyMs: 1000, keepPrevious: true }).value?.jobs[0]
}

function Followed({ job: id }: { readonly job: string }) {
  const t = useText()
  const say = useSentence()
  const job = useJob(id)
  if (!job) return null
  return (
    <span role="status">
      <StatusChip tone={jobTones[job.state]}>{t(`print_job.${job.state}`)}</StatusChip>{' '}
      {job.reason ? say(job.reason) : null}
    </span>
  )
}

function Outcome(props: { readonly printer: PrinterView; readonly job: string; readonly onDone: () => void }) {
  const t = useText()
  const job = useJob(props.job)
  if (!job || waiting.includes(job.state)) return null
  const { status, confirms } = props.printer.abilities
  const talks = ['network', 'usb', 'serial'].includes(props.printer.transport)
  return (
    <>
      {talks && status !== null ? (
        <Said>
          <li>
            <FindingLine tone={status ? 'good' : 'information'}>{t(status ? 'guide.says' : 'guide.mute')}</FindingLine>
          </li>
          <li>
            <FindingLine tone={confirms ? 'good' : 'information'}>
              {t(confirms ? 'guide.confirms' : 'guide.confirms_not')}
            </FindingLine>
          </li>
        </Said>
      ) : null}
      <TestQuestions printer={props.printer} job={props.job} onDone={props.onDone} />
    </>
  )
}
