import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { goTo } from '../books/go-to.ts'
import type { TestDesk } from '../support/test-desk.ts'

/** What a closed month keeps, table by table: the columns that say what happened. */
const kept: Readonly<Record<string, string>> = {
  unit_event: 'id, return_line_id, event, from_state, to_state, quantity',
  goods_receipt: 'id, return_id, at',
  inspection: 'id, return_line_id, quantity, grade, minutes',
  disposition: 'id, return_line_id, inspection_id, quantity, code',
  settlement: 'id, number, credit_gross_minor, credit_net_minor, fee_minor, deduction_minor, total_minor',
  settlement_reversal: 'settlement_id, reason',
  payout: 'id, settlement_id, tender_id, kind, amount_minor, rounding_minor, reverses_id',
  store_credit_event: 'id, store_credit_id, kind, amount_minor',
  stock_move: 'id, return_line_id, kind, quantity, unit_cost_minor, value_minor',
  cost_entry: 'id, return_id, kind, amount_minor',
  shipment_event: 'id, shipment_id, event, from_state, to_state',
  warranty_event: 'id, claim_id, event, from_state, to_state',
}

function printOf(desk: TestDesk, month: string): string {
  const rows = Object.entries(kept).map(([table, columns]) =>
    desk.writer.file.raw.prepare(`select ${columns} from ${table} where local_day like ? order by 1`).all(`${month}-%`),
  )
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

/** Closes months as they end, and remembers what was in them. */
export class ClosedMonths {
  readonly #prints = new Map<string, string>()

  /** Closes the months before today, at most so many in all. */
  async closeEnded(desk: TestDesk, most: number): Promise<void> {
    const months = desk.writer.file.raw
      .prepare<[string], string>(
        'select distinct substr(local_day, 1, 7) from unit_event where local_day < ? order by 1',
      )
      .pluck()
      .all(`${desk.now().slice(0, 7)}-01`)
    for (const month of months.slice(0, most)) {
      if (this.#prints.has(month)) continue
      await goTo(desk, desk.now())
      const closed = await desk.call('books.closeMonth', { month })
      if (closed.ok) this.#prints.set(month, printOf(desk, month))
      else expect(closed.failure.code).not.toBe('unexpected')
    }
  }

  /** Invariant 7: nothing with a day in a closed month was added or changed since. */
  check(desk: TestDesk): number {
    for (const [month, print] of this.#prints) expect([month, printOf(desk, month)]).toEqual([month, print])
    return this.#prints.size
  }
}
