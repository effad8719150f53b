import { styled } from '@mui/material/styles'
import { Link } from 'wouter'
import type { PrinterView } from '../../shared/printing/contract.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { Panel } from '../parts/page.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useSentence, useText } from '../parts/text/use-text.ts'
import type { Tone } from '../parts/tone.ts'

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  '& > li': { display: 'flex', justifyContent: 'space-between', gap: 12 },
})

const tones: Readonly<Record<PrinterView['state'], Tone>> = {
  ready: 'good',
  printing: 'information',
  needs_paper: 'attention',
  offline: 'problem',
  asks: 'problem',
  paused: 'attention',
  unknown: 'neutral',
  off: 'neutral',
}

/** How each printer is, on the first page. */
export function DeskPrinters() {
  const t = useText()
  const say = useSentence()
  const printers = useDeskQuery('printing.printers', {}, { everyMs: 3000, keepPrevious: true })
  if (!printers.value) return null
  return (
    <Panel>
      <h2>{t('desk.printers')}</h2>
      {printers.value.printers.length === 0 ? <Link href="/set-up/printers">{t('desk.no_printer')}</Link> : null}
      <List>
        {printers.value.printers.map(printer => (
          <li key={printer.id}>
            <span>{printer.name}</span>
            <StatusChip tone={tones[printer.state]}>
              {printer.detail ? say(printer.detail) : t(`printer_state.${printer.state}`)}
            </StatusChip>
          </li>
        ))}
      </List>
    </Panel>
  )
}
