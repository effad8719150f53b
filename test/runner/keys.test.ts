import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFile } from '../../electron/database/open.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

const person = {
  name: 'Nina New',
  role: 'counter' as const,
  pin: '5555',
  cashLimitMinor: null,
  overrideLimitMinor: null,
  language: null,
  active: true,
}

describe('an idempotency key', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk()
  })
  afterEach(() => desk.close())

  const staffCount = () => (desk.writer.file.raw.prepare('select count(*) n from staff').get() as { n: number }).n

  it('answers a retry with the first reply and does nothing twice', async () => {
    const first = await desk.call('staff.save', person, { key: 'one-key-000001' })
    const again = await desk.call('staff.save', person, { key: 'one-key-000001' })
    expect(first.ok).toBe(true)
    expect(again).toEqual(first)
    expect(staffCount()).toBe(5)
  })

  it('is refused with another input, another operation or another person', async () => {
    await desk.call('staff.save', person, { key: 'one-key-000001' })
    const refused = { ok: false, failure: { code: 'key_reused' } }
    expect(await desk.call('staff.save', { ...person, name: 'Other' }, { key: 'one-key-000001' })).toEqual(refused)
    expect(await desk.call('staff.saveMine', { language: 'de' }, { key: 'one-key-000001' })).toEqual(refused)
    await desk.call('staff.saveMine', { language: 'de' }, { key: 'two-key-000002' })
    expect(await desk.call('staff.saveMine', { language: 'de' }, { key: 'two-key-000002', as: 'counter' })).toEqual(
      refused,
    )
  })

  it('is not used up by a refusal', async () => {
    const refused = await desk.call('staff.save', { ...person, pin: undefined }, { key: 'one-key-000001' })
    expect(refused).toEqual({ ok: false, failure: { code: 'pin_needed' } })
    expect((await desk.call('staff.save', person, { key: 'one-key-000001' })).ok).toBe(true)
  })

  it.each(['', 'short', 'has spaces in it'])('must be one: %j is none', async key => {
    expect(await desk.call('staff.save', person, { key })).toEqual({ ok: false, failure: { code: 'key_missing' } })
  })

  it('is forgotten after thirty days', async () => {
    await desk.call('staff.saveMine', { language: 'de' }, { key: 'one-key-000001' })
    desk.passMinutes(31 * 24 * 60)
    await desk.call('staff.saveMine', { language: 'en' }, { key: 'two-key-000002' })
    expect(await desk.call('staff.saveMine', { language: 'en' }, { key: 'one-key-000001' })).toMatchObject({ ok: true })
  })
})

describe('the runner', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk()
  })
  afterEach(() => desk.close())

  it('leaves one audit event for each command and none for a refusal', async () => {
    const events = () => (desk.writer.file.raw.prepare('select count(*) n from audit_event').get() as { n: number }).n
    const before = events()
    await desk.must('staff.save', person)
    expect(events()).toBe(before + 1)
    await desk.call('staff.save', person)
    expect(events()).toBe(before + 1)
  })

  it('knows no operation by an inherited name', async () => {
    for (const name of ['constructor', '__proto__', 'toString', 'staff.nothing'])
      expect(await desk.call(name as 'staff.me', {})).toMatchObject({
        ok: false,
        failure: { code: 'unknown_operation' },
      })
  })

  it('says which field of an input is wrong', async () => {
    const reply = await desk.call('staff.save', { ...person, role: 'king' as 'owner' })
    expect(reply).toMatchObject({ ok: false, failure: { code: 'invalid_input', issues: [{ path: 'role' }] } })
  })

  it('finds every event of the audit trail that was tampered with', async () => {
    await desk.must('staff.save', person)
    expect(await desk.must('audit.verify', {})).toMatchObject({ broken: null })
    const raw = desk.writer.file.raw
    raw.exec('drop trigger audit_never_changes')
    raw.prepare('update audit_event set details = \'{"role":"owner"}\' where seq = 3').run()
    expect(await desk.must('audit.verify', {})).toMatchObject({ broken: { seq: 3, what: 'changed' } })
  })

  it('refuses to change or delete an audit event at all', () => {
    const raw = desk.writer.file.raw
    expect(() => raw.prepare('delete from audit_event').run()).toThrow('audit_is_append_only')
    expect(() => raw.prepare("update audit_event set at = ''").run()).toThrow('audit_is_append_only')
  })

  it('syncs every commit, also on a file that was open before', () => {
    const again = openFile(join(desk.folder, 'desk.sqlite'), 'write')
    expect(again.raw.pragma('synchronous', { simple: true })).toBe(2)
    expect(again.raw.pragma('journal_mode', { simple: true })).toBe('wal')
    again.raw.close()
  })
})
