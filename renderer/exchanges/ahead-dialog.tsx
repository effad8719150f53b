import { useState } from 'react'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { LabelledText } from '../parts/form/labelled.tsx'
import { useText } from '../parts/text/use-text.ts'
import { ExchangeWithApproval } from './exchange-dialog.tsx'

const wholeDay = /^\d{4}-\d\d-\d\d$/

/** Gives new goods before the old ones come back: first the day those are due, then the exchange itself. */
export function AheadDialog(props: {
  readonly returnId: string
  readonly number: string
  readonly currency: string
  readonly onClose: () => void
}) {
  const t = useText()
  const [dueDay, setDueDay] = useState('')
  return (
    <DeskDialog open title={`${t('exchange.ahead')} · ${props.number}`} onClose={props.onClose}>
      <LabelledText
        autoFocus
        type="date"
        label={t('exchange.due_day')}
        hint={t('exchange.due_day_hint')}
        value={dueDay}
        onChange={setDueDay}
      />
      {wholeDay.test(dueDay) ? (
        <ExchangeWithApproval key={dueDay} {...props} of={{ return: props.returnId, dueDay }} />
      ) : null}
    </DeskDialog>
  )
}
