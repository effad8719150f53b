import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { longestDays } from '../../electron/policy/customer.ts'
import { addDays } from '../../shared/calendar.ts'
import { sell } from '../support/sold.ts'
import { takeIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

const blank = { phone: null, email: null, address: null, externalRef: null, notes: null }

describe('the block list and the allow list', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk()
  })
  afterEach(() => desk.close())
  const add = (name: string, phone: string | null = null) => desk.must('customers.save', { ...blank, name, phone })
  const put = (one: { id: string; version: number }, standing: 'none' | 'blocked' | 'allowed', reason: string) =>
    desk.must('customers.block', { customer: one.id, version: one.version, standing, reason }, { as: 'supervisor' })

  it('keep the reason and the person, and show them to counter staff', async () => {
    const anna = await add('Anna')
    const blocked = await put(anna, 'blocked', 'Swapped boxes')
    expect(blocked.blockedSince).toBe(desk.now())
    expect(await desk.must('customers.signals', { customer: anna.id }, { as: 'counter' })).toMatchObject({
      standing: 'blocked',
      reason: 'Swapped boxes',
      by: 'Sven Supervisor',
    })
  })
  it('make the policy ask a supervisor, and no longer once the customer is off the list', async () => {
    const anna = await add('Anna')
    const sold = sell(desk, { lines: [{ grossMinor: 500 }] })
    desk.writer.file.raw.prepare('update sale set customer_id = ? where id = ?').run(anna.id, sold.sale)
    const verdict = async () => {
      const lines = [{ saleLine: sold.lines[0] ?? '', quantity: 1, reason: 'changed_mind' as const }]
      return (await desk.must('returns.quote', { sale: sold.sale, lines }, { as: 'counter' })).verdict
    }
    const blocked = await put(anna, 'blocked', 'Swapped boxes')
    expect(await verdict()).toBe('needs_approval')
    const free = await put(blocked, 'none', 'Talked it over')
    expect(free.blockedSince).toBeNull()
    expect(await verdict()).toBe('allow')
    await put(free, 'allowed', 'Club trainer')
    expect((await desk.must('customers.signals', { customer: anna.id })).standing).toBe('allowed')
  })
  it('refuse an empty reason, a stale version and somebody unknown', async () => {
    const anna = await add('Anna')
    const ask = (more: object) =>
      desk.call('customers.block', {
        customer: anna.id,
        version: anna.version,
        standing: 'blocked',
        reason: 'x',
        ...more,
      })
    expect(await ask({ reason: ' ' })).toMatchObject({ failure: { code: 'invalid_input' } })
    expect(await ask({ version: 9 })).toMatchObject({ failure: { code: 'changed_meanwhile' } })
    expect(await ask({ customer: '0'.repeat(26) })).toMatchObject({ failure: { code: 'not_found' } })
  })
  it('show one phone with two names and the name of our own staff', async () => {
    await add('Berta', '030 1234')
    const carla = await add('Carla Counter', '030-1234')
    const { signals } = await desk.must('customers.signals', { customer: carla.id })
    expect(signals).toEqual([
      { kind: 'shared_phone', value: 1 },
      { kind: 'own_staff', value: 1 },
    ])
  })
  it('count the lines of 12 months that came back without all that was sold, by their current grade', async () => {
    const anna = await add('Anna')
    const sold = sell(desk, { lines: [500, 500, 500, 500, 500].map(grossMinor => ({ grossMinor })) })
    const raw = desk.writer.file.raw
    raw.prepare('update sale set customer_id = ? where id = ?').run(anna.id, sold.sale)
    const taken = await takeIn(
      desk,
      sold,
      sold.lines.map(saleLine => ({ saleLine })),
    )
    const grade = (index: number, more: object = {}) => {
      const unit = { return: taken.return, line: taken.lines[index] ?? '', quantity: 1, grade: 'D' as const }
      return desk.must('grading.inspect', { ...unit, minutes: 1, ...more })
    }
    const counted = async () => {
      const { signals } = await desk.must('customers.signals', { customer: anna.id }, { as: 'counter' })
      return signals.find(({ kind }) => kind === 'accessory_mismatch')?.value ?? 0
    }
    await grade(0)
    expect(await counted()).toBe(0)
    await grade(1, { missingParts: 'Charger' })
    await grade(2, { checklist: { complete: 'no' } })
    await grade(3, { foundReason: 'empty_box' })
    const wrong = await grade(4, { foundReason: 'incomplete' })
    expect(await counted()).toBe(4)
    await grade(4, { replaces: wrong.inspection })
    expect(await counted()).toBe(3)
    const asked = (daysAgo: number) =>
      raw
        .prepare('update rma set created_at = ? where id = ?')
        .run(`${addDays(desk.now().slice(0, 10), -daysAgo)}T09:00:00.000Z`, taken.return)
    asked(longestDays)
    expect(await counted()).toBe(3)
    asked(longestDays + 1)
    expect(await counted()).toBe(0)
  })
})
