import { columnsOfGrapheme, graphemes, measureColumns } from './measure-columns.ts'

/** The longest start of a text that fits, and the rest; at least one character, so that wrapping ends. */
function splitAt(text: string, columns: number): readonly [string, string] {
  let taken = 0
  let start = ''
  for (const grapheme of graphemes(text)) {
    const next = taken + columnsOfGrapheme(grapheme)
    if (next > columns && start !== '') break
    start += grapheme
    taken = next
  }
  return [start, text.slice(start.length)]
}

/** A text cut to a width, with `…` at its end when something was cut. */
export function cutText(text: string, columns: number): string {
  if (measureColumns(text) <= columns) return text
  return columns <= 1 ? '' : `${splitAt(text, columns - 1)[0].trimEnd()}…`
}

/** Words with the space before them; a word ends also after a hyphen or slash between letters. */
function breakable(text: string): readonly string[] {
  return text.match(/ *[^ ]+/g)?.flatMap(word => word.split(/(?<=\p{L}[-/])(?=\p{L})/u)) ?? []
}

/** Lines of a paragraph: how many columns each has, and how many there may be. */
export interface WrapRoom {
  readonly columns: number
  /** Columns of the first line, when it has fewer than the others. */
  readonly first?: number
  /** Lines at most; the last one ends with `…` when something was cut. */
  readonly maxLines?: number
}

/** A word that is longer than any line is broken only where this many columns are left. */
const leastStart = 6

/** Breaks a clean text into lines that fit: between words, and inside a word only when it is too long for a line. */
export function wrapText(text: string, room: WrapRoom): readonly string[] {
  const { columns, first = columns, maxLines = Number.POSITIVE_INFINITY } = room
  const lines: string[] = []
  let line = ''
  const end = () => {
    lines.push(line.trimEnd())
    line = ''
  }
  for (const word of breakable(text)) {
    let rest = word
    while (rest !== '') {
      if (line === '') rest = rest.trimStart()
      const width = lines.length === 0 ? first : columns
      const free = width - measureColumns(line)
      if (measureColumns(rest) <= free) {
        line += rest
        break
      }
      const tooLong = measureColumns(rest.trimStart()) > columns
      if (!(tooLong && free >= leastStart) && (line !== '' || width < columns)) {
        end()
        continue
      }
      const [start, left] = splitAt(rest, free - 1)
      const hyphen = /[\p{Lu}\p{Ll}]$/u.test(start) && /^[\p{Lu}\p{Ll}]/u.test(left) && measureColumns(start) < free
      line += hyphen ? `${start}-` : start
      rest = left
      end()
    }
  }
  if (line !== '') end()
  if (lines.length <= maxLines) return lines
  const last = lines.slice(maxLines - 1).join(' ')
  return [...lines.slice(0, maxLines - 1), cutText(last, maxLines === 1 ? first : columns)]
}
