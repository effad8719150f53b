import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatherFacts } from '../../electron/books/gather-facts.ts'
import { imbalanceOf } from '../../shared/books/journal.ts'
import { journalOfMonth } from '../../shared/books/journal-of.ts'
import { monthFigures } from '../../shared/books/month-figures.ts'
import { posted } from '../books/check-journal.ts'
import { seedOf, times } from '../properties/seed.ts'
import { productOf, shelve } from '../support/goods.ts'
import { type Sold, sell } from '../support/sold.ts'
import { acceptUnits, pay } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk({ cashRoundingMinor: 5 })
})
afterAll(() => desk.close())

const history = fc.record({
  grossMinor: fc.integer({ min: 1, max: 9_999 }),
  quantity: fc.integer({ min: 1, max: 3 }),
  cashPercent: fc.constantFrom(0, 50),
  steps: fc.array(
    fc.record({
      pick: fc.nat(9),
      does: fc.constantFrom('exchange', 'exchange', 'exchange', 'refund', 'reverse', 'fail'),
      same: fc.boolean(),
      priceMinor: fc.integer({ min: 1, max: 9_999 }),
      how: fc.constantFrom('cash', 'card', 'transfer'),
    }),
    { minLength: 2, maxLength: 6 },
  ),
})
type History = typeof history extends fc.Arbitrary<infer H> ? H : never

interface Made {
  readonly settlement: string
  readonly payments: readonly string[]
}

const number = (sql: string, ...values: readonly string[]) =>
  Number(
    desk.writer.file.raw
      .prepare(sql)
      .pluck()
      .get(...values) ?? 0,
  )

/** Plays one history over a sale and all that came of it by exchanges. Answers how many steps were done. */
async function play({ grossMinor, quantity, cashPercent, steps }: History): Promise<number> {
  const cash = Math.floor((grossMinor * cashPercent) / 100)
  const tenders = [
    { kind: 'cash', amountMinor: cash },
    { kind: 'card', amountMinor: grossMinor - cash },
  ]
  const sales: Sold[] = [sell(desk, { lines: [{ grossMinor, quantity, product: { unitCostMinor: 700 } }], tenders })]
  const made: Made[] = []
  let done = 0
  for (const { pick, does, same, priceMinor, how } of steps) {
    const sale = sales[pick % sales.length]
    const one = made[pick % Math.max(1, made.length)]
    if (does === 'reverse' || does === 'fail') {
      if (!one) continue
      const payment = one.payments[0]
      const reply =
        does === 'reverse'
          ? await desk.call('settlements.reverse', { settlement: one.settlement, reason: 'Mistake' })
          : await desk.call('exchanges.confirmPayment', { payment: payment ?? one.settlement, state: 'failed' })
      if (!reply.ok) expect(reply.failure.code).not.toBe('unexpected')
      done += reply.ok ? 1 : 0
      continue
    }
    const read = sale ? await desk.must('sales.read', { sale: sale.sale }) : null
    if (!sale || !read || read.status !== 'complete' || (read.lines[0]?.returnable ?? 0) < 1) continue
    const taken = await acceptUnits(desk, sale)
    done += 1
    if (does === 'refund') {
      made.push({ settlement: (await pay(desk, taken)).settlement, payments: [] })
      continue
    }
    const goods = [{ product: same ? productOf(desk, sale.lines[0]) : shelve(desk, { priceMinor }) }]
    const quote = await desk.must('exchanges.quote', { return: taken.return, goods })
    if (same) expect(quote.kind).toBe('even')
    const { owesMinor, backMinor } = quote
    const payments = owesMinor > 0 ? [{ kind: how, amountMinor: owesMinor }] : []
    const agreed = { payments, expectedOwesMinor: owesMinor, expectedBackMinor: backMinor, print: false }
    const completed = await desk.must('exchanges.complete', { return: taken.return, goods, ...agreed })
    made.push({ settlement: completed.settlement, payments: completed.payments.map(paid => paid.id) })
    const lines = (await desk.must('sales.read', { sale: completed.sale })).lines.map(line => line.id)
    sales.push({ sale: completed.sale, lines, tenders: [] })
  }
  return done
}

/** Invariants 1 to 3 over every sale of the file, from its rows. */
function check(): void {
  expect(
    number(`select count(*) from sale_line where quantity <
      (select coalesce(sum(live_units), 0) from return_line where sale_line_id = sale_line.id)`),
  ).toBe(0)
  expect(
    number(`select count(*) from sale_line where gross_minor < (select coalesce(sum(settlement_line.credit_gross_minor), 0)
      from settlement_line join settlement on settlement.id = settlement_id
      where sale_line_id = sale_line.id and state <> 'reversed')`),
  ).toBe(0)
  expect(
    number(`select count(*) from tender where amount_minor < carried_minor + unpaid_minor +
      (select coalesce(sum(amount_minor), 0) from payout where tender_id = tender.id and state <> 'failed')`),
  ).toBe(0)
  expect(
    number(`select count(*) from tender where carried_minor <> (select coalesce(sum(exchange_carry.amount_minor), 0)
      from exchange_carry join settlement on settlement.id = settlement_id
      where from_tender_id = tender.id and state <> 'reversed')`),
  ).toBe(0)
  expect(
    number(`select count(*) from exchange join sale on sale.id = exchange.sale_id
      where total_minor <> credit_used_minor + paid_more_minor`),
  ).toBe(0)
}

describe('random histories with exchanges of exchanges, through runner and file', () => {
  it('hold every invariant, balance the journal, and keep the sums by month', async () => {
    let done = 0
    await fc.assert(
      fc.asyncProperty(history, async one => {
        done += await play(one)
        check()
      }),
      { numRuns: 12 * times, seed: seedOf('histories of exchanges'), endOnFailure: true },
    )
    expect(done).toBeGreaterThan(12)
    const documents = journalOfMonth(await gatherFacts(desk.reader.file.db, '2025-05', 'EUR'), '2025-05')
    for (const document of documents) expect(imbalanceOf(document)).toBe(0)
    const { exchanges } = await desk.must('exchanges.find', {})
    const owed = exchanges.reduce((sum, one) => sum + one.owesMinor, 0)
    expect(posted(documents, ['customer_refunds_payable'])).toBe(owed)
    const { months } = await desk.must('books.months', {})
    expect(months[0]?.exchangedMinor).toBe(monthFigures(documents).exchangedMinor)
    const inForce =
      number(`select coalesce(sum(sale_line.net_minor), 0) from exchange join sale on sale.id = exchange.sale_id
      join sale_line on sale_line.sale_id = sale.id where sale.status = 'complete'`)
    expect(posted(documents, ['sales'])).toBe(0 - inForce)
    const off = number(`select count(*) from (
      select * from rollup where returns <> 0 or units <> 0 or paid_minor <> 0 or imported_minor <> 0
      except select * from rollup_rebuilt)`)
    expect(off).toBe(0)
  })
})
