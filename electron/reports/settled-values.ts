import { sql } from 'kysely'
import type { Reader } from '../database/open.ts'
import type { Span } from './span.ts'

/** Refund value of some days: what settlements gave on a return line, and what their reversals took back. */
export interface SettledValue {
  readonly day: string
  readonly returnLineId: string
  readonly valueMinor: number
}

/** What a settlement gave for one of its lines: credit and allowance, less fee and deduction, gross. */
const ofLine = sql<number>`line.credit_gross_minor - line.fee_gross_minor - line.deduction_gross_minor + line.allowance_minor`

/** What a settlement gave beyond its lines (shipping, bonus, return shipping); counted on its first line. */
const beyondLines = sql<number>`case when line.id = (select min(id) from settlement_line where settlement_id = settlement.id)
  then settlement.total_minor - (select sum(credit_gross_minor - fee_gross_minor - deduction_gross_minor + allowance_minor)
    from settlement_line where settlement_id = settlement.id)
  else 0 end`

/**
 * Refund value by settlement, each in the shop-local day of its own event (money.md 6): a reversal counts against the
 * day it was made. The lines of a settlement add up to its total.
 */
export function settledValues(db: Reader, span: Span, currency: string) {
  const given = db
    .selectFrom('settlement')
    .innerJoin('settlementLine as line', 'line.settlementId', 'settlement.id')
    .select(['settlement.localDay as day', 'line.returnLineId'])
    .select(sql<number>`${ofLine} + ${beyondLines}`.as('valueMinor'))
    .where('settlement.localDay', '>=', span.first)
    .where('settlement.localDay', '<=', span.last)
    .where('settlement.currency', '=', currency)
  const takenBack = db
    .selectFrom('settlementReversal as reversal')
    .innerJoin('settlement', 'settlement.id', 'reversal.settlementId')
    .innerJoin('settlementLine as line', 'line.settlementId', 'settlement.id')
    .select(['reversal.localDay as day', 'line.returnLineId'])
    .select(sql<number>`0 - (${ofLine} + ${beyondLines})`.as('valueMinor'))
    .where('reversal.localDay', '>=', span.first)
    .where('reversal.localDay', '<=', span.last)
    .where('settlement.currency', '=', currency)
  return given.unionAll(takenBack)
}

/** Whether settlements of these days were in another currency, which a report leaves out and says so. */
export async function hasOtherCurrency(db: Reader, span: Span, currency: string): Promise<boolean> {
  const row = await db
    .selectFrom('settlement')
    .select('id')
    .where('localDay', '>=', span.first)
    .where('localDay', '<=', span.last)
    .where('currency', '<>', currency)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
