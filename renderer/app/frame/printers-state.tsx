import ButtonBase from '@mui/material/ButtonBase'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { PrinterView } from '../../../shared/printing/contract.ts'
import { byUrgency } from '../../../shared/printing/worst-printer.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { Icon } from '../../parts/icon.tsx'
import { KeysAsleep } from '../../parts/keys/key-layer.tsx'
import { corners, sizes, weights } from '../../parts/measures.ts'
import { useSentence, useText } from '../../parts/text/use-text.ts'
import { type Tone, toneColours, toneIcon } from '../../parts/tone.ts'
import { printerTones } from '../../printing/print-tones.ts'
import { detailCounts, detailSaysAll, stateWord } from '../../printing/printer-words.ts'

const Press = styled(ButtonBase, { shouldForwardProp: name => name !== 'tone' })<{ readonly tone: Tone }>(
  ({ theme, tone }) => ({
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 44,
    minWidth: 44,
    maxWidth: 300,
    paddingInline: 12,
    borderRadius: corners.control,
    font: 'inherit',
    color: tone === 'good' ? theme.vars.palette.text.secondary : toneColours(theme, tone).ink,
    backgroundColor: tone === 'good' || tone === 'neutral' ? 'transparent' : toneColours(theme, tone).ground,
    '&:hover': { backgroundColor: theme.vars.palette.soft.neutral },
    '& > svg': { flex: 'none' },
    '& > span:not(:last-child)': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    '@media (max-width: 760px)': { '& > span': { display: 'none' } },
  }),
)
const Line = styled(MenuItem)({ gap: 12, minHeight: 52, maxWidth: 440, alignItems: 'center', whiteSpace: 'normal' })
const Drawn = styled('i', { shouldForwardProp: name => name !== 'tone' })<{ readonly tone: Tone }>(
  ({ theme, tone }) => ({ display: 'flex', flex: 'none', color: toneColours(theme, tone).ink }),
)
const Who = styled('span')(({ theme }) => ({
  minWidth: 0,
  '& b': { display: 'block', fontWeight: weights.strong },
  '& small': { display: 'block', fontSize: sizes.hint, color: theme.vars.palette.text.secondary, textWrap: 'pretty' },
}))

const askEveryMs = 5_000

/** The printer that most needs somebody, alone; every other one behind a press. */
export function PrintersState() {
  const t = useText()
  const say = useSentence()
  const [, go] = useLocation()
  const asked = useDeskQuery('printing.printers', {}, { everyMs: askEveryMs, keepPrevious: true })
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const printers = byUrgency((asked.value?.printers ?? []).filter(printer => printer.active))
  const [worst] = printers
  if (!worst) return null
  const wordsOf = (printer: PrinterView) =>
    t('printer.state', { printer: printer.name, state: t(`printer.${stateWord(printer)}`) })
  const tone = printerTones[worst.state]
  const words = worst.state === 'ready' && printers.length > 1 ? t('printer.all_ready') : wordsOf(worst)
  return (
    <>
      <Press
        tone={tone}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={words}
        title={worst.detail && detailCounts(worst) ? say(worst.detail) : words}
        onClick={event => setAnchor(event.currentTarget)}
      >
        <Icon name={tone === 'good' ? 'printer' : toneIcon[tone]} size={16} />
        <span>{words}</span>
      </Press>
      <KeysAsleep while={anchor !== null} />
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ list: { 'aria-label': t('printer.all') } }}
      >
        {printers.map(printer => (
          <Line
            key={printer.id}
            onClick={() => {
              setAnchor(null)
              go('/set-up/printers')
            }}
          >
            <Drawn tone={printerTones[printer.state]} aria-hidden>
              <Icon name={toneIcon[printerTones[printer.state]]} size={18} />
            </Drawn>
            <Who>
              <b>{printer.name}</b>
              <small>
                {[
                  detailSaysAll(printer) ? null : t(`printer_state.${stateWord(printer)}`),
                  printer.detail && detailCounts(printer) ? say(printer.detail) : null,
                  printer.waiting > 0 ? t('printers.waiting_count', { count: printer.waiting }) : null,
                ]
                  .filter(part => part !== null)
                  .join(' · ')}
              </small>
            </Who>
          </Line>
        ))}
      </Menu>
    </>
  )
}
