import { styled } from '@mui/material/styles'
import { Link } from 'wouter'
import type { BookMonth } from '../../shared/books/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useNotice } from '../parts/notice/notices.ts'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { Money } from '../parts/values.tsx'
import { sayUnmapped } from './say-unmapped.ts'

const Body = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  '& p': { margin: 0, textWrap: 'pretty' },
})
const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  maxHeight: 240,
  overflowY: 'auto',
  '& li': {
    display: 'flex',
    gap: 12,
    padding: '7px 0',
    borderTop: `1px solid ${theme.vars.palette.divider}`,
    '& > :last-child': { marginInlineStart: 'auto' },
  },
}))

/** Asks before a month is closed: says what that means and what is not paid yet. */
export function CloseDialog(props: {
  readonly month: BookMonth
  readonly onClose: () => void
  readonly onDone: (job: string) => void
}) {
  const t = useText()
  const format = useFormat()
  const notice = useNotice()
  const name = format.month(props.month.month)
  const { unpaid } = props.month
  const close = useCommand('books.closeMonth', {
    renews: ['books'],
    onDone: ({ job }) => {
      notice({ text: 'books_screen.closed_notice', values: { month: name } })
      props.onDone(job)
    },
  })
  const unmapped = close.failure ? sayUnmapped(close.failure, t) : null
  return (
    <DeskDialog
      open
      title={t('books_screen.close_title', { month: name })}
      onClose={props.onClose}
      actions={
        <>
          <KeyButton keys="Escape" onClick={props.onClose}>
            {t('action.cancel')}
          </KeyButton>
          <KeyButton
            primary
            autoFocus
            busy={close.isRunning}
            onClick={() => void close.run({ month: props.month.month })}
          >
            {t('books_screen.close_of', { month: name })}
          </KeyButton>
        </>
      }
    >
      <Body>
        <p>{t('books_screen.close_what', { month: name })}</p>
        {unpaid.length === 0 ? (
          <FindingLine tone="good">{t('books_screen.close_nothing_unpaid')}</FindingLine>
        ) : (
          <>
            <FindingLine tone="attention">{t('books_screen.close_unpaid', { count: unpaid.length })}</FindingLine>
            <List>
              {unpaid.map(one => (
                <li key={one.number}>
                  <Link href={`/returns/${one.return}`}>{one.number}</Link>
                  <span>{one.returnNumber}</span>
                  <Money minor={one.amountMinor} />
                </li>
              ))}
            </List>
          </>
        )}
        {unmapped ? (
          <FindingLine tone="problem">
            {unmapped} <Link href="/books/accounts">{t('books_screen.name_accounts')}</Link>
          </FindingLine>
        ) : close.failure ? (
          <FindingLine tone="problem">{explain(close.failure, t)}</FindingLine>
        ) : null}
      </Body>
    </DeskDialog>
  )
}
