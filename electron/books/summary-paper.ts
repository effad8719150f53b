import { type AccountKey, accountKeys } from '../../shared/books/accounts.ts'
import type { JournalDocument } from '../../shared/books/journal.ts'
import { monthFigures } from '../../shared/books/month-figures.ts'
import type { ReportColumn } from '../../shared/reports/contract.ts'
import { formatMonth } from '../../shared/texts/format.ts'
import type { PaperContent, PaperTable } from '../papers/paper-content.ts'
import { shopLines } from '../reports/paper-of-report.ts'
import type { ReportDesk } from '../reports/report.ts'
import type { ReportWords } from '../reports/report-words.ts'
import type { LeftOut } from './left-out.ts'
import type { Unpaid } from './unpaid.ts'

/** What a month's summary is made of. */
export interface SummarySource {
  readonly desk: ReportDesk
  readonly words: ReportWords
  readonly language: 'en' | 'de'
  readonly demo: boolean
  readonly month: string
  readonly preliminary: boolean
  readonly documents: readonly JournalDocument[]
  readonly unpaid: readonly Unpaid[]
  readonly leftOut: LeftOut
  /** The program's version that built the pack. */
  readonly version: string
  /** When the month was closed; the moment of the export for one that is open. */
  readonly at: string
}

const money: ReportColumn = { name: '', title: '', type: 'money', codes: null, behind: null, hidden: false }

/** The month on paper: its key figures, the journal by account, and what is still to be paid. */
export function summaryPaper(source: SummarySource): PaperContent {
  const { desk, words, language, demo, month, preliminary, documents } = source
  const { unitsWithoutCost, otherCurrency } = source.leftOut
  const { say, reading } = words
  const write = words.cell(money)
  const notes = documents.filter(one => one.kind === 'settlement')
  const figures = monthFigures(documents)
  return {
    language,
    createdAt: source.at,
    shop: { name: desk.shop.name, lines: shopLines(desk.shop, words) },
    title: say('books.summary', { month: formatMonth(month, reading.locale) }),
    question: say(preliminary ? 'books.summary_preliminary' : 'books.summary_closed'),
    facts: [
      { label: say('export.period'), value: formatMonth(month, reading.locale) },
      { label: say('books.made_with'), value: `Returns Desk ${source.version}` },
    ],
    mark: demo ? say('export.demo') : null,
    parts: [
      {
        is: 'figures',
        figures: [
          { label: say('books.figure.credit_notes'), value: String(notes.length) },
          { label: say('books.figure.owed'), value: write(figures.creditMinor) },
          { label: say('books.figure.tax'), value: write(figures.taxMinor) },
          { label: say('books.figure.paid'), value: write(figures.paidMinor) },
          ...(figures.exchangedMinor === 0
            ? []
            : [{ label: say('books.figure.exchanged'), value: write(figures.exchangedMinor) }]),
        ],
      },
      { is: 'heading', text: say('books.by_account') },
      accountTable(source, write),
      { is: 'heading', text: say('books.unpaid') },
      unpaidTable(source, write),
      ...(unitsWithoutCost > 0
        ? [{ is: 'note' as const, text: say('books.units_without_cost', { count: unitsWithoutCost }) }]
        : []),
      ...(otherCurrency > 0
        ? [{ is: 'note' as const, text: say('books.other_currency', { count: otherCurrency }) }]
        : []),
    ],
    page: (page, pages) => say('export.page', { page, pages }),
  }
}

/** Debit and credit of every account that the month posts to. They add up to the same. */
function accountTable({ documents, words: { say } }: SummarySource, write: (minor: number) => string): PaperTable {
  const sums = new Map<AccountKey, { debit: number; credit: number }>()
  for (const { account, debitMinor, creditMinor } of documents.flatMap(one => one.entries)) {
    const known = sums.get(account) ?? { debit: 0, credit: 0 }
    sums.set(account, { debit: known.debit + debitMinor, credit: known.credit + creditMinor })
  }
  const used = accountKeys.filter(key => sums.has(key))
  const total = (side: 'debit' | 'credit') => [...sums.values()].reduce((sum, one) => sum + one[side], 0)
  return {
    is: 'table',
    columns: [
      { title: say('books.account'), align: 'start' },
      { title: say('books.debit'), align: 'end' },
      { title: say('books.credit'), align: 'end' },
    ],
    rows: used.map(key => {
      const { debit = 0, credit = 0 } = sums.get(key) ?? {}
      return [say(`account.${key}`), debit === 0 ? '' : write(debit), credit === 0 ? '' : write(credit)]
    }),
    totals: used.length === 0 ? null : [say('export.total'), write(total('debit')), write(total('credit'))],
    empty: say('books.nothing_posted'),
  }
}

function unpaidTable({ unpaid, words }: SummarySource, write: (minor: number) => string): PaperTable {
  const { say } = words
  return {
    is: 'table',
    columns: [
      { title: say('books.credit_note'), align: 'start' },
      { title: say('books.return'), align: 'start' },
      { title: say('books.tender'), align: 'start' },
      { title: say('books.amount'), align: 'end' },
    ],
    rows: unpaid.map(one => [
      one.number,
      one.returnNumber,
      one.kinds.map(kind => words.code('tender', kind)).join(', '),
      write(one.amountMinor),
    ]),
    totals: null,
    empty: say('books.nothing_unpaid'),
  }
}
