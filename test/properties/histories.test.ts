import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sent } from '../../shared/contract.ts'
import { defaultPolicy } from '../../shared/policy/policy-document.ts'
import { checkJournal } from '../books/check-journal.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { ClosedMonths } from './closed-months.ts'
import { Follower } from './follow.ts'
import { replay, saleToSell, step, type Tried } from './history.ts'
import { checkInvariants } from './invariants.ts'
import { seedOf, times } from './seed.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk({
    cashRoundingMinor: 5,
    labourRateMinor: 2400,
    repackMinor: 2000,
    disposalMinor: 900,
    bonusPercentMilli: 5_000,
  })
  const fee = { basis: 'percent', percentMilli: 12_500, onlyOpened: true }
  const entries = [
    ...defaultPolicy.entries.filter(entry => entry.rule !== 'return_window'),
    { rule: 'restocking_fee' as const, scope: { kind: 'shop' as const }, settings: fee },
    {
      rule: 'keep_item' as const,
      scope: { kind: 'shop' as const },
      settings: { upToMinor: 4_000, maxPerCustomer: -1 },
    },
    { rule: 'deduction_by_grade' as const, scope: { kind: 'shop' as const }, settings: { percentMilliD: 33_333 } },
  ]
  const document = { ...defaultPolicy, entries }
  await desk.must('policy.publish', { basedOn: 1, validFrom: '2025-05-14', document })
  forbidDeleting()
})
afterAll(() => desk.close())

const businessTables = [
  'rma',
  'sla_event',
  'return_line',
  'unit_event',
  'goods_receipt',
  'goods_receipt_line',
  'inspection',
  'disposition',
  'settlement',
  'settlement_line',
  'settlement_reversal',
  'payout',
  'store_credit',
  'store_credit_event',
  'stock_move',
  'cost_entry',
  'exchange',
  'exchange_carry',
  'exchange_payment',
  'exchange_event',
  'shipment',
  'shipment_event',
  'warranty_claim',
  'warranty_event',
  'kept_item',
] as const

/** Makes any attempt to delete a business record a failure of its command, whichever it is. */
function forbidDeleting(): void {
  for (const table of businessTables)
    desk.writer.file.raw.exec(
      `create temp trigger keep_${table} before delete on main.${table} begin select raise(abort, 'deleted'); end`,
    )
}

const newest = (table: 'audit_event' | 'sla_event') =>
  Number(desk.writer.file.raw.prepare(`select coalesce(max(rowid), 0) from ${table}`).pluck().get())
const countEvents = () => ({ audit: newest('audit_event'), clock: newest('sla_event') })

/** One operation does several things: what was done, by name. */
function nameOf({ name, input }: Tried): string {
  const asked = JSON.stringify(input)
  if (asked.includes('replaces')) return 'regrade'
  if (name === 'shipments.advance') return `a parcel: ${(input as Sent<'shipments.advance'>).event}`
  if (name === 'warranty.decide') return `a claim: ${(input as Sent<'warranty.decide'>).decision}`
  if (name === 'warranty.advance') return `a claim: ${(input as Sent<'warranty.advance'>).step}`
  if (asked.includes('lost_in_transit')) return 'a lost parcel paid'
  if (asked.includes('"shipments":["')) return 'a parcel received'
  if (name !== 'returns.receive') return name
  return asked.includes('"last"') ? 'the last parcel' : asked.includes('"extra"') ? 'an extra item' : name
}

/** What the histories have to reach: where chance left one out, more of them are played. */
const reached = [
  'settlements.pay',
  'settlements.reverse',
  'settlements.confirmPayout',
  'grading.decide',
  'regrade',
  'grading.handBack',
  'grading.dispose',
  'credits.redeem',
  'returns.expire',
  'returns.reopen',
  'returns.cancel',
  'the last parcel',
  'an extra item',
  'returns.attach',
  'returns.split',
  'grading.quarantine',
  'grading.disposeWithConsent',
  'grading.takeBack',
  'exchanges.complete',
  'credits.void',
  'settlements.giveAmount',
  'dispositions.advance',
  'settlements.retryPayout',
  'returns.keepItem',
  'shipments.save',
  'a parcel: hand_over',
  'a parcel: return_to_sender',
  'a parcel: lose',
  'a parcel: answer_claim',
  'a parcel: void',
  'a parcel received',
  'a lost parcel paid',
  'warranty.open',
  'a claim: repair',
  'a claim: replace',
  'a claim: refund',
  'a claim: refuse',
  'a claim: send_out',
  'a claim: hand_over',
  'a claim: close',
]

const runs = 300 * times

describe('random histories of a sale, through the door', () => {
  const done = new Map<string, number>()
  const months = new ClosedMonths()

  it(`${runs} of them never break an invariant, and do what a plain model says, whatever is tried in whatever order`, {
    timeout: 660_000 * times,
  }, async () => {
    const history = fc.record({
      sale: saleToSell,
      steps: fc.array(step, { minLength: 10, maxLength: 24, size: 'max' }),
    })
    const property = fc.asyncProperty(history, async ({ sale: random, steps }) => {
      await months.closeEnded(desk, 4)
      const sale = { ...random, soldDay: desk.now().slice(0, 10) }
      let before = countEvents()
      let follower: Follower | null = null
      await replay(desk, sale, steps, (sold, tried) => {
        const [first] = sold
        if (first) follower ??= new Follower(desk, sale, first)
        follower?.follow(tried)
        follower?.compare()
        for (const one of sold) checkInvariants(desk, one)
        const now = countEvents()
        expect(now.audit - before.audit).toBe(tried.done || now.clock !== before.clock ? 1 : 0)
        const name = nameOf(tried)
        if (tried.done) done.set(name, (done.get(name) ?? 0) + 1)
        before = now
      })
    })
    const seed = seedOf('Histories through the door')
    await fc.assert(property, { numRuns: runs, seed })
    for (let batch = 1; batch <= 10 && !reached.every(name => done.has(name)); batch++) {
      await fc.assert(property, { numRuns: 50, seed: seed + batch })
    }
    expect((await desk.must('audit.verify', {})).broken).toBeNull()
  })

  it.each(reached)('reached %s', name => {
    expect(done.get(name) ?? 0).toBeGreaterThan(0)
  })

  it('left closed months as they were when they were closed', () => {
    expect(months.check(desk)).toBeGreaterThan(0)
  })

  it('left lists of goods whose kept sums are the sums of their entries', () => {
    const kept = 'select * from queue_sum where entries <> 0 order by state, code'
    const summed = `select state, code, count(*) as entries, sum(quantity) as units,
      sum(coalesce(real_recovery_minor, expected_recovery_minor, 0)) as value_minor,
      sum(iif(coalesce(real_recovery_minor, expected_recovery_minor) is null, quantity, 0)) as unvalued_units
      from disposition where current = 1 group by state, code order by state, code`
    const all = (sql: string) => desk.writer.file.raw.prepare(sql).all()
    expect(all(summed).length).toBeGreaterThan(3)
    expect(all(kept)).toEqual(all(summed))
  })

  it('have a journal that equals settlements, payouts and stock moves of each month', {
    timeout: 120_000,
  }, async () => {
    const found = desk.writer.file.raw
      .prepare<[], string>('select distinct substr(local_day, 1, 7) from settlement order by 1')
      .pluck()
      .all()
    expect(found.length).toBeGreaterThan(3)
    for (const month of found) await checkJournal(desk, month)
  })
})
