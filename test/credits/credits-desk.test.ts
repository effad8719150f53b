import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gatherFacts } from '../../electron/books/gather-facts.ts'
import { journalOf } from '../../shared/books/journal-of.ts'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const issue = (amountMinor = 1000) =>
  desk.must('credits.issue', { amountMinor, reason: 'Waited too long' }, { as: 'supervisor' })
const redeem = (code: string, amountMinor: number) =>
  desk.call('credits.redeem', { code, amountMinor, reference: 'Till 2' }, { as: 'counter' })

describe('a store credit', () => {
  it('is issued by hand with a reason, and read by its code or its id', async () => {
    const { credit, code } = await issue()
    const view = await desk.must('credits.read', { code })
    expect(view).toMatchObject({
      id: credit,
      balanceMinor: 1000,
      customer: null,
      events: [
        { kind: 'issue', amountMinor: 1000, by: 'Sven Supervisor', reason: 'Waited too long', settlement: null },
      ],
    })
    expect(await desk.must('credits.read', { code: code.toLowerCase().replaceAll('-', ' ') })).toEqual(view)
    expect(await desk.must('credits.read', { code: credit })).toEqual(view)
  })
  it('is redeemed in parts to its last cent and never below zero', async () => {
    const { code } = await issue(1000)
    expect(await redeem(code, 400)).toEqual({ ok: true, value: { code, balanceMinor: 600 } })
    expect(await redeem(code, 601)).toEqual({
      ok: false,
      failure: { code: 'credit_too_small', balanceMinor: 600, currency: 'EUR' },
    })
    const both = await Promise.all([redeem(code, 600), redeem(code, 600)])
    expect(both.filter(reply => reply.ok)).toHaveLength(1)
    expect(await desk.must('credits.read', { code })).toMatchObject({ balanceMinor: 0 })
  })
  it('is voided once, by a supervisor, with what was left of it', async () => {
    const { code } = await issue(700)
    await redeem(code, 200)
    const input = { code, reason: 'Lost and found' }
    const byCounter = await desk.call('credits.void', input, { as: 'counter' })
    expect(byCounter).toMatchObject({ ok: false, failure: { code: 'not_allowed' } })
    const byOwner = () => desk.call('credits.void', input)
    expect(await byOwner()).toEqual({ ok: true, value: { code, voidedMinor: 500 } })
    expect(await byOwner()).toEqual({ ok: false, failure: { code: 'credit_empty' } })
    expect(await redeem(code, 1)).toMatchObject({ ok: false, failure: { code: 'credit_too_small' } })
  })
  it('nobody knows is not found, and an unknown customer gets none', async () => {
    expect(await redeem('SC-2222-2222-2222', 1)).toEqual({ ok: false, failure: { code: 'not_found' } })
    const nobody = { amountMinor: 5, reason: 'x', customer: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }
    expect(await desk.call('credits.issue', nobody)).toEqual({ ok: false, failure: { code: 'not_found' } })
  })
  it('is issued by hand only up to the person’s limit', async () => {
    const raw = desk.writer.file.raw
    raw.prepare("update staff set override_limit_minor = 500 where role = 'supervisor'").run()
    const most = await desk.call('credits.issue', { amountMinor: 501, reason: 'x' }, { as: 'supervisor' })
    expect(most).toEqual({ ok: false, failure: { code: 'above_override_limit', mostMinor: 500 } })
    expect(await desk.call('credits.issue', { amountMinor: 500, reason: 'x' }, { as: 'supervisor' })).toMatchObject({
      ok: true,
    })
    raw.prepare('update staff set override_limit_minor = null').run()
  })
})

describe('in the journal', () => {
  it('issuing by hand is promotion, redeeming clears, voiding is breakage; one from a refund is its payout', async () => {
    const own = await openTestDesk()
    const made = await own.must('credits.issue', { amountMinor: 1000, reason: 'Goodwill' })
    await own.must('credits.redeem', { code: made.code, amountMinor: 300 })
    await own.must('credits.void', { code: made.code, reason: 'Fraud' })
    const refunded = await pay(own, await acceptUnits(own, sell(own, { lines: [{ grossMinor: 500 }] })), {
      wish: 'store_credit',
    })
    expect(refunded.storeCredit?.balanceMinor).toBe(500)
    const facts = await gatherFacts(own.reader.file.db, '2025-05', 'EUR')
    const documents = journalOf(facts).filter(one => one.kind.startsWith('store_credit'))
    expect(
      documents.map(({ kind, entries }) => [
        kind,
        entries.map(entry => `${entry.account} ${entry.debitMinor} ${entry.creditMinor}`).toSorted(),
      ]),
    ).toEqual([
      ['store_credit_issued', ['promotion 1000 0', 'store_credit_liability 0 1000']],
      ['store_credit_redeemed', ['store_credit_clearing 0 300', 'store_credit_liability 300 0']],
      ['store_credit_void', ['breakage 0 700', 'store_credit_liability 700 0']],
    ])
    await own.close()
  })
})
