import LinearProgress from '@mui/material/LinearProgress'
import { styled } from '@mui/material/styles'
import type { JobView } from '../../../shared/jobs/contract.ts'
import { isTextKey } from '../../../shared/texts/catalogue.ts'
import { explain } from '../../call/explain.ts'
import { useCommand } from '../../call/use-command.ts'
import { FindingLine } from '../../parts/finding-line.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { weights } from '../../parts/measures.ts'
import { Panel } from '../../parts/page.tsx'
import { useFormat, useText } from '../../parts/text/use-text.ts'

const Head = styled('div')({ display: 'flex', alignItems: 'baseline', gap: 16, '& b': { fontWeight: weights.strong } })
const Percent = styled('output')({
  marginInlineStart: 'auto',
  fontSize: '1.625rem',
  fontWeight: weights.strong,
  lineHeight: 1,
})
const Foot = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: '8px 20px',
  color: theme.vars.palette.text.secondary,
  fontVariantNumeric: 'tabular-nums',
  '& > button': { marginInlineStart: 'auto' },
}))

/** How far an import is, with a way to stop it. */
export function ImportProgress({ job }: { readonly job: JobView }) {
  const t = useText()
  const format = useFormat()
  const cancel = useCommand('jobs.cancel', { renews: ['jobs.read'] })
  const { percent, rows, rowsPerSecond, phase } = job.progress
  const named = `import_screen.phase_${job.state === 'queued' ? 'queued' : phase}`
  const said = cancel.isRunning ? 'import_screen.cancelling' : isTextKey(named) ? named : 'import_screen.phase_queued'
  return (
    <Panel>
      <Head>
        <b>{t(said)}</b>
        {percent === null ? null : <Percent>{format.number(Math.floor(percent), 0)} %</Percent>}
      </Head>
      <LinearProgress
        aria-label={t(said)}
        {...(percent === null ? {} : { variant: 'determinate' as const, value: percent })}
      />
      <Foot>
        <span>{t('import_screen.rows_so_far', { rows: format.number(rows) })}</span>
        {rowsPerSecond > 0 ? <span>{t('import_screen.rate', { rate: format.number(rowsPerSecond) })}</span> : null}
        <span>{t('import_screen.meanwhile')}</span>
        <KeyButton size="small" busy={cancel.isRunning} onClick={() => void cancel.run({ job: job.id })}>
          {t('import_screen.cancel')}
        </KeyButton>
      </Foot>
      {cancel.failure ? <FindingLine tone="problem">{explain(cancel.failure, t)}</FindingLine> : null}
    </Panel>
  )
}
