import type { ShapeMap } from './account-map.ts'
import type { AccountKey } from './accounts.ts'
import type { JournalDocument, JournalEntry } from './journal.ts'
import type { JournalShape } from './shapes.ts'
import { type JournalField, type ShapeFile, shapeFiles, writeDay } from './shapes.ts'

/** A line of a journal file; amounts in minor units, null where the cell stays empty. */
export type JournalRow = Readonly<Record<JournalField, string | number | null>>

/** How lines are filled. `memo` says what a document is. */
export interface JournalFill {
  readonly file: ShapeFile
  readonly map: ShapeMap
  readonly currency: string
  readonly memo: (document: JournalDocument) => string
}

/** How a program's file is written for a shop: as the program is known to want it, with what the owner changed. */
export function shapeOf(shape: JournalShape, map: ShapeMap): ShapeFile {
  const known = shapeFiles[shape]
  return {
    ...known,
    date: map.date ?? known.date,
    signs: map.signs ?? known.signs,
    columns: known.columns.map(({ field, title }) => ({ field, title: map.titles[field] || title })),
  }
}

/** Account keys that documents post to and the map has no account for, in the order they come up. */
export function unmappedKeys(documents: readonly JournalDocument[], map: ShapeMap): readonly AccountKey[] {
  const used = new Set(documents.flatMap(document => document.entries.map(entry => entry.account)))
  return [...used].filter(key => (map.accounts[key] ?? '') === '')
}

/** The lines of documents. An account without a name is a bug here: `unmappedKeys` is asked first. */
export function journalRows(documents: readonly JournalDocument[], fill: JournalFill): readonly JournalRow[] {
  return documents.flatMap(document => document.entries.map(entry => rowOf(document, entry, fill)))
}

function rowOf(document: JournalDocument, entry: JournalEntry, { file, map, currency, memo }: JournalFill): JournalRow {
  const account = map.accounts[entry.account]
  if (!account) throw new Error(`No account for ${entry.account}`)
  return {
    date: writeDay(document.day, file.date),
    document: document.id,
    account,
    debit: entry.debitMinor || null,
    credit: entry.creditMinor || null,
    amount: (entry.debitMinor - entry.creditMinor) * (map.amounts === 'credit_positive' ? -1 : 1),
    currency,
    taxCode: entry.tax?.code ?? null,
    taxRate: taxRateOf(entry, file, map),
    memo: memo(document),
    return: document.returnNumber,
    settlement: document.settlementNumber,
    name: null,
    trackingName1: null,
    trackingOption1: null,
    trackingName2: null,
    trackingOption2: null,
  }
}

/** The tax's rate in percent; the program's name of no tax where it would work tax out by itself. */
function taxRateOf(entry: JournalEntry, file: ShapeFile, map: ShapeMap): string | null {
  if (file.namesTaxRate) return map.noTaxRate || null
  if (!entry.tax || entry.tax.rateMilli < 0) return null
  return String(entry.tax.rateMilli / 1000)
}

/**
 * Documents in files of at most so many lines. A document is never divided, so each file balances; one that is longer
 * than a file by itself has a file of its own.
 */
export function splitIntoFiles(
  documents: readonly JournalDocument[],
  mostLines: number | null,
): readonly (readonly JournalDocument[])[] {
  if (mostLines === null) return [documents]
  const files: JournalDocument[][] = [[]]
  let lines = 0
  for (const document of documents) {
    if (lines > 0 && lines + document.entries.length > mostLines) {
      files.push([])
      lines = 0
    }
    files.at(-1)?.push(document)
    lines += document.entries.length
  }
  return files
}
