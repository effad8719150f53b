import { styled } from '@mui/material/styles'
import { useLocation } from 'wouter'
import type { PrinterView } from '../../shared/printing/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { sizes, weights } from '../parts/measures.ts'
import { useNotice } from '../parts/notice/notices.ts'
import { Sheet } from '../parts/page.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useSentence, useText } from '../parts/text/use-text.ts'
import { printerTones } from './print-tones.ts'
import { detailAdds, stateWord } from './printer-words.ts'

const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 })
const Row = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '40px minmax(0, 1fr) auto',
  alignItems: 'center',
  columnGap: 14,
  rowGap: 8,
  padding: '14px 16px',
  '&:not(:last-of-type)': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& > i': {
    display: 'grid',
    placeItems: 'center',
    width: 40,
    height: 40,
    borderRadius: 10,
    color: theme.vars.palette.text.secondary,
    backgroundColor: theme.vars.palette.soft.neutral,
  },
  '& h2': { margin: 0, display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '4px 10px' },
  '& h3 > b': { fontSize: sizes.counter, fontWeight: weights.strong },
  '& p': { margin: '2px 0 0', color: theme.vars.palette.text.secondary, textWrap: 'pretty' },
  '& p[data-part=why]': { color: theme.vars.palette.text.primary },
  '& [data-part=actions]': { display: 'flex', gap: 4, flexWrap: 'wrap', justifyContent: 'flex-end' },
  '&[data-off=true] h2 > b': { color: theme.vars.palette.text.secondary, fontWeight: weights.label },
  '@media (max-width: 700px)': {
    gridTemplateColumns: '40px minmax(0, 1fr)',
    '& [data-part=actions]': { gridColumn: '1 / -1', justifyContent: 'flex-start' },
  },
}))

/** The printers, each with how it is in words, what it prints, and its test. */
export function PrinterList(props: {
  readonly printers: readonly PrinterView[]
  readonly onChange: ((printer: PrinterView) => void) | undefined
}) {
  const t = useText()
  return (
    <Sheet>
      <List aria-label={t('printers.title')}>
        {props.printers.map(printer => (
          <PrinterRow key={printer.id} printer={printer} onChange={props.onChange} />
        ))}
      </List>
    </Sheet>
  )
}

function PrinterRow(props: {
  readonly printer: PrinterView
  readonly onChange: ((printer: PrinterView) => void) | undefined
}) {
  const { printer, onChange } = props
  const t = useText()
  const say = useSentence()
  const notice = useNotice()
  const test = useCommand('printing.test', {
    renews: ['printing'],
    onDone: () => notice({ text: 'printers.tested', values: { printer: printer.name } }),
  })
  const [, go] = useLocation()
  const rest = useCommand(printer.paused ? 'printing.resume' : 'printing.pause', { renews: ['printing'] })
  const drawer = useCommand('printing.openDrawer', {
    renews: ['printing'],
    onDone: () => notice({ text: 'printers.drawer_asked' }),
  })
  const failure = test.failure ?? rest.failure ?? drawer.failure
  const stock =
    printer.language === 'escpos'
      ? t(printer.columns === 32 ? 'printers.roll_58' : 'printers.roll_80')
      : t(printer.dpi === 300 ? 'printers.label_300' : 'printers.label_203')
  const kind =
    printer.transport === 'virtual'
      ? t('printers.kind_virtual')
      : t(`printers.kind_${printer.transport}`, { address: printer.address ?? '' })
  const papers =
    printer.papers.length === 0
      ? t('printers.prints_nothing')
      : printer.papers.map(paper => t(`paper.${paper}`)).join(', ')
  return (
    <Row data-off={!printer.active}>
      <i aria-hidden>
        <Icon name={printer.language === 'zpl' ? 'tag' : 'receipt'} />
      </i>
      <div>
        <h2>
          <b>{printer.name}</b>
          <StatusChip tone={printerTones[printer.state]}>{t(`printer_state.${stateWord(printer)}`)}</StatusChip>
          {printer.waiting > 0 ? (
            <StatusChip tone="information" icon={false}>
              {t('printers.waiting_count', { count: printer.waiting })}
            </StatusChip>
          ) : null}
        </h2>
        <p>{[papers, stock, kind].join(' · ')}</p>
        {printer.detail && detailAdds(printer) ? <p data-part="why">{say(printer.detail)}</p> : null}
        {failure ? <p role="alert">{explain(failure, t)}</p> : null}
      </div>
      <div data-part="actions">
        <KeyButton
          size="small"
          busy={test.isRunning}
          disabled={!printer.active}
          onClick={() => void test.run({ printer: printer.id })}
        >
          {t('printers.test')}
        </KeyButton>
        {printer.active ? (
          <KeyButton size="small" quiet busy={rest.isRunning} onClick={() => void rest.run({ printer: printer.id })}>
            {t(printer.paused ? 'printers.resume' : 'printers.pause')}
          </KeyButton>
        ) : null}
        {printer.active && printer.abilities.drawer === true ? (
          <KeyButton
            size="small"
            quiet
            busy={drawer.isRunning}
            onClick={() => void drawer.run({ printer: printer.id })}
          >
            {t('printers.open_drawer')}
          </KeyButton>
        ) : null}
        {onChange && printer.active ? (
          <KeyButton size="small" quiet onClick={() => go(`/set-up/printers/guide?printer=${printer.id}`)}>
            {t('printers.learn')}
          </KeyButton>
        ) : null}
        {onChange ? (
          <KeyButton size="small" quiet onClick={() => onChange(printer)}>
            {t('printers.edit')}
          </KeyButton>
        ) : null}
      </div>
    </Row>
  )
}
