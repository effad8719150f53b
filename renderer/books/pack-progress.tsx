import LinearProgress from '@mui/material/LinearProgress'
import { styled } from '@mui/material/styles'
import type { JobView } from '../../shared/jobs/contract.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { Panel } from '../parts/page.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'

const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  '& > button': { marginInlineStart: 'auto' },
})

/** A pack on its way, with a way to stop it. */
export function PackProgress(props: {
  readonly job: JobView
  readonly month: string | null
  readonly onCancel: () => void
}) {
  const t = useText()
  const format = useFormat()
  const said = t('books_screen.building', { month: props.month === null ? '' : format.month(props.month) })
  const { percent } = props.job.progress
  return (
    <Panel>
      <Head>
        <b>{said}</b>
        <KeyButton size="small" onClick={props.onCancel}>
          {t('books_screen.cancel')}
        </KeyButton>
      </Head>
      <LinearProgress
        aria-label={said}
        {...(percent === null ? {} : { variant: 'determinate' as const, value: percent })}
      />
    </Panel>
  )
}
