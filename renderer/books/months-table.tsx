import { styled } from '@mui/material/styles'
import type { BookMonth } from '../../shared/books/contract.ts'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { sizes } from '../parts/measures.ts'
import { PlainTable } from '../parts/plain-table.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import type { Tone } from '../parts/tone.ts'
import { Money } from '../parts/values.tsx'

const tones: Readonly<Record<BookMonth['state'], Tone>> = { running: 'information', open: 'neutral', closed: 'good' }

const Table = styled(PlainTable)({
  '& td, & tbody th': { verticalAlign: 'middle', fontVariantNumeric: 'tabular-nums' },
  '& tbody th': { whiteSpace: 'nowrap' },
})
const Muted = styled('span')(({ theme }) => ({
  display: 'block',
  color: theme.vars.palette.text.secondary,
  fontSize: sizes.hint,
  fontWeight: 400,
}))
const Actions = styled('div')({ display: 'flex', gap: 8, justifyContent: 'flex-end' })

/** Every month with its state, its sums and what can be done with it. */
export function MonthsTable(props: {
  readonly months: readonly BookMonth[]
  readonly currency: string
  readonly busy: boolean
  readonly onDownload: (month: string) => void
  readonly onClose: (month: BookMonth) => void
  readonly onReopen: (month: BookMonth) => void
}) {
  const t = useText()
  const { currency } = props
  return (
    <Table tabIndex={0} role="region" aria-label={t('books_screen.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('books_screen.month')}</th>
            <th scope="col">{t('books_screen.state')}</th>
            <th scope="col" data-align="end">
              {t('books_screen.credit_notes')}
            </th>
            <th scope="col" data-align="end">
              {t('books_screen.credited')} ({currency})
            </th>
            <th scope="col" data-align="end">
              {t('books_screen.paid')} ({currency})
            </th>
            <th scope="col" data-align="end">
              {t('books_screen.exchanged')} ({currency})
            </th>
            <th scope="col" data-align="end">
              {t('books_screen.unpaid')}
            </th>
            <th scope="col" data-align="end">
              {t('books_screen.actions')}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.months.map(month => (
            <MonthRow key={month.month} month={month} {...props} />
          ))}
        </tbody>
      </table>
    </Table>
  )
}

function MonthRow(
  props: Parameters<typeof MonthsTable>[0] & {
    readonly month: BookMonth
  },
) {
  const t = useText()
  const format = useFormat()
  const { month, currency, busy } = props
  const name = format.month(month.month)
  const unpaidMinor = month.unpaid.reduce((sum, one) => sum + one.amountMinor, 0)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <StatusChip tone={tones[month.state]}>{t(`books_screen.state_${month.state}`)}</StatusChip>
        {month.closedAt !== null ? (
          <Muted>
            {t('books_screen.closed_by', { closedAt: format.moment(month.closedAt, 'day'), by: month.closedBy })}
          </Muted>
        ) : null}
        {month.state !== 'closed' && month.reopenReason !== null ? (
          <Muted>{t('books_screen.reopened', { reason: month.reopenReason })}</Muted>
        ) : null}
      </td>
      <td data-align="end">{format.number(month.creditNotes)}</td>
      <td data-align="end">
        <Money minor={month.creditMinor} currency={currency} bare />
      </td>
      <td data-align="end">
        <Money minor={month.paidMinor} currency={currency} bare />
      </td>
      <td data-align="end">
        {month.exchangedMinor === 0 ? '–' : <Money minor={month.exchangedMinor} currency={currency} bare />}
      </td>
      <td data-align="end">
        {month.unpaid.length === 0
          ? '–'
          : t('books_screen.unpaid_count', { count: month.unpaid.length, amountMinor: unpaidMinor })}
      </td>
      <td>
        <Actions>
          {month.canReopen ? (
            <KeyButton
              size="small"
              quiet
              aria-label={t('books_screen.reopen_of', { month: name })}
              onClick={() => props.onReopen(month)}
            >
              {t('books_screen.reopen')}
            </KeyButton>
          ) : null}
          {month.canClose ? (
            <KeyButton size="small" primary keys="c" onClick={() => props.onClose(month)}>
              {t('books_screen.close')}
            </KeyButton>
          ) : null}
          <KeyButton
            size="small"
            icon={<Icon name="download" size={16} />}
            disabled={busy}
            aria-label={t('books_screen.download_of', { month: name })}
            onClick={() => props.onDownload(month.month)}
          >
            {t('books_screen.download')}
          </KeyButton>
        </Actions>
      </td>
    </tr>
  )
}
