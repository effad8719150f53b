import type { Day } from '../../calendar.ts'
import type { IncomingCreditNote, IncomingSale } from './records.ts'
import type { SkipCode } from './rejections.ts'

/** What a file has brought so far. */
export interface ImportSummary {
  readonly rows: number
  readonly sales: number
  readonly saleLines: number
  readonly feeLines: number
  readonly creditNotes: number
  /** Product lines of credit notes: the returns of the past. */
  readonly creditLines: number
  readonly creditUnits: number
  /** Fee and voucher lines of credit notes, which never become returned products. */
  readonly feeCreditLines: number
  readonly skipped: Readonly<Record<SkipCode, number>>
  /** Rows of orders that were left out because something in them is wrong. */
  readonly rejectedRows: number
  readonly rejections: number
  readonly firstDay: Day | null
  readonly lastDay: Day | null
}

/** A summary that is counted up. */
export interface SummaryCount {
  readonly row: () => void
  readonly sale: (sale: IncomingSale) => void
  readonly creditNote: (note: IncomingCreditNote) => void
  readonly skip: (code: SkipCode) => void
  readonly reject: (rows: number, reasons: number) => void
  readonly read: () => ImportSummary
}

/** Starts counting. */
export function countSummary(): SummaryCount {
  const skipped: Record<SkipCode, number> = { stock_adjustment: 0, chosen_to_skip: 0, no_item: 0, no_code: 0 }
  const count = {
    rows: 0,
    sales: 0,
    saleLines: 0,
    feeLines: 0,
    creditNotes: 0,
    creditLines: 0,
    creditUnits: 0,
    feeCreditLines: 0,
    rejectedRows: 0,
    rejections: 0,
  }
  let firstDay: Day | null = null
  let lastDay: Day | null = null
  const meet = (day: Day) => {
    if (firstDay === null || day < firstDay) firstDay = day
    if (lastDay === null || day > lastDay) lastDay = day
  }
  return {
    row: () => {
      count.rows += 1
    },
    sale: sale => {
      count.sales += 1
      for (const line of sale.lines) count[line.kind === 'fee' ? 'feeLines' : 'saleLines'] += 1
      meet(sale.soldDay)
    },
    creditNote: note => {
      count.creditNotes += 1
      for (const line of note.lines)
        if (line.kind === 'fee') count.feeCreditLines += 1
        else {
          count.creditLines += 1
          count.creditUnits += line.quantity
        }
      meet(note.creditedDay)
    },
    skip: code => {
      skipped[code] += 1
    },
    reject: (rows, reasons) => {
      count.rejectedRows += rows
      count.rejections += reasons
    },
    read: () => ({ ...count, skipped: { ...skipped }, firstDay, lastDay }),
  }
}
