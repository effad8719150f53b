import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handlers } from '../../electron/handlers.ts'
import { contract, type Name } from '../../shared/contract.ts'
import { roles } from '../../shared/define.ts'
import { dump } from '../support/dump.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const names = (Object.keys(contract) as Name[]).filter(name => Object.hasOwn(handlers, name))
const guarded = names.flatMap(name => {
  const { allow } = contract[name]
  return typeof allow === 'string' ? [] : [{ name, allow }]
})
const call = (name: Name, as: (typeof roles)[number] | 'nobody') => desk.call(name, {} as never, { as })

describe('role x operation, over the whole contract', () => {
  for (const { name, allow } of guarded) {
    it(`${name} is refused to nobody and to ${roles.filter(role => !allow.includes(role)).join(', ') || 'no role'}`, async () => {
      expect(await call(name, 'nobody')).toEqual({ ok: false, failure: { code: 'not_signed_in' } })
      for (const role of roles) {
        const reply = await call(name, role)
        if (allow.includes(role)) {
          const code = reply.ok ? null : reply.failure.code
          expect(['not_allowed', 'not_signed_in', 'unknown_operation', 'unexpected']).not.toContain(code)
        } else {
          expect(reply).toEqual({ ok: false, failure: { code: 'not_allowed', needs: [...allow] } })
        }
      }
    })
  }
  it('setting up is refused once there are people', async () => {
    const open = names.filter(name => contract[name].allow === 'before_set_up')
    for (const name of open) {
      const before = dump(desk)
      const reply = await call(name, 'owner')
      expect(reply.ok).toBe(false)
      expect(dump(desk)).toEqual(before)
    }
  })
  it('only signing in and out, recovery and the names on the door need nobody signed in', () => {
    expect(names.filter(name => contract[name].allow === 'session').toSorted()).toEqual([
      'shop.leaveDemo',
      'staff.list',
      'staff.me',
      'staff.recover',
      'staff.signIn',
      'staff.signOut',
    ])
  })
})
