import { expect } from 'vitest'
import { shownOf } from '../../electron/returns/view/shown.ts'
import { liveUnits } from '../../shared/returns/live-units.ts'
import type { ShownStatus } from '../../shared/returns/shown-status.ts'
import type { ReturnStatus } from '../../shared/returns/states.ts'
import { type UnitState, unitCounts } from '../../shared/returns/unit-states.ts'
import type { Sold } from '../support/sold.ts'
import type { TestDesk } from '../support/test-desk.ts'

type Row = Readonly<Record<string, number | string | null>>

/** Rows of a query over one sale. */
function rows(desk: TestDesk, sql: string, ...values: readonly unknown[]): readonly Row[] {
  return desk.writer.file.raw.prepare(sql).all(...values) as readonly Row[]
}

const number = (row: Row, name: string): number => Number(row[name] ?? 0)

/** Checks invariants 1 to 6 and 9 of the domain on one sale, from the rows and not from what the desk keeps of them. */
export function checkInvariants(desk: TestDesk, sold: Sold): void {
  checkUnits(desk, sold)
  checkCredit(desk, sold)
  checkPayouts(desk, sold)
  checkSerials(desk, sold)
  checkShelf(desk, sold)
  checkAsking(desk, sold)
  const overdrawn = rows(
    desk,
    'select store_credit_id from store_credit_event group by store_credit_id having sum(amount_minor) < 0',
  )
  expect(overdrawn).toEqual([])
}

function checkUnits(desk: TestDesk, { sale, lines }: Sold): void {
  const live = new Map(lines.map(id => [id, 0]))
  const ofSale = rows(
    desk,
    `select return_line.*, rma.status,
      (select json_group_object(state, quantity) from return_unit where return_line_id = return_line.id) as counts,
      (select coalesce(sum(quantity), 0) from goods_receipt_line where return_line_id = return_line.id) as came,
      (select json_group_object(basis, units) from (select basis, sum(settlement_line.quantity) as units
        from settlement_line join settlement on settlement.id = settlement_id
        where return_line_id = return_line.id and state <> 'reversed' group by basis)) as settled,
      (select coalesce(sum(accepted_units), 0) from inspection where return_line_id = return_line.id) as graded
     from return_line join rma on rma.id = return_id where rma.sale_id = ?`,
    sale,
  )
  for (const row of ofSale) {
    const counts = unitCounts(JSON.parse(String(row.counts)) as Partial<Record<UnitState, number>>)
    const settled = JSON.parse(String(row.settled)) as Partial<Record<string, number>>
    const { accepted = 0, keep_item: kept = 0, lost_in_transit: lost = 0 } = settled
    expect([number(row, 'settled_units'), number(row, 'kept_units'), number(row, 'lost_settled_units')]).toEqual([
      ...[accepted, kept, lost],
    ])
    expect(accepted).toBeLessThanOrEqual(counts.accepted)
    expect(kept).toBeLessThanOrEqual(counts.cancelled)
    expect(lost).toBeLessThanOrEqual(counts.lost)
    expect(counts.accepted).toBe(number(row, 'graded'))
    const here = counts.received + counts.accepted + counts.needs_decision + counts.rejected + counts.quarantined
    const gone = counts.handed_back + counts.shipped_back + counts.disposed_with_consent
    expect(here + gone).toBe(number(row, 'came'))
    const held = liveUnits(counts, { accepted, cancelled: kept, lost }, row.status as ReturnStatus)
    expect(number(row, 'live_units')).toBe(held)
    live.set(String(row.sale_line_id), (live.get(String(row.sale_line_id)) ?? 0) + held)
  }
  for (const row of rows(desk, 'select id, quantity from sale_line where sale_id = ?', sale)) {
    expect(live.get(String(row.id))).toBeLessThanOrEqual(number(row, 'quantity'))
  }
}

