import Papa from 'papaparse'
import type { ReadFailure, Row, RowFault } from '../../../shared/sales/import/rows.ts'
import type { ReadLimits } from './limits.ts'

/** Splits text into records as it comes. Line ends of all kinds count, also mixed ones. */
export interface TextParser {
  /** Takes more text; answers the records that are complete, or why there can be none. */
  readonly take: (text: string, last: boolean) => readonly Row[] | ReadFailure
  /** The line the next record begins on. */
  readonly line: () => number
}

interface Parsed {
  readonly data: readonly (readonly string[])[]
  readonly errors: readonly { readonly code: string; readonly row?: number; readonly index?: number }[]
  readonly meta: { readonly cursor: number }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/

/** A parser for one file, from its first character on. Blank records are left out, and counted as lines. */
export function createTextParser(delimiter: string, limits: ReadLimits): TextParser {
  const parser = new Papa.Parser({ delimiter, newline: '\n' })
  let rest = ''
  let heldReturn = false
  let line = 1
  /** A record that spans chunks is looked at again only when there is twice as much of it. */
  let lookAgainAt = 0

  const unfinished = (last: boolean): ReadFailure | null => {
    if (!last && rest.length <= limits.rowCharacters) return null
    const parsed = parser.parse(rest, 0, false) as Parsed
    const open = parsed.errors.find(error => error.code === 'MissingQuotes')
    if (open !== undefined) {
      const before = rest.slice(0, open.index ?? 0)
      const column = parsed.data.at(-1)?.length ?? 1
      return { code: 'unclosed_quote', line: line + countLineEnds(before), column }
    }
    return last ? null : { code: 'row_too_long', line, limit: limits.rowCharacters }
  }

  return {
    line: () => line,
    take: (text, last) => {
      const joined = heldReturn ? `\r${text}` : text
      heldReturn = !last && joined.endsWith('\r')
      const whole = heldReturn ? joined.slice(0, -1) : joined
      rest += whole.includes('\r') ? whole.replaceAll(/\r\n?/g, '\n') : whole
      if (!last && rest.length < lookAgainAt) return []
      if (last) {
        const failure = unfinished(true)
        if (failure !== null) return failure
      }
      const parsed = parser.parse(rest, 0, !last) as Parsed
      const taken = last ? rest : rest.slice(0, parsed.meta.cursor)
      rest = last ? '' : rest.slice(parsed.meta.cursor)
      lookAgainAt = parsed.data.length > 0 ? 0 : Math.min(rest.length * 2, limits.rowCharacters + 1)
      const rows: Row[] = []
      const look = { quoted: taken.includes('"'), controls: control.test(taken), limits }
      const misquoted = misquotedRows(parsed)
      for (const [index, cells] of parsed.data.entries()) {
        const first = line
        line += 1 + (look.quoted ? lineEndsIn(cells) : 0)
        if (isBlank(cells)) continue
        rows.push({ line: first, cells, fault: findFault(cells, misquoted?.has(index) ?? false, look) })
      }
      return last ? rows : (unfinished(false) ?? rows)
    },
  }
}

function misquotedRows(parsed: Parsed): ReadonlySet<number> | null {
  if (parsed.errors.length === 0) return null
  return new Set(parsed.errors.map(error => error.row ?? -1))
}

function findFault(
  cells: readonly string[],
  misquoted: boolean,
  look: { readonly controls: boolean; readonly limits: ReadLimits },
): RowFault | null {
  if (misquoted) return { code: 'quote_misplaced', column: cells.findIndex(cell => cell.includes('"')) + 1 }
  for (const [index, cell] of cells.entries()) {
    if (cell.length > look.limits.cellCharacters) return { code: 'cell_too_long', column: index + 1 }
    if (look.controls && control.test(cell)) return { code: 'control_character', column: index + 1 }
  }
  return null
}

function isBlank(cells: readonly string[]): boolean {
  if (cells[0] !== '' && cells[0] !== undefined && cells[0].trim() !== '') return false
  return cells.every(cell => cell.trim() === '')
}

function lineEndsIn(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) count += countLineEnds(cell)
  return count
}

function countLineEnds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
