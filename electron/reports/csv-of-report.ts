import type { ReportView } from '../../shared/reports/contract.ts'
import type { CsvColumn } from '../csv/cell-writers.ts'
import { type ReportWords, shownColumns } from './report-words.ts'

/** A report's columns as a CSV file has them: titles with their unit, codes in words. */
export function csvColumnsOf(view: ReportView, words: ReportWords): readonly CsvColumn[] {
  return shownColumns(view).map(column => {
    const { name, type, codes } = column
    const title = type === 'rate' ? `${words.title(column)} (%)` : words.title(column)
    return codes === null ? { name, type, title } : { name, type, title, say: value => words.code(codes, value) }
  })
}