function checkCredit(desk: TestDesk, { sale }: Sold): void {
  const lines = rows(
    desk,
    `select sale_line.*, coalesce(sum(line.credit_gross_minor), 0) as credit, coalesce(sum(line.quantity), 0) as units,
      coalesce(sum(line.allowance_minor), 0) as allowed,
      coalesce(sum(line.forfeited_gross_minor), 0) as forfeited, coalesce(sum(line.taken_off_minor), 0) as taken_off,
      (select coalesce(sum(credited_gross_minor + allowed_minor), 0) from return_line where sale_line_id = sale_line.id) as kept
     from sale_line left join (select settlement_line.* from settlement_line join settlement on settlement.id = settlement_id
       where settlement.state <> 'reversed') as line on line.sale_line_id = sale_line.id
     where sale_line.sale_id = ? group by sale_line.id`,
    sale,
  )
  const [head] = rows(desk, 'select * from sale where id = ?', sale)
  const paid = number(
    rows(desk, 'select sum(amount_minor) as paid from tender where sale_id = ?', sale)[0] ?? {},
    'paid',
  )
  const onLines = lines.reduce((sum, line) => sum + number(line, 'refunded_elsewhere_minor'), 0)
  const whole = paid === number(head ?? {}, 'total_minor') && onLines === number(head ?? {}, 'refunded_elsewhere_minor')
  for (const line of lines) {
    const credit = number(line, 'credit') + number(line, 'allowed')
    const most = number(line, 'gross_minor') - number(line, 'refunded_elsewhere_minor')
    expect(number(line, 'kept')).toBe(credit)
    expect(credit).toBeLessThanOrEqual(most)
    const all = number(line, 'units') === number(line, 'quantity') && number(line, 'forfeited') === 0
    // What an allowance took off a credit is not given by itself when the allowance is taken back.
    if (all && whole) expect(credit).toBeGreaterThanOrEqual(most - number(line, 'taken_off'))
  }
}

function checkPayouts(desk: TestDesk, { sale }: Sold): void {
  const tenders = rows(
    desk,
    `select amount_minor - unpaid_minor as took, carried_minor as carried,
      (select coalesce(sum(amount_minor), 0) from payout where tender_id = tender.id and state <> 'failed') as back
     from tender where sale_id = ?`,
    sale,
  )
  for (const tender of tenders) {
    expect(number(tender, 'back') + number(tender, 'carried')).toBeLessThanOrEqual(number(tender, 'took'))
    expect(number(tender, 'back')).toBeGreaterThanOrEqual(0)
  }
  checkMoney(desk, sale)
  const settlements = rows(
    desk,
    `select settlement.*,
      (select coalesce(sum(credit_used_minor), 0) from exchange where settlement_id = settlement.id) as used,
      (select coalesce(sum(amount_minor), 0) from payout where settlement_id = settlement.id
        and reverses_id is null) as out,
      (select coalesce(sum(amount_minor), 0) from payout where settlement_id = settlement.id and reverses_id is not null) as opposite,
      (select coalesce(sum(amount_minor), 0) from payout where settlement_id = settlement.id and reverses_id is null
        and state <> 'failed') as kept
     from settlement join rma on rma.id = return_id where rma.sale_id = ?`,
    sale,
  )
  let paidBack = 0
  for (const settlement of settlements) {
    const total = number(settlement, 'total_minor')
    expect(number(settlement, 'out') + number(settlement, 'used')).toBe(total + number(settlement, 'bonus_minor'))
    const parts =
      number(settlement, 'credit_gross_minor') +
      number(settlement, 'shipping_gross_minor') +
      number(settlement, 'allowance_minor')
    const less = number(settlement, 'fee_minor') + number(settlement, 'deduction_minor')
    expect(total).toBe(parts - less - number(settlement, 'return_shipping_gross_minor'))
    if (settlement.state !== 'reversed') paidBack += total
  }
  const [head] = rows(desk, 'select * from sale where id = ?', sale)
  const paid = number(
    rows(desk, 'select sum(amount_minor) as paid from tender where sale_id = ?', sale)[0] ?? {},
    'paid',
  )
  expect(paidBack).toBeLessThanOrEqual(paid - number(head ?? {}, 'refunded_elsewhere_minor'))
}

