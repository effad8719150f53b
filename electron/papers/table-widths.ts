import type { Lettering } from './lettering.ts'
import type { PaperTable } from './paper-content.ts'

/** How wide the columns of a table are, in points, at a size of its letters. */
export interface TableShape {
  readonly size: number
  readonly widths: readonly number[]
}

/** Room at both sides of a cell. */
export const cellGap = 5
/** Sizes that read well, then those that at least hold everything. */
const good = [8, 7.5] as const
const small = [7, 6.5, 6, 5.5, 5, 4.5, 4] as const

/** Widths at size 1. */
interface Measured {
  /** So that nothing is cut or wrapped. */
  readonly whole: readonly number[]
  /** So that only long names are wrapped. */
  readonly ample: readonly number[]
  /** So that figures are whole, and names in two lines as far as they go. */
  readonly least: readonly number[]
}

/** Measures what is in a table's columns. */
export function measureTable({ columns, rows, totals }: PaperTable, lettering: Lettering): Measured {
  const body = columns.map(() => 0)
  for (const row of rows)
    for (let place = 0; place < body.length; place += 1) {
      const width = lettering.letter('text', row[place] ?? '').width / 1000
      if (width > (body[place] ?? 0)) body[place] = width
    }
  totals?.forEach((text, place) => {
    body[place] = Math.max(body[place] ?? 0, lettering.letter('bold', text).width / 1000)
  })
  const bold = (text: string) => lettering.letter('bold', text).width / 1000
  const words = columns.map(({ title }) => Math.max(0, ...title.split(/\s+/).map(bold)))
  const atLeast = (most: number) =>
    body.map((width, place) =>
      Math.max(words[place] ?? 0, columns[place]?.align === 'end' ? width : Math.min(width, most)),
    )
  return {
    whole: body.map((width, place) => Math.max(width, bold(columns[place]?.title ?? ''))),
    ample: atLeast(15),
    least: atLeast(8),
  }
}

/**
 * Fits a table into a width. Where everything fits, what is left over goes to the columns by their width; where not,
 * long names give way to two lines and an end, then shorter ones, figures never; where even that is too wide, the
 * letters get smaller. `fits` is false when more than long names had to give way.
 */
export function fitTable(measured: Measured, wide: number): TableShape & { readonly fits: boolean } {
  for (const size of good) {
    const widths = widthsAt(measured.whole, measured.ample, size, wide)
    if (widths) return { size, widths, fits: true }
  }
  for (const size of [...good, ...small]) {
    const widths = widthsAt(measured.whole, measured.least, size, wide)
    if (widths) return { size, widths, fits: false }
  }
  const size = small[small.length - 1] ?? 4
  const natural = measured.least.map(width => width * size + cellGap * 2)
  return { size, widths: natural.map(width => (width * wide) / sum(natural)), fits: false }
}

function widthsAt(
  whole: readonly number[],
  least: readonly number[],
  size: number,
  wide: number,
): readonly number[] | null {
  const room = wide - whole.length * cellGap * 2
  const wanted = sum(whole) * size
  const needed = sum(least) * size
  if (wanted <= room) return spread(whole, size, room - wanted)
  if (needed > room) return null
  const share = (room - needed) / Math.max(1e-9, wanted - needed)
  return whole.map((width, place) => {
    const low = (least[place] ?? 0) * size
    return low + (width * size - low) * share + cellGap * 2
  })
}

/** Natural widths, and what is left over in proportion; a narrow table stays narrow enough to be read across. */
function spread(whole: readonly number[], size: number, over: number): readonly number[] {
  const natural = whole.map(width => width * size + cellGap * 2)
  const given = Math.min(over, sum(natural) * 1.2)
  return natural.map(width => width + (given * width) / sum(natural))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
