import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useSearch } from 'wouter'
import type { FoundPrinter, PrinterView } from '../../shared/printing/contract.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { useMe } from '../call/use-me.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { weights } from '../parts/measures.ts'
import { Sheet } from '../parts/page.tsx'
import { useText } from '../parts/text/use-text.ts'
import { SetUpPage } from '../set-up/set-up-page.tsx'
import { FoundPrinters } from './found-printers.tsx'
import { PrinterForm } from './printer-form.tsx'
import { TestSteps } from './test-steps.tsx'

const Steps = styled('ol')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
})
const Step = styled(Sheet)(({ theme }) => ({
  position: 'relative',
  padding: '16px 20px 20px',
  '& > h2': { display: 'flex', alignItems: 'center', gap: 12, margin: '0 0 14px', fontSize: '1rem' },
  '& > h2 > i': {
    display: 'grid',
    placeItems: 'center',
    flex: 'none',
    width: 28,
    height: 28,
    borderRadius: 14,
    fontStyle: 'normal',
    fontSize: '0.875rem',
    fontWeight: weights.strong,
    backgroundColor: theme.vars.palette.soft.neutral,
  },
  '&[data-now=true] > h2 > i': {
    color: theme.vars.palette.primary.contrastText,
    backgroundColor: theme.vars.palette.primary.main,
  },
  '& > h2:last-child, & > h2:has(+ button)': { margin: 0 },
  '& > h2 + button': { position: 'absolute', top: 12, insetInlineEnd: 12 },
  '& > p': { margin: 0, color: theme.vars.palette.text.secondary },
}))

/** Sets a printer up: find it, say what it is, print its test, and answer what came out. */
export function PrinterGuideScreen() {
  const t = useText()
  const me = useMe()
  const asked = new URLSearchParams(useSearch()).get('printer')
  const printers = useDeskQuery('printing.printers', {}, { everyMs: 2000, keepPrevious: true })
  const [adding, setAdding] = useState<
    (Pick<FoundPrinter, 'title' | 'address'> & Pick<PrinterView, 'transport'>) | null
  >(null)
  const [saved, setSaved] = useState<string | null>(asked)
  const printer = printers.value?.printers.find(one => one.id === saved) ?? null
  const [changing, setChanging] = useState(false)
  useKeys('guide.title', [
    { keys: 'c', label: 'printers.edit', run: () => setChanging(true), enabled: printer !== null },
  ])
  return (
    <SetUpPage topic="printers" stays={adding !== null || changing}>
      <Steps aria-label={t('guide.title')}>
        <li>
          <Step data-now={saved === null}>
            <h2>
              <i aria-hidden>1</i>
              {printer ? t('guide.found', { printer: printer.name }) : t('guide.find')}
            </h2>
            {printer ? (
              <KeyButton quiet keys="c" onClick={() => setChanging(true)}>
                {t('printers.edit')}
              </KeyButton>
            ) : null}
            {saved === null ? <FoundPrinters demo={me.value?.shop?.demo ?? false} onChoose={setAdding} /> : null}
          </Step>
        </li>
        <li>
          <Step data-now={saved !== null}>
            <h2>
              <i aria-hidden>2</i>
              {t('guide.test')}
            </h2>
            {printer ? (
              <TestSteps printer={printer} key={`${printer.id} ${printer.address}`} />
            ) : (
              <p>{t('guide.test_later')}</p>
            )}
          </Step>
        </li>
      </Steps>
      {changing && printer ? (
        <PrinterForm
          printer={printer}
          demo={me.value?.shop?.demo ?? false}
          onSaved={printers.refresh}
          onClose={() => setChanging(false)}
        />
      ) : null}
      {adding === null ? null : (
        <PrinterForm
          printer={null}
          preset={{ transport: adding.transport, address: adding.address, name: adding.title.slice(0, 60) }}
          demo={me.value?.shop?.demo ?? false}
          onSaved={one => setSaved(one.id)}
          onClose={() => setAdding(null)}
        />
      )}
    </SetUpPage>
  )
}
