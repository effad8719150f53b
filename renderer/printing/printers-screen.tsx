import { useState } from 'react'
import { useLocation } from 'wouter'
import { counterStaff, owners, supervisors } from '../../shared/define.ts'
import type { PrinterView } from '../../shared/printing/contract.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { useMe } from '../call/use-me.ts'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { Panel } from '../parts/page.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../parts/states.tsx'
import { useText } from '../parts/text/use-text.ts'
import { SetUpPage } from '../set-up/set-up-page.tsx'
import { CarrierLabelDialog } from './label-dialog.tsx'
import { LogoDialog } from './logo-dialog.tsx'
import { PaperHistory } from './paper-history.tsx'
import { PaperPanel } from './paper-panel.tsx'
import { PrintDoubts } from './print-doubts.tsx'
import { PrinterForm } from './printer-form.tsx'
import { PrinterList } from './printer-list.tsx'

const renewMs = 2000

/** The printers and their papers: how each one is, what waits, what is in doubt, what came out. */
export function PrintersScreen() {
  const t = useText()
  const me = useMe()
  const [, go] = useLocation()
  const printers = useDeskQuery('printing.printers', {}, { everyMs: renewMs, keepPrevious: true })
  const [editing, setEditing] = useState<PrinterView | null>(null)
  const [labelling, setLabelling] = useState(false)
  const [drawing, setDrawing] = useState(false)
  const [open, setOpen] = useState<string | null>(null)
  const role = me.value?.me?.role
  const mayChange = role !== undefined && supervisors.includes(role)
  const mayPrint = role !== undefined && counterStaff.includes(role)
  useKeys('printers.title', [
    { keys: 'n', label: 'printers.add', enabled: mayChange, run: () => go('/set-up/printers/guide') },
    { keys: 'l', label: 'labels.print', enabled: mayPrint, run: () => setLabelling(true) },
  ])
  if (printers.failure && !printers.value) return <ErrorState failure={printers.failure} onRetry={printers.refresh} />
  const list = printers.value?.printers
  const add = (
    <KeyButton keys="n" icon={<Icon name="plus" size={16} />} onClick={() => go('/set-up/printers/guide')}>
      {t('printers.add')}
    </KeyButton>
  )
  return (
    <SetUpPage
      topic="printers"
      actions={
        <>
          {role !== undefined && owners.includes(role) ? (
            <KeyButton quiet onClick={() => setDrawing(true)}>
              {t('logo.button')}
            </KeyButton>
          ) : null}
          {mayPrint ? (
            <KeyButton keys="l" onClick={() => setLabelling(true)}>
              {t('labels.print')}
            </KeyButton>
          ) : null}
          {mayChange ? add : null}
        </>
      }
      aside={open === null ? undefined : <PaperPanel job={open} key={open} onClose={() => setOpen(null)} />}
    >
      <PrintDoubts onSee={setOpen} />
      {list === undefined ? <SkeletonRows rows={2} /> : null}
      {list?.length === 0 ? (
        <Panel>
          <EmptyState icon="printer" title={t('printers.none_title')} actions={mayChange ? add : undefined}>
            {t('printers.none_text')}
          </EmptyState>
        </Panel>
      ) : null}
      {list && list.length > 0 ? <PrinterList printers={list} onChange={mayChange ? setEditing : undefined} /> : null}
      {drawing ? <LogoDialog onClose={() => setDrawing(false)} /> : null}
      {labelling ? <CarrierLabelDialog printers={list ?? []} onClose={() => setLabelling(false)} /> : null}
      <PaperHistory printers={list ?? []} open={open} onOpen={setOpen} />
      {editing === null ? null : (
        <PrinterForm printer={editing} demo={me.value?.shop?.demo ?? false} onClose={() => setEditing(null)} />
      )}
    </SetUpPage>
  )
}
