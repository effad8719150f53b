import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestDesk, pins, type TestDesk } from '../support/test-desk.ts'

describe('signing in', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk()
  })
  afterEach(() => desk.close())

  const signIn = (pin: string, staff = 'Carla Counter') => desk.must('staff.signIn', { staff, pin })

  it('takes a name without its case and accents', async () => {
    expect(await signIn(pins.counter, 'cárla counter')).toMatchObject({ signedIn: true })
  })

  it('locks after five wrong PINs, for twice as long with each further one', async () => {
    for (const left of [4, 3, 2, 1])
      expect(await signIn('9999')).toEqual({ signedIn: false, waitSeconds: 0, triesLeft: left })
    expect(await signIn('9999')).toEqual({ signedIn: false, waitSeconds: 30, triesLeft: 0 })
    expect(await signIn(pins.counter)).toMatchObject({ signedIn: false, waitSeconds: 30 })
    desk.passMinutes(1)
    expect(await signIn('9999')).toMatchObject({ waitSeconds: 60 })
    desk.passMinutes(2)
    expect(await signIn(pins.counter)).toMatchObject({ signedIn: true })
  })

  it('neither opens earlier nor shuts longer when the clock is set back', async () => {
    for (let tries = 0; tries < 5; tries += 1) await signIn('9999')
    desk.passMinutes(-600)
    expect(await signIn(pins.counter)).toEqual({ signedIn: false, waitSeconds: 30, triesLeft: 0 })
  })

  it('answers an unknown name like a wrong PIN', async () => {
    expect(await signIn('9999', 'Nobody Here')).toEqual({ signedIn: false, waitSeconds: 0, triesLeft: 4 })
  })

  it('leaves no PIN in the audit trail, the stored replies or the recovery of keys', async () => {
    await signIn('987654')
    const raw = desk.writer.file.raw
    const stored = JSON.stringify([
      raw.prepare('select * from idempotency').all(),
      raw.prepare('select * from audit_event').all(),
    ])
    expect(stored).not.toContain('987654')
    expect(stored).not.toContain(pins.owner)
  })
})

describe('a second person', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk()
  })
  afterEach(() => desk.close())
  const wanted = { operation: 'settlements.pay', subject: 'RMA-1', amountMinor: 5000 }

  it('approves on the same screen, never their own doing', async () => {
    const own = await desk.call(
      'staff.approve',
      { staff: 'Sven Supervisor', pin: pins.supervisor, ...wanted },
      { as: 'supervisor' },
    )
    expect(own).toMatchObject({ ok: false, failure: { code: 'same_person' } })
    const other = await desk.call(
      'staff.approve',
      { staff: 'Sven Supervisor', pin: pins.supervisor, ...wanted },
      { as: 'counter' },
    )
    expect(other).toMatchObject({ ok: true, value: { approved: true } })
  })

  it('may not approve at the counter', async () => {
    const reply = await desk.call(
      'staff.approve',
      { staff: 'Carla Counter', pin: pins.counter, ...wanted },
      { as: 'supervisor' },
    )
    expect(reply).toMatchObject({ ok: false, failure: { code: 'role_may_not_approve' } })
  })
})
