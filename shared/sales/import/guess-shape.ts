import { type DateOrder, type DecimalSign, type Delimiter, delimiters } from './rows.ts'

/** The delimiter that parts the most records of a text alike; a comma where nothing tells. */
export function guessDelimiter(text: string): Delimiter {
  const counts = countPerRecord(text.slice(0, 65_536), 50)
  let best: Delimiter = ','
  let bestScore = 0
  for (const delimiter of delimiters) {
    const own = counts.map(count => count[delimiter])
    const first = own[0] ?? 0
    if (first === 0) continue
    const alike = own.filter(count => count === first).length
    const score = (alike / own.length) * 1000 + first
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

type Count = Record<Delimiter, number>

function countPerRecord(text: string, most: number): readonly Count[] {
  const counts: Count[] = []
  let current: Count = { ',': 0, ';': 0, '\t': 0, '|': 0 }
  let quoted = false
  let filled = false
  for (const sign of text) {
    if (sign === '"') quoted = !quoted
    if ((sign === '\n' || sign === '\r') && !quoted) {
      if (filled) counts.push(current)
      if (counts.length >= most) return counts
      current = { ',': 0, ';': 0, '\t': 0, '|': 0 }
      filled = false
      continue
    }
    filled = true
    if (!quoted && (sign === ',' || sign === ';' || sign === '\t' || sign === '|')) current[sign] += 1
  }
  if (filled && counts.length === 0) counts.push(current)
  return counts
}

const oneSign = /^[-+(]?[€$£]?\s?\d+([.,])(\d+)\)?\s?[€$£]?$/
const grouped = /^[-+(]?[€$£]?\s?\d{1,3}(?:([.,])\d{3})+([.,])\d+\)?\s?[€$£]?$/

/** The decimal sign most numbers of some cells show. `1,234` tells nothing; without any witness, `usual` counts. */
export function guessDecimal(cells: Iterable<string>, usual: DecimalSign): DecimalSign {
  let points = 0
  let commas = 0
  for (const cell of cells) {
    const text = cell.trim()
    const one = oneSign.exec(text)
    const many = one === null ? grouped.exec(text) : null
    const sign =
      one !== null && one[2]?.length !== 3 ? one[1] : many !== null && many[1] !== many[2] ? many[2] : undefined
    if (sign === '.') points += 1
    if (sign === ',') commas += 1
  }
  if (points === commas) return usual
  return points > commas ? '.' : ','
}

/** A guess at the order of dates; `certain` when the dates themselves leave only one reading. */
export interface DateOrderGuess {
  readonly order: DateOrder
  readonly certain: boolean
}

const dateShape = /^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})(?:\D|$)/

/**
 * The order of figures in a column of dates: four figures first are a year; a figure above 12 is a day; points are
 * written day first. Else the part that changes less is taken for the month, for a file runs through days faster than
 * through months; without any witness, `usual` counts.
 */
export function guessDateOrder(cells: Iterable<string>, usual: DateOrder): DateOrderGuess {
  const firsts = new Set<string>()
  const seconds = new Set<string>()
  let years = 0
  let dates = 0
  let points = 0
  for (const cell of cells) {
    const match = dateShape.exec(cell.trim())
    if (match === null) continue
    dates += 1
    if (match[1]?.length === 4) years += 1
    else {
      firsts.add(match[1] ?? '')
      seconds.add(match[3] ?? '')
      if (match[2] === '.') points += 1
    }
  }
  if (dates === 0) return { order: usual, certain: false }
  if (years === dates) return { order: 'ymd', certain: true }
  const dayFirst = [...firsts].some(part => Number(part) > 12)
  const daySecond = [...seconds].some(part => Number(part) > 12)
  if (dayFirst !== daySecond) return { order: dayFirst ? 'dmy' : 'mdy', certain: true }
  if (dayFirst) return { order: usual, certain: false }
  if (points === dates - years) return { order: 'dmy', certain: true }
  if (firsts.size !== seconds.size) return { order: firsts.size > seconds.size ? 'dmy' : 'mdy', certain: false }
  return { order: usual, certain: false }
}
