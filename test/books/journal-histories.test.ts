import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatherFacts } from '../../electron/books/gather-facts.ts'
import { imbalanceOf, type JournalDocument } from '../../shared/books/journal.ts'
import { journalOfMonth } from '../../shared/books/journal-of.ts'
import { replay, saleToSell, step } from '../properties/history.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk({ cashRoundingMinor: 5, labourRateMinor: 2400 })
})
afterAll(() => desk.close())

const sum = (sql: string, month: string) =>
  Number(
    desk.writer.file.raw
      .prepare(sql)
      .pluck()
      .get({ first: `${month}-01`, last: `${month}-31` }) ?? 0,
  )
const posted = (documents: readonly JournalDocument[], accounts: readonly string[]) =>
  documents
    .flatMap(one => one.entries)
    .filter(entry => accounts.includes(entry.account))
    .reduce((total, entry) => total + entry.debitMinor - entry.creditMinor, 0)

const inMonth = 'between $first and $last'

describe('the journal of random histories, from the file', () => {
  it('equals settlements, payouts and stock moves of each month, to the minor unit', { timeout: 240_000 }, async () => {
    const history = fc.record({ sale: saleToSell, steps: fc.array(step, { minLength: 10, maxLength: 20 }) })
    await fc.assert(
      fc.asyncProperty(history, async ({ sale, steps }) => {
        await replay(desk, { ...sale, soldDay: desk.now().slice(0, 10) }, steps, () => undefined)
        desk.passMinutes(60 * 24 * 3)
      }),
      { numRuns: 60 },
    )
    const months = desk.writer.file.raw
      .prepare<[], string>(
        'select distinct substr(local_day, 1, 7) from settlement union select distinct substr(local_day, 1, 7) from payout order by 1',
      )
      .pluck()
      .all()
    expect(months.length).toBeGreaterThan(3)
    for (const month of months) {
      const documents = journalOfMonth(await gatherFacts(desk.reader.file.db, month, 'EUR'), month)
      for (const document of documents) expect(imbalanceOf(document)).toBe(0)
      const given = sum(
        `select (select coalesce(sum(total_minor), 0) from settlement where local_day ${inMonth}) -
          (select coalesce(sum(total_minor), 0) from settlement_reversal r join settlement s on s.id = settlement_id
            where r.local_day ${inMonth})`,
        month,
      )
      const notes = documents.filter(one => one.kind.startsWith('settlement'))
      expect(posted(notes, ['customer_refunds_payable'])).toBe(0 - given)
      const handed = sum(
        `select coalesce(sum(amount_minor + rounding_minor), 0) - (select coalesce(sum(amount_minor + rounding_minor), 0)
          from payout where state = 'failed' and decided_day ${inMonth}) from payout where local_day ${inMonth}`,
        month,
      )
      const tenders = [
        'cash',
        'card_clearing',
        'transfer_clearing',
        'gift_card_clearing',
        'other_clearing',
        'store_credit_liability',
      ]
      const payouts = documents.filter(one => one.kind.startsWith('payout'))
      expect(posted(payouts, tenders)).toBe(0 - handed)
      const held = sum(
        `select coalesce(sum(case when (kind = 'hold') = (reverses_id is null) then 1 else -1 end * quantity * unit_cost_minor), 0)
          from stock_move where unit_cost_minor is not null and local_day ${inMonth}`,
        month,
      )
      expect(posted(documents, ['returned_goods'])).toBe(held)
    }
  })
})
