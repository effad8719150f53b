import type { ShapeMap } from '../../shared/books/account-map.ts'
import type { JournalDocument } from '../../shared/books/journal.ts'
import { type JournalRow, journalRows, shapeOf, splitIntoFiles } from '../../shared/books/journal-rows.ts'
import type { JournalField, JournalShape } from '../../shared/books/shapes.ts'
import type { ColumnType } from '../../shared/reports/contract.ts'
import type { CsvColumn } from '../csv/cell-writers.ts'
import { type CsvOptions, csvOptionsOf } from '../csv/csv-options.ts'
import { csvLines } from '../csv/write-csv.ts'
import { askedReport } from '../reports/asked.ts'
import { csvColumnsOf } from '../reports/csv-of-report.ts'
import type { ReportDesk } from '../reports/report.ts'
import type { ReportWords } from '../reports/report-words.ts'
import type { ZipEntry } from './write-zip.ts'

/** The lists of a pack: each report and the file it becomes. */
export const packLists = [
  ['returns_list', 'returns.csv'],
  ['return_lines_list', 'return-lines.csv'],
  ['settlements_list', 'settlements.csv'],
  ['credit_notes_list', 'credit-notes.csv'],
  ['store_credit_list', 'store-credit.csv'],
  ['units_without_cost', 'units-without-cost.csv'],
] as const

/** The lists of a month, in the shop's own signs. */
export function listEntries(desk: ReportDesk, words: ReportWords, month: string): readonly ZipEntry[] {
  const options = csvOptionsOf(desk.shop.locale, desk.shop.currency)
  return packLists.map(([report, name]) => ({
    name,
    async *content() {
      const asked = askedReport(desk, { report, parameters: { from: month, until: month } })
      if (!asked.ok) throw new Error(`${report}: ${asked.failure.code}`)
      const { report: found, parameters } = asked.value
      const rows = found.each?.(desk, parameters) ?? (await found.run(desk, parameters)).rows
      yield* csvLines(csvColumnsOf(found.view, words), rows, options)
    },
  }))
}

/** What the journal's files are written with. */
export interface JournalSource {
  readonly desk: ReportDesk
  readonly words: ReportWords
  readonly shape: JournalShape
  readonly map: ShapeMap
}

const types: Partial<Readonly<Record<JournalField, ColumnType>>> = { debit: 'money', credit: 'money', amount: 'money' }

/** The journal in a program's shape: one file, or several that each balance where the program takes only so many lines. */
export function journalEntries(source: JournalSource, documents: readonly JournalDocument[]): readonly ZipEntry[] {
  const { desk, words, shape, map } = source
  const file = shapeOf(shape, map)
  const columns: readonly CsvColumn[] = file.columns.map(({ field, title }) => ({
    name: field,
    title,
    type: types[field] ?? 'text',
  }))
  const fixed: CsvOptions = { delimiter: ',', decimal: '.', bom: false, currency: desk.shop.currency }
  const options = file.signs === 'fixed' ? fixed : csvOptionsOf(desk.shop.locale, desk.shop.currency)
  const memo = (document: JournalDocument) => memoOf(document, words)
  const parts = splitIntoFiles(documents, file.mostLines)
  return parts.map((part, index) => ({
    name: parts.length === 1 ? 'journal.csv' : `journal-${index + 1}.csv`,
    async *content() {
      const rows: readonly JournalRow[] = journalRows(part, { file, map, currency: desk.shop.currency, memo })
      yield* csvLines(columns, rows, options)
    },
  }))
}

function memoOf({ kind, returnNumber, settlementNumber, corrects }: JournalDocument, { say }: ReportWords): string {
  const what = say(`books.memo.${kind}`)
  const of = [settlementNumber, returnNumber].filter(number => number !== null).join(', ')
  const said = of === '' ? what : `${what}, ${of}`
  return corrects === null ? said : say('books.memo_corrects', { memo: said, document: corrects })
}
