import { useState } from 'react'
import { claimedReasons } from '../../shared/returns/reasons.ts'
import type { ReturnView } from '../../shared/returns/views.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { LabelledSelect, LabelledText } from '../parts/form/labelled.tsx'
import { useText } from '../parts/text/use-text.ts'
import type { LineInHand } from './bench-work.tsx'

/** Puts an item nobody asked for on a line of the receipt after all, with the reason it comes back for. */
export function AttachDialog(props: {
  readonly one: ReturnView
  readonly line: LineInHand
  readonly onClose: () => void
}) {
  const t = useText()
  const sale = useDeskQuery('sales.read', { sale: props.one.sale?.id ?? '' })
  const attach = useCommand('returns.attach', { onDone: props.onClose })
  const lines = sale.value?.lines.filter(line => line.returnable > 0) ?? []
  const [saleLine, setSaleLine] = useState('')
  const [reason, setReason] = useState<(typeof claimedReasons)[number] | ''>('')
  const [note, setNote] = useState('')
  return (
    <AskDialog
      title={t('bench.attach')}
      ready={saleLine !== '' && reason !== '' && note.trim() !== ''}
      busy={attach.isRunning}
      failure={attach.failure}
      onClose={props.onClose}
      onSend={() => {
        if (reason === '') return
        void attach.run({
          return: props.one.id,
          line: props.line.bench.id,
          saleLine,
          reason,
          reasonNote: note.trim(),
        })
      }}
    >
      <LabelledSelect
        label={t('bench.attach_line')}
        value={saleLine}
        options={lines.map(line => ({ value: line.id, label: line.description }))}
        onChange={setSaleLine}
      />
      <LabelledSelect
        label={t('flow.reason')}
        value={reason}
        options={claimedReasons.map(id => ({ value: id, label: t(`reason.${id}`) }))}
        onChange={setReason}
      />
      <LabelledText label={t('bench.attach_note')} value={note} onChange={setNote} />
    </AskDialog>
  )
}
