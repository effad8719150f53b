import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sell } from '../support/sold.ts'
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
})
