import { inventedId, type Sold } from '../support/sold.ts'
import type { TestDesk } from '../support/test-desk.ts'

/** A payout or settlement of a return, or one that nobody made. */
export function pickSettled(desk: TestDesk, returnId: string, table: 'payout' | 'settlement', pick: number): string {
  const raw = desk.writer.file.raw
  const rows = raw
    .prepare(
      table === 'settlement'
        ? 'select id from settlement where return_id = ? order by id'
        : 'select payout.id from payout join settlement on settlement.id = settlement_id where return_id = ? order by payout.id',
    )
    .all(returnId) as readonly { readonly id: string }[]
  return rows[pick % Math.max(1, rows.length)]?.id ?? inventedId()
}

/** A store credit that a return gave, with something on it. */
export function creditOf(desk: TestDesk, returnId: string) {
  return desk.writer.file.raw
    .prepare<[string], { readonly code: string; readonly balanceMinor: number }>(
      `select code, sum(event.amount_minor) as balanceMinor from store_credit join store_credit_event event
        on store_credit_id = store_credit.id where store_credit.id in
        (select store_credit_id from store_credit_event join settlement on settlement.id = settlement_id where return_id = ?)
       group by store_credit.id having balanceMinor > 0 limit 1`,
    )
    .get(returnId)
}

/** An inspection of a line with accepted units, or one that nobody made. */
export function acceptedOf(desk: TestDesk, line: string, pick: number): string {
  const ids = desk.writer.file.raw
    .prepare<[string], string>('select id from inspection where return_line_id = ? and accepted_units > 0 order by id')
    .pluck()
    .all(line)
  return ids[pick % Math.max(1, ids.length)] ?? inventedId()
}

/** The newest decision where goods of a line go that is not carried out yet. */
export function decisionOf(desk: TestDesk, line: string) {
  return desk.writer.file.raw
    .prepare<[string], { readonly id: string; readonly code: string }>(
      `select id, code from disposition where return_line_id = ?
        and state = 'decided' order by id desc limit 1`,
    )
    .get(line)
}

/** A line that nobody asked for; the given one where there is none. */
export function unaskedOf(desk: TestDesk, returnId: string, otherwise: string): string {
  const found = desk.writer.file.raw
    .prepare<[string], string>(
      'select id from return_line where return_id = ? and sale_line_id is null order by id desc',
    )
    .pluck()
    .get(returnId)
  return found ?? otherwise
}

/** A line of a sale with units that nobody has brought back; undefined when all came. */
export function freeLineOf(desk: TestDesk, sale: string): string | undefined {
  return desk.writer.file.raw
    .prepare<[string], string>(
      `select id from sale_line where sale_id = ? and quantity >
        (select coalesce(sum(live_units), 0) from return_line where sale_line_id = sale_line.id) limit 1`,
    )
    .pluck()
    .get(sale)
}

/** The lines of a return as they are now. */
export function linesOf(desk: TestDesk, returnId: string): readonly string[] {
  return desk.writer.file.raw
    .prepare<[string], string>('select id from return_line where return_id = ? order by line_number')
    .pluck()
    .all(returnId)
}

/** A sale the desk made, with its lines, as the ones it starts from. */
export function soldBy(desk: TestDesk, sale: string): Sold {
  const ids = (sql: string) => desk.writer.file.raw.prepare<[string], string>(sql).pluck().all(sale)
  return {
    sale,
    lines: ids('select id from sale_line where sale_id = ? order by line_number'),
    tenders: ids('select id from tender where sale_id = ? order by id'),
  }
}

/** The product of a sale line. */
export function productOf(desk: TestDesk, saleLine: string): string {
  const product = desk.writer.file.raw
    .prepare<[string], string>('select product_id from sale_line where id = ?')
    .pluck()
    .get(saleLine)
  return product ?? inventedId()
}

/** The newest parcel of a return that something can still happen to. */
export function openParcelOf(desk: TestDesk, returnId: string) {
  return desk.writer.file.raw
    .prepare<[string], { readonly id: string; readonly state: string }>(
      `select id, state from shipment where return_id = ? and (state in ('draft', 'printed', 'handed_over', 'in_transit')
        or (state = 'lost' and claim_asked_minor is not null and claim_paid_minor is null)) order by id desc limit 1`,
    )
    .get(returnId)
}

/** The newest warranty claim of a return that is not at its end. */
export function openClaimOf(desk: TestDesk, returnId: string) {
  return desk.writer.file.raw
    .prepare<[string], { readonly id: string; readonly state: string }>(
      `select id, state from warranty_claim where return_id = ? and state not in ('closed', 'withdrawn')
       order by id desc limit 1`,
    )
    .get(returnId)
}

/** A payout that failed: one that should have taken money back, the first try of it or the last. */
export function failedBackOf(desk: TestDesk, returnId: string, first: boolean): string | undefined {
  return desk.writer.file.raw
    .prepare<[string], string>(
      `select payout.id from payout join settlement on settlement.id = settlement_id where return_id = ?
        and payout.state = 'failed' order by reverses_id is null, payout.id ${first ? 'asc' : 'desc'} limit 1`,
    )
    .pluck()
    .get(returnId)
}

/** Whether a return has a unit that got lost and was not paid for. */
export function hasLost(desk: TestDesk, returnId: string): boolean {
  const found = desk.writer.file.raw
    .prepare<[string], number>(
      `select 1 from return_line join return_unit on return_line_id = return_line.id where return_id = ?
        and state = 'lost' and quantity > lost_settled_units limit 1`,
    )
    .pluck()
    .get(returnId)
  return found === 1
}

/** A line of an authorized return with units that are awaited, and how many. */
export function awaitedOf(desk: TestDesk, returnId: string) {
  return desk.writer.file.raw
    .prepare<[string], { readonly line: string; readonly quantity: number }>(
      `select return_line.id as line, quantity from return_line join return_unit on return_line_id = return_line.id
        join rma on rma.id = return_id where return_id = ? and status = 'authorized' and state = 'awaiting'
        and quantity > 0 limit 1`,
    )
    .get(returnId)
}

/** Money that comes back for a reversal and was not said to be here yet. */
export function waitingBackOf(desk: TestDesk, returnId: string): string | undefined {
  return desk.writer.file.raw
    .prepare<[string], string>(
      `select payout.id from payout join settlement on settlement.id = settlement_id where return_id = ?
        and payout.state = 'recorded' and reverses_id is not null limit 1`,
    )
    .pluck()
    .get(returnId)
}
