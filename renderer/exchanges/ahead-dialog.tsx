import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { type Day, localDay } from '../../shared/calendar.ts'
import { aheadDueDay } from '../../shared/exchanges/ahead-due.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { LabelledText } from '../parts/form/labelled.tsx'
import { SkeletonRows } from '../parts/states.tsx'
import { useText } from '../parts/text/use-text.ts'
import { ExchangeWithApproval } from './exchange-dialog.tsx'

const wholeDay = /^\d{4}-\d\d-\d\d$/
const Rows = styled('div')({ display: 'grid', gap: 20 })

interface Ahead {
  readonly returnId: string
  readonly number: string
  readonly currency: string
  /** Until when the return waits for its goods. */
  readonly expiresOn: Day | null
  readonly onClose: () => void
}

/** Gives new goods before the old ones come back: the day those are due, and the exchange itself. */
export function AheadDialog(props: Ahead) {
  const t = useText()
  const settings = useDeskQuery('shop.read', {}).value?.settings
  return (
    <DeskDialog open title={`${t('exchange.ahead')} · ${props.number}`} onClose={props.onClose}>
      {settings ? <UntilDay {...props} {...settings} /> : <SkeletonRows rows={4} />}
    </DeskDialog>
  )
}

function UntilDay(props: Ahead & { readonly timeZone: string; readonly authorizationDays: number }) {
  const { expiresOn, timeZone, authorizationDays } = props
  const t = useText()
  const [typed, setTyped] = useState(() =>
    aheadDueDay(expiresOn, { today: localDay(new Date().toISOString(), timeZone), authorizationDays }),
  )
  const [dueDay, setDueDay] = useState(typed)
  const isWhole = wholeDay.test(typed)
  return (
    <Rows>
      <LabelledText
        type="date"
        label={t('exchange.due_day')}
        hint={t('exchange.due_day_hint')}
        problem={isWhole ? null : t('exchange.due_day_missing')}
        value={typed}
        onChange={text => {
          setTyped(text)
          if (wholeDay.test(text)) setDueDay(text)
        }}
      />
      <ExchangeWithApproval
        of={{ return: props.returnId, dueDay }}
        held={!isWhole}
        number={props.number}
        currency={props.currency}
        onClose={props.onClose}
      />
    </Rows>
  )
}
