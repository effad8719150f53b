import { ok, type Result, refuse } from '../../shared/result.ts'
import { returnableUnits } from '../../shared/returns/live-units.ts'
import { needsNote } from '../../shared/returns/reasons.ts'
import type { AskedLine } from '../../shared/returns/views.ts'
import type { Reader } from '../database/open.ts'
import type { SoldLineFacts, SoldSale } from './sold-sale.ts'

/** An asked line with the sale line it is about. */
export interface CheckedLine<A extends AskedLine = AskedLine> {
  readonly asked: A
  readonly line: SoldLineFacts
}

/** Why lines can't be asked back. */
export type LineProblem =
  | { readonly code: 'no_lines' }
  | { readonly code: 'not_refundable_sale'; readonly status: string }
  | { readonly code: 'sale_line_not_found'; readonly saleLine: string }
  | {
      readonly code: 'quantity_not_available'
      readonly saleLine: string
      readonly sold: number
      readonly left: number
      readonly alreadyReturned: number
    }
  | { readonly code: 'reason_note_needed'; readonly saleLine: string }
  | {
      readonly code: 'serial_not_on_line' | 'serial_already_returned'
      readonly saleLine: string
      readonly serial: string
    }

/**
 * Refuses what no policy could allow, in this order.
 *
 * - no lines; a sale that was never paid or was taken back
 * - a line of another sale; more units than sold and not yet returned, several asked lines of one sale line together
 * - a reason without its mandatory note
 * - a serial the line doesn't have, or one that is already on its way back
 */
export async function checkLines<A extends AskedLine>(
  db: Reader,
  sale: SoldSale,
  asked: readonly A[],
  except: string | null,
): Promise<Result<readonly CheckedLine<A>[], LineProblem>> {
  if (asked.length === 0) return refuse({ code: 'no_lines' })
  if (sale.status !== 'complete') return refuse({ code: 'not_refundable_sale', status: sale.status })
  const checked: CheckedLine<A>[] = []
  for (const one of asked) {
    const line = sale.lines.find(candidate => candidate.id === one.saleLine)
    if (!line) return refuse({ code: 'sale_line_not_found', saleLine: one.saleLine })
    checked.push({ asked: one, line })
  }
  const problem =
    checked.map(one => quantityProblem(one, checked)).find(one => one !== null) ??
    checked.map(noteProblem).find(one => one !== null) ??
    (await serialProblem(db, checked, except))
  return problem ? refuse(problem) : ok(checked)
}

function quantityProblem({ line, asked }: CheckedLine, all: readonly CheckedLine[]): LineProblem | null {
  const left = returnableUnits(line.quantity, line.liveUnits, line.refundedElsewhereUnits)
  const wanted = all.reduce((sum, one) => (one.line.id === line.id ? sum + one.asked.quantity : sum), 0)
  const most = asked.serial === undefined ? left : Math.min(left, 1)
  if (wanted <= left && asked.quantity <= most) return null
  const alreadyReturned = line.liveUnits + line.refundedElsewhereUnits
  return { code: 'quantity_not_available', saleLine: line.id, sold: line.quantity, left: most, alreadyReturned }
}

function noteProblem({ asked }: CheckedLine): LineProblem | null {
  const missing = needsNote(asked.reason) && (asked.reasonNote ?? '').trim() === ''
  return missing ? { code: 'reason_note_needed', saleLine: asked.saleLine } : null
}

async function serialProblem(
  db: Reader,
  checked: readonly CheckedLine[],
  except: string | null,
): Promise<LineProblem | null> {
  const seen = new Set<string>()
  for (const { asked, line } of checked) {
    const { serial, saleLine } = asked
    if (serial === undefined) continue
    if (line.serials.length > 0 && !line.serials.includes(serial)) {
      return { code: 'serial_not_on_line', saleLine, serial }
    }
    const name = `${line.productId} ${serial}`
    if (seen.has(name) || (await isOnItsWayBack(db, line, serial, except))) {
      return { code: 'serial_already_returned', saleLine, serial }
    }
    seen.add(name)
  }
  return null
}

async function isOnItsWayBack(
  db: Reader,
  line: SoldLineFacts,
  serial: string,
  except: string | null,
): Promise<boolean> {
  const held = await db
    .selectFrom('returnLine')
    .select('returnId')
    .where('serial', '=', serial)
    .where('liveUnits', '>', 0)
    .where(eb => (line.productId === null ? eb('saleLineId', '=', line.id) : eb('productId', '=', line.productId)))
    .execute()
  return held.some(row => row.returnId !== except)
}