/** What was paid with money, and no more, leaves as anything but store credit; money that is not back is counted apart. */
function checkMoney(desk: TestDesk, sale: string): void {
  const [money = {}] = rows(
    desk,
    `select
      (select coalesce(sum(amount_minor - unpaid_minor), 0) from tender where sale_id = sale.id and kind <> 'store_credit') as took,
      (select coalesce(sum(amount_minor), 0) from payout where kind <> 'store_credit' and state <> 'failed'
        and settlement_id in (select settlement.id from settlement join rma on rma.id = return_id where rma.sale_id = sale.id)) as out,
      (select coalesce(sum(exchange_carry.amount_minor), 0) from exchange_carry
        join tender on tender.id = to_tender_id join settlement on settlement.id = exchange_carry.settlement_id
        join rma on rma.id = return_id where rma.sale_id = sale.id and kind <> 'store_credit' and state <> 'reversed') as carried,
      exists (select 1 from payout join settlement on settlement.id = settlement_id join rma on rma.id = return_id
        where rma.sale_id = sale.id and reverses_id is not null and payout.state = 'failed') as missing
     from sale where sale.id = ?`,
    sale,
  )
  if (number(money, 'missing') === 0)
    expect(number(money, 'out') + number(money, 'carried')).toBeLessThanOrEqual(number(money, 'took'))
}

function checkSerials(desk: TestDesk, { sale }: Sold): void {
  const serials = rows(
    desk,
    `select return_line.serial, sum(live_units) as live, sale_line.serials from return_line
     join sale_line on sale_line.id = sale_line_id where sale_line.sale_id = ? and serial is not null
     group by sale_line.id, return_line.serial`,
    sale,
  )
  for (const row of serials) {
    expect(number(row, 'live')).toBeLessThanOrEqual(1)
    expect(JSON.parse(String(row.serials))).toContain(row.serial)
  }
}

const asked: Readonly<Partial<Record<ShownStatus, string>>> = {
  received: 'grade',
  partially_received: 'grade',
  inspected: 'settle',
  partly_settled: 'settle',
  lost: 'settle',
}

/** What the file keeps of what a return asks for is what its units show. */
function checkAsking(desk: TestDesk, { sale }: Sold): void {
  const lines = rows(
    desk,
    `select return_line.*, rma.asks, rma.channel, (select json_group_object(state, quantity) from return_unit
      where return_line_id = return_line.id) as counts from return_line join rma on rma.id = return_id where rma.sale_id = ?`,
    sale,
  )
  for (const id of new Set(lines.map(line => line.return_id))) {
    const mine = lines.filter(line => line.return_id === id)
    const shown = shownOf(
      'authorized',
      mine.map(line => ({
        counts: unitCounts(JSON.parse(String(line.counts)) as Partial<Record<UnitState, number>>),
        settledUnits: number(line, 'settled_units'),
        keptUnits: number(line, 'kept_units'),
        lostSettledUnits: number(line, 'lost_settled_units'),
        allowedMinor: number(line, 'allowed_minor'),
      })),
    )
    const receives = shown === 'authorized' && mine[0]?.channel === 'counter' ? 'receive' : null
    expect([shown, mine[0]?.asks]).toEqual([shown, asked[shown] ?? receives])
  }
}

/** Nothing goes back to the shelf that was opened and touches the skin, or whose grade is not sold as it is. */
function checkShelf(desk: TestDesk, { sale }: Sold): void {
  const wrong = rows(
    desk,
    `select disposition.id from disposition join inspection on inspection.id = inspection_id
     join return_line on return_line.id = disposition.return_line_id join sale_line on sale_line.id = sale_line_id
     join product on product.id = sale_line.product_id where sale_id = ? and (
      (code = 'restock' and grade <> 'A') or (code = 'restock_open_box' and grade not in ('A', 'B')) or
      (code in ('restock', 'restock_open_box') and hygiene = 1 and grade <> 'A'))`,
    sale,
  )
  expect(wrong).toEqual([])
}
