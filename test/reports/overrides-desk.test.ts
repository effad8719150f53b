import { afterAll, beforeAll, expect, it } from 'vitest'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay, request } from '../support/take-back.ts'
import { openTestDesk, pins, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

it('exceptions, approvals and own payouts above the limit are counted by person', async () => {
  const late = await request(desk, sell(desk, { soldDay: '2024-01-05', lines: [{ grossMinor: 3000, quantity: 2 }] }))
  const people = await desk.must('staff.list', {})
  const supervisor = people.staff.find(one => one.role === 'supervisor')?.id ?? ''
  const { approval } = await desk.must('returns.authorize', { return: late.return }, { as: 'counter' })
  if (!approval) throw new Error('no approval was asked for')
  const signed = await desk.must(
    'staff.approve',
    {
      ...{ staff: supervisor, pin: pins.supervisor, operation: approval.operation },
      ...{ subject: approval.subject, amountMinor: approval.amountMinor },
    },
    { as: 'counter' },
  )
  if (!('approval' in signed)) throw new Error('not signed')
  await desk.must(
    'returns.authorize',
    { return: late.return, approval: String(signed.approval), overrideReason: 'Was in hospital' },
    { as: 'counter' },
  )
  const own = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 5000 }] }))
  await pay(desk, own, { reference: 'R' })
  desk.writer.file.raw.exec(`update shop set settings = json_set(settings, '$.refundLimitMinor', 4000)`)
  const { rows, totals } = await desk.must('reports.run', {
    report: 'overrides_by_person',
    parameters: { from: '2025-05', until: '2025-05' },
  })
  expect(rows.map(({ personId: _id, ...row }) => row)).toEqual([
    {
      ...{ person: 'Carla Counter', overrides: 1, overrideMinor: 1500, approvals: 0, approvedMinor: 0 },
      ...{ flagged: 1, flaggedMinor: 5000 },
    },
    {
      ...{ person: 'Sven Supervisor', overrides: 0, overrideMinor: 0, approvals: 1 },
      ...{ approvedMinor: approval.amountMinor, flagged: 0, flaggedMinor: 0 },
    },
  ])
  expect(totals).toMatchObject({ overrides: 1, approvals: 1, flagged: 1 })
})
