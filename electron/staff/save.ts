import { ok, refuse } from '../../shared/result.ts'
import { leastDigits } from '../../shared/staff/lockout.ts'
import type { Prepared } from '../context.ts'
import { hashPin } from './pins.ts'
import { foldName, initialsOf } from './store.ts'

/** Adds a person or changes one. Someone who left is made inactive: their records stay. */
export const saveStaff: Prepared<'staff.save', string | null> = {
  prepare: async (desk, { pin }) => (pin === undefined ? null : hashPin(pin, desk.room.pepper)),
  async run(desk, input, pinHash) {
    const { db } = desk
    const known =
      input.id === undefined
        ? null
        : await db.selectFrom('staff').selectAll().where('id', '=', input.id).executeTakeFirst()
    if (known === undefined) return refuse({ code: 'not_found' })
    if (known && known.version !== input.version) return refuse({ code: 'changed_meanwhile' })
    const nameFolded = foldName(input.name)
    const namesake = await db.selectFrom('staff').select('id').where('nameFolded', '=', nameFolded).executeTakeFirst()
    if (namesake && namesake.id !== known?.id) return refuse({ code: 'name_taken', name: input.name })
    const least = leastDigits(input.role)
    if (pinHash === null && !known) return refuse({ code: 'pin_needed' })
    if (input.pin !== undefined && input.pin.length < least) return refuse({ code: 'pin_too_short', least })
    if (input.pin === undefined && known && leastDigits(known.role) < least) return refuse({ code: 'pin_needed' })
    const staysOwner = input.role === 'owner' && input.active
    if (known?.role === 'owner' && known.active === 1 && !staysOwner) {
      const owners = await db
        .selectFrom('staff')
        .select('id')
        .where('role', '=', 'owner')
        .where('active', '=', 1)
        .execute()
      if (owners.length === 1) return refuse({ code: 'last_owner' })
    }
    const id = known?.id ?? desk.newId()
    const values = {
      name: input.name,
      nameFolded,
      role: input.role,
      cashLimitMinor: input.cashLimitMinor,
      overrideLimitMinor: input.overrideLimitMinor,
      language: input.language,
      active: input.active ? 1 : 0,
    }
    const version = (known?.version ?? 0) + 1
    if (known) {
      await db
        .updateTable('staff')
        .set({ ...values, version, ...(pinHash === null ? {} : { pinHash, failedTries: 0, lockedUntil: null }) })
        .where('id', '=', id)
        .execute()
    } else {
      await db
        .insertInto('staff')
        .values({ ...values, id, pinHash: pinHash ?? '', createdAt: desk.now })
        .execute()
    }
    const { name: _name, nameFolded: _folded, ...codes } = values
    desk.note({ kind: 'staff', id }, { ...codes, pinChanged: pinHash !== null, created: !known })
    return ok({
      id,
      name: input.name,
      initials: initialsOf(input.name),
      role: input.role,
      active: input.active,
      cashLimitMinor: input.cashLimitMinor,
      overrideLimitMinor: input.overrideLimitMinor,
      language: input.language,
      lockedUntil: pinHash === null ? (known?.lockedUntil ?? null) : null,
      version,
    })
  },
}
