import LinearProgress from '@mui/material/LinearProgress'
import { styled } from '@mui/material/styles'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { Panel } from '../parts/page.tsx'
import { useText } from '../parts/text/use-text.ts'
import type { ReportExport } from './use-export.ts'

const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  '& > button': { marginInlineStart: 'auto' },
})

/** A file on its way with a way to stop it, or why there is none. */
export function ExportProgress({ file }: { readonly file: ReportExport }) {
  const t = useText()
  if (file.problem !== null) return <FindingLine tone="problem">{file.problem}</FindingLine>
  if (!file.isRunning) return null
  const said = t('reports_screen.making', { name: file.name })
  return (
    <Panel data-print="hide" role="status">
      <Head>
        <b>{said}</b>
        <KeyButton size="small" onClick={file.cancel}>
          {t('reports_screen.cancel')}
        </KeyButton>
      </Head>
      <LinearProgress
        aria-label={said}
        {...(file.percent === null ? {} : { variant: 'determinate' as const, value: file.percent })}
      />
    </Panel>
  )
}
