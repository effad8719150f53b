import Button from '@mui/material/Button'
import { useCallback, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { BookMonth } from '../../shared/books/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { useFileJob } from '../call/use-file-job.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { Icon } from '../parts/icon.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { useNotice } from '../parts/notice/notices.ts'
import { Page, PageHead } from '../parts/page.tsx'
import { ErrorState, SkeletonRows } from '../parts/states.tsx'
import { useFormat, useSentence, useText } from '../parts/text/use-text.ts'
import { CloseDialog } from './close-dialog.tsx'
import { MonthsTable } from './months-table.tsx'
import { PackProgress } from './pack-progress.tsx'
import { ReopenDialog } from './reopen-dialog.tsx'
import { sayUnmapped } from './say-unmapped.ts'

type Asked = { readonly what: 'close' | 'reopen'; readonly month: BookMonth }

/** The months of the books: what each comes to, its pack, and closing it. */
export function BooksScreen() {
  const t = useText()
  const say = useSentence()
  const format = useFormat()
  const notice = useNotice()
  const [, go] = useLocation()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [building, setBuilding] = useState<string | null>(null)
  const list = useDeskQuery('books.months', {})
  const onSaved = useCallback(() => {
    if (building !== null) notice({ text: 'books_screen.downloaded', values: { month: format.month(building) } })
    list.refresh()
  }, [building, notice, format, list.refresh])
  const file = useFileJob(onSaved)
  const order = useCommand('books.export', { renews: [], onDone: ({ job }) => file.start(job) })
  const next = list.value?.months.find(one => one.canClose)
  useKeys('books_screen.title', [
    { keys: 'a', label: 'books_screen.accounts', run: () => go('/books/accounts') },
    {
      keys: 'c',
      label: 'books_screen.close',
      enabled: next !== undefined && asked === null,
      run: () => next && setAsked({ what: 'close', month: next }),
    },
  ])
  if (list.failure && !list.value) return <ErrorState failure={list.failure} onRetry={list.refresh} />
  if (!list.value) return <SkeletonRows rows={6} />
  const { months, currency } = list.value
  const download = (month: string) => {
    setBuilding(month)
    void order.run({ month })
  }
  const failed = file.job?.state === 'failed' ? file.job.failure : null
  return (
    <Page>
      <PageHead
        title={t('books_screen.title')}
        detail={t('books_screen.text')}
        actions={
          <Button component={Link} href="/books/accounts" variant="outlined" aria-keyshortcuts="a">
            <Icon name="set_up" size={18} />
            {t('books_screen.accounts')}
          </Button>
        }
      />
      {order.failure ? (
        <FindingLine tone="problem">{sayUnmapped(order.failure, t) ?? explain(order.failure, t)}</FindingLine>
      ) : null}
      {failed ? <FindingLine tone="problem">{say(failed as Parameters<typeof say>[0])}</FindingLine> : null}
      {file.isRunning && file.job ? <PackProgress job={file.job} month={building} onCancel={file.cancel} /> : null}
      <MonthsTable
        months={months}
        currency={currency}
        busy={file.isRunning || order.isRunning}
        onDownload={download}
        onClose={month => setAsked({ what: 'close', month })}
        onReopen={month => setAsked({ what: 'reopen', month })}
      />
      {asked?.what === 'close' ? (
        <CloseDialog
          month={asked.month}
          onClose={() => setAsked(null)}
          onDone={job => {
            setBuilding(asked.month.month)
            setAsked(null)
            file.start(job)
          }}
        />
      ) : null}
      {asked?.what === 'reopen' ? <ReopenDialog month={asked.month} onClose={() => setAsked(null)} /> : null}
    </Page>
  )
}
