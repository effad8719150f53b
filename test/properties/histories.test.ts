import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../shared/policy/policy-document.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { replay, saleToSell, step } from './history.ts'
import { checkInvariants } from './invariants.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk({ cashRoundingMinor: 5 })
  const fee = { basis: 'percent', percentMilli: 12_500, onlyOpened: true }
  const entries = [
    ...defaultPolicy.entries.filter(entry => entry.rule !== 'return_window'),
    { rule: 'restocking_fee' as const, scope: { kind: 'shop' as const }, settings: fee },
    { rule: 'deduction_by_grade' as const, scope: { kind: 'shop' as const }, settings: { percentMilliD: 33_333 } },
  ]
  const document = { ...defaultPolicy, entries }
  await desk.must('policy.publish', { basedOn: 1, validFrom: '2025-05-14', document })
})
afterAll(() => desk.close())

const businessTables = [
  'rma',
  'return_line',
  'unit_event',
  'goods_receipt',
  'inspection',
  'disposition',
  'settlement',
  'settlement_line',
  'settlement_reversal',
  'payout',
  'store_credit',
  'store_credit_event',
] as const

function countRows(): Readonly<Record<string, number>> {
  const raw = desk.writer.file.raw
  const count = (table: string) => Number(raw.prepare(`select count(*) from ${table}`).pluck().get())
  return Object.fromEntries(['audit_event', ...businessTables].map(table => [table, count(table)]))
}

describe('random histories of a sale, through the door', () => {
  it('never break an invariant, whatever is tried in whatever order', { timeout: 120_000 }, async () => {
    const done = new Map<string, number>()
    const history = fc.record({
      sale: saleToSell.map(sale => ({ ...sale, soldDay: '2025-05-14' })),
      steps: fc.array(step, { minLength: 10, maxLength: 20 }),
    })
    await fc.assert(
      fc.asyncProperty(history, async ({ sale, steps }) => {
        let before = countRows()
        await replay(desk, sale, steps, (sold, tried) => {
          checkInvariants(desk, sold)
          const now = countRows()
          for (const table of businessTables) expect(now[table]).toBeGreaterThanOrEqual(before[table] ?? 0)
          const events = (now.audit_event ?? 0) - (before.audit_event ?? 0)
          expect(events).toBe(tried.done && tried.name !== 'spend' ? 1 : 0)
          if (tried.done) done.set(tried.name, (done.get(tried.name) ?? 0) + 1)
          before = now
        })
      }),
      { numRuns: 100 },
    )
    for (const name of ['settlements.pay', 'settlements.reverse', 'grading.decide', 'grading.handBack']) {
      expect(done.get(name) ?? 0, `histories that reach ${name}`).toBeGreaterThan(0)
    }
    expect((await desk.must('audit.verify', {})).broken).toBeNull()
  })
})
