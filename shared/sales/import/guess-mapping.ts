import { bareText } from './cell-reader.ts'
import type { Column, Header } from './header.ts'
import { titleKey } from './header.ts'
import {
  type LedgerSettings,
  type ProductField,
  type ProductMapping,
  type SaleField,
  type SalesMapping,
  usualFeeCodes,
} from './profile.ts'
import type { TaxMode } from './records.ts'
import type { Row } from './rows.ts'
import { productTitles, saleTitles } from './usual-titles.ts'

/** The mapping of a sales file that its titles and some of its rows suggest: a start for a person to correct. */
export function guessSalesMapping(header: Header, rows: readonly Row[], taxMode: TaxMode): SalesMapping {
  const found = guessColumns(header, saleTitles)
  const columns: Partial<Record<SaleField, string>> = {}
  for (const [field, column] of found) columns[field] = column.title
  return {
    columns,
    timeZone: null,
    currency: null,
    taxMode,
    taxRateMilli: null,
    channel: 'in_store',
    ledger: guessLedger(found, rows),
  }
}

/** The mapping of a product file that its titles suggest. */
export function guessProductMapping(header: Header): ProductMapping {
  const columns: Partial<Record<ProductField, string>> = {}
  for (const [field, column] of guessColumns(header, productTitles)) columns[field] = column.title
  return { columns, currency: null }
}

/** Gives each field the first column of its titles, in order of how much they tell; no column serves two fields. */
function guessColumns<F extends string>(
  header: Header,
  titles: Readonly<Record<F, readonly string[]>>,
): Map<F, Column> {
  const found = new Map<F, Column>()
  const taken = new Set<number>()
  const fields = Object.keys(titles) as F[]
  const longest = Math.max(...fields.map(field => titles[field].length))
  for (let rank = 0; rank < longest; rank += 1)
    for (const field of fields) {
      const title = titles[field][rank]
      if (title === undefined || found.has(field)) continue
      const column = header.find(titleKey(title))
      if (column === null || taken.has(column.index)) continue
      found.set(field, column)
      taken.add(column.index)
    }
  return found
}

/** A file with negative quantities is taken for a ledger; the letters that only its negative rows begin with tell the credit notes. */
function guessLedger(columns: ReadonlyMap<SaleField, Column>, rows: readonly Row[]): LedgerSettings | null {
  const number = columns.get('number')
  const quantity = columns.get('quantity')
  if (number === undefined || quantity === undefined) return null
  const price = columns.get('unitPrice') ?? columns.get('lineTotal')
  const positive = new Set<string>()
  const negative = new Set<string>()
  let pricedWithoutLetters = 0
  for (const row of rows) {
    const letters = /^[a-z]+[-/ ]?(?=\d)/i.exec(bareText(row.cells[number.index] ?? ''))?.[0] ?? ''
    const below = bareText(row.cells[quantity.index] ?? '').startsWith('-')
    ;(below ? negative : positive).add(letters)
    const priced = price !== undefined && /[1-9]/.test(row.cells[price.index] ?? '')
    if (below && letters === '' && priced) pricedWithoutLetters += 1
  }
  if (negative.size === 0) return null
  const letters = [...negative].filter(part => part !== '' && !positive.has(part))
  return {
    creditNotes: letters.map(part => `${part}*`),
    negativeQuantities: pricedWithoutLetters > 0 || letters.length === 0 ? 'credit' : 'reject',
    feeCodes: [...usualFeeCodes],
    skip: [],
  }
}
