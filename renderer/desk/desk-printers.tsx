import { styled } from '@mui/material/styles'
import { Link } from 'wouter'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { sizes } from '../parts/measures.ts'
import { Panel } from '../parts/page.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useSentence, useText } from '../parts/text/use-text.ts'
import { printerTones } from '../printing/print-tones.ts'
import { detailAdds, stateWord } from '../printing/printer-words.ts'

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  '& > li': { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '2px 12px' },
  '& span': { minWidth: 0, overflowWrap: 'anywhere' },
})
const Why = styled('p')(({ theme }) => ({
  flex: '1 0 100%',
  margin: 0,
  fontSize: sizes.hint,
  color: theme.vars.palette.text.secondary,
  textWrap: 'pretty',
}))

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
            <StatusChip tone={printerTones[printer.state]}>{t(`printer_state.${stateWord(printer)}`)}</StatusChip>
            {printer.detail && detailAdds(printer) ? <Why>{say(printer.detail)}</Why> : null}
          </li>
        ))}
      </List>
    </Panel>
  )
}
