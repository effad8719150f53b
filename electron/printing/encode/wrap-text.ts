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

function pieces(word: string, columns: number): readonly string[] {
  if (measureColumns(word) <= columns) return [word]
  const [start, rest] = splitAt(word, columns)
  return rest === '' ? [start] : [start, ...pieces(rest, columns)]
}

/** A text cut to a width, with `…` at its end when something was cut. */
export function cutText(text: string, columns: number): string {
  if (measureColumns(text) <= columns) return text
  return columns <= 1 ? '' : `${splitAt(text, columns - 1)[0].trimEnd()}…`
}

/** Breaks a clean text into lines of at most `columns`, at spaces where it can; `maxLines` ends it with `…`. */
export function wrapText(text: string, columns: number, maxLines = Number.POSITIVE_INFINITY): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').filter(part => part !== '')) {
    const joined = line === '' ? word : `${line} ${word}`
    if (measureColumns(joined) <= columns) {
      line = joined
      continue
    }
    if (line !== '') lines.push(line)
    const parts = pieces(word, columns)
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1) ?? ''
  }
  if (line !== '') lines.push(line)
  if (lines.length <= maxLines) return lines
  return [...lines.slice(0, maxLines - 1), cutText(lines.slice(maxLines - 1).join(' '), columns)]
}
