import type { Output } from '../../shared/contract.ts'
import { behindCell, type Row, returnsHref } from '../../shared/reports/behind.ts'
import { groupOf } from '../../shared/reports/reason-groups.ts'
import type { Say } from '../parts/text/use-text.ts'
import { lookOf, type SeriesLook } from './series-looks.ts'
import { type CellWords, codeText } from './use-cell.ts'

/** A part of a month: a reason, a grade, a supplier, with what came back for it. */
export interface MonthPart {
  readonly key: string
  readonly name: string
  readonly amount: number
  readonly look: SeriesLook
  readonly href: string | null
  readonly row: Row
}

/** The parts a report found, the largest first; a reason has the look of its group. */
export function partsOf(
  found: Output<'reports.run'>,
  by: string,
  value: string,
  words: { readonly t: Say; readonly cell: CellWords['cell'] },
): readonly MonthPart[] {
  const { columns } = found.report
  const column = columns.find(one => one.name === value)
  const named = columns.find(one => one.name === by)
  if (!column || !named) return []
  return found.rows
    .filter(row => Number(row[value] ?? 0) > 0)
    .toSorted((a, b) => Number(b[value]) - Number(a[value]))
    .map((row, place) => {
      const key = String(row[by] ?? '')
      const filters = behindCell(column, row, found.parameters)
      const look = by === 'reason' ? lookOf('reason', groupOf(key), place) : lookOf(named.codes, key, place)
      const name = key === '' ? words.t('export.none') : words.cell(named, key) || codeText(by, key, words.t)
      return { key, name, amount: Number(row[value]), look, href: filters && returnsHref(filters), row }
    })
}

/** The largest parts, and how much the others come to. */
export function largestOf(
  parts: readonly MonthPart[],
  most: number,
): { readonly shown: readonly MonthPart[]; readonly rest: number } {
  const shown = parts.length > most + 1 ? parts.slice(0, most) : parts
  return { shown, rest: parts.slice(shown.length).reduce((sum, one) => sum + one.amount, 0) }
}
