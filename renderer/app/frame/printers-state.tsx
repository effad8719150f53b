import { styled } from '@mui/material/styles'
import { Link } from 'wouter'
import type { PrinterView } from '../../../shared/printing/contract.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { corners } from '../../parts/measures.ts'
import { useText } from '../../parts/text/use-text.ts'
import { type Tone, toneColours } from '../../parts/tone.ts'

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

const List = styled('ul')({
  display: 'flex',
  gap: 4,
  listStyle: 'none',
  margin: 0,
  padding: 0,
  minWidth: 0,
  '@media (max-width: 760px)': { display: 'none' },
})
const State = styled('a', { shouldForwardProp: name => name !== 'tone' })<{ readonly tone: Tone }>(
  ({ theme, tone }) => ({
    display: 'flex',
    alignItems: 'center',
    gap: 7,
    minHeight: 32,
    maxWidth: 240,
    paddingInline: 8,
    borderRadius: corners.control,
    textDecoration: 'none',
    color: tone === 'good' ? theme.vars.palette.text.secondary : toneColours(theme, tone).ink,
    '&:hover': { backgroundColor: theme.vars.palette.soft.neutral },
    '& > i': {
      flex: 'none',
      width: 8,
      height: 8,
      borderRadius: tone === 'good' ? 4 : 2,
      transform: tone === 'attention' ? 'rotate(45deg)' : 'none',
      backgroundColor: toneColours(theme, tone).ink,
      '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
    },
    '& > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  }),
)

const askEveryMs = 5_000

/** Every printer and how it is: a dot by form and colour, words when it is not ready. */
export function PrintersState() {
  const t = useText()
  const asked = useDeskQuery('printing.printers', {}, { everyMs: askEveryMs })
  const printers = (asked.value?.printers ?? []).filter(printer => printer.active)
  if (printers.length === 0) return null
  return (
    <List aria-label={t('printer.all')}>
      {printers.map(({ id, name, state }) => (
        <li key={id}>
          <Link href="/set-up/printers" asChild>
            <State tone={tones[state]} title={t('printer.state', { printer: name, state: t(`printer.${state}`) })}>
              <i aria-hidden />
              <span>
                {state === 'ready' ? name : t('printer.state', { printer: name, state: t(`printer.${state}`) })}
              </span>
            </State>
          </Link>
        </li>
      ))}
    </List>
  )
}
