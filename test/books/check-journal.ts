import { expect } from 'vitest'
import { gatherFacts } from '../../electron/books/gather-facts.ts'
import { imbalanceOf, type JournalDocument } from '../../shared/books/journal.ts'
import { journalOfMonth } from '../../shared/books/journal-of.ts'
import type { TestDesk } from '../support/test-desk.ts'

/** What documents post to some accounts: debit less credit, minor units. */
export const posted = (documents: readonly JournalDocument[], accounts: readonly string[]) =>
  documents
    .flatMap(one => one.entries)
    .filter(entry => accounts.includes(entry.account))
    .reduce((total, entry) => total + entry.debitMinor - entry.creditMinor, 0)

/** What each move does to the goods in the hold, at cost; an opposite does the contrary. */
export const heldMinor = `case when (kind = 'hold') = (reverses_id is null) then 1 else -1 end * quantity * unit_cost_minor`

const allowedNet =
  '(select sum(allowance_net_minor) from settlement_line where settlement_line.settlement_id = settlement.id)'
const inMonth = 'between $first and $last'
const tenders = [
  'cash',
  'card_clearing',
  'transfer_clearing',
  'gift_card_clearing',
  'other_clearing',
  'store_credit_liability',
]

/** Invariant 10: a month's journal equals its settlements, payouts and stock moves, summed from the rows. */
export async function checkJournal(desk: TestDesk, month: string): Promise<void> {
  const days = { first: `${month}-01`, last: `${month}-31` }
  const sum = (sql: string) => Number(desk.writer.file.raw.prepare(sql).pluck().get(days) ?? 0)
  const documents = journalOfMonth(await gatherFacts(desk.reader.file.db, month, 'EUR'), month)
  for (const document of documents) expect(imbalanceOf(document)).toBe(0)
  const given = sum(
    `select (select coalesce(sum(total_minor + bonus_minor), 0) from settlement where local_day ${inMonth}) -
      (select coalesce(sum(total_minor + bonus_minor), 0) from settlement_reversal r join settlement s on s.id = settlement_id
        where r.local_day ${inMonth})`,
  )
  const notes = documents.filter(one => one.kind.startsWith('settlement') || one.kind.startsWith('label'))
  expect(posted(notes, ['customer_refunds_payable'])).toBe(0 - given)
  for (const [account, column] of [
    ['promotion', 'bonus_minor'],
    ['return_shipping', 'own_label_minor'],
    ['sales_allowances', allowedNet],
  ] as const) {
    const owed = sum(
      `select (select coalesce(sum(${column}), 0) from settlement where local_day ${inMonth}) -
        (select coalesce(sum(${column}), 0) from settlement_reversal r join settlement on settlement.id = settlement_id
          where r.local_day ${inMonth})`,
    )
    expect([account, posted(notes, [account])]).toEqual([account, owed])
  }
  const handed = sum(
    `select coalesce(sum(amount_minor + rounding_minor), 0) - (select coalesce(sum(amount_minor + rounding_minor), 0)
      from payout where state = 'failed' and decided_day ${inMonth}) from payout where local_day ${inMonth}`,
  )
  expect(
    posted(
      documents.filter(one => one.kind.startsWith('payout')),
      tenders,
    ),
  ).toBe(0 - handed)
  const held = sum(
    `select coalesce(sum(${heldMinor}), 0) from stock_move where unit_cost_minor is not null and local_day ${inMonth}`,
  )
  expect(posted(documents, ['returned_goods'])).toBe(held)
  const got = (column: string) =>
    sum(`select coalesce(sum(${column}), 0) from recovery where lot_id is not null and local_day ${inMonth}`)
  expect(posted(documents, ['recovery_clearing'])).toBe(got('net_minor + tax_minor'))
  expect(posted(documents, ['recovery_income'])).toBe(0 - got('net_minor'))
}
