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

describe('the recovery code', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk()
  })
  afterEach(() => desk.close())
  const anew = { key: 'a-new-code-please' } as const

  it('is made anew by the owner against the PIN, opens the desk again, and is stored nowhere', async () => {
    const made = await desk.call('staff.newRecoveryCode', { pin: pins.owner }, anew)
    if (!made.ok || !made.value.issued) throw new Error(JSON.stringify(made))
    const { recoveryCode } = made.value
    expect(recoveryCode).toMatch(/^([A-Z2-9]{5}-){3}[A-Z2-9]{5}$/)
    const raw = desk.writer.file.raw
    const everything = JSON.stringify([
      raw.prepare('select * from idempotency').all(),
      raw.prepare('select * from audit_event').all(),
      raw.prepare('select * from shop').all(),
    ])
    expect(everything).not.toContain(recoveryCode)
    expect(everything).not.toContain(recoveryCode.replaceAll('-', ''))
    expect(await desk.call('staff.newRecoveryCode', { pin: pins.owner }, anew)).toEqual({
      ok: true,
      value: { issued: true, recoveryCode: '' },
    })
    const event = raw.prepare("select details from audit_event where command = 'staff.newRecoveryCode'").pluck()
    expect(event.all()).toEqual(['{"issued":true}'])
    const back = { staff: 'Olga Owner', recoveryCode: recoveryCode.toLowerCase(), newPin: '987654' }
    expect(await desk.call('staff.recover', back, { as: 'nobody' })).toMatchObject({
      ok: true,
      value: { recovered: true },
    })
  })

  it('stays as it was after a wrong PIN, which counts as a try', async () => {
    const hash = () => desk.writer.file.raw.prepare('select recovery_hash from shop').pluck().get()
    const before = hash()
    expect(await desk.must('staff.newRecoveryCode', { pin: '000000' })).toEqual({
      issued: false,
      waitSeconds: 0,
      triesLeft: 4,
    })
    expect(hash()).toBe(before)
  })

  it('is the owner’s alone', async () => {
    const reply = await desk.call('staff.newRecoveryCode', { pin: pins.supervisor }, { as: 'supervisor' })
    expect(reply).toMatchObject({ ok: false, failure: { code: 'not_allowed' } })
  })
})
