import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { readShop } from '../shop/store.ts'
import { initialsOf } from './store.ts'

interface DemoPerson {
  readonly name: string
  readonly pin: string
}

/** Lists who works here: names only until someone signed in; limits and states for the owner. */
export const listStaff: Handler<'staff.list'> = async desk => {
  const rows = await desk.db.selectFrom('staff').selectAll().orderBy('name').execute()
  const shop = await readShop(desk.db)
  const tile = (row: (typeof rows)[number]) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    initials: initialsOf(row.name),
  })
  const details =
    desk.someone?.role === 'owner'
      ? rows.map(row => ({
          ...tile(row),
          active: row.active === 1,
          cashLimitMinor: row.cashLimitMinor,
          overrideLimitMinor: row.overrideLimitMinor,
          language: row.language,
          lockedUntil: row.lockedUntil,
          version: row.version,
        }))
      : null
  const pins = shop?.demo ? demoPins(desk.room.resources) : null
  return ok({
    setUp: rows.length > 0,
    shop: shop ? { name: shop.settings.name, locale: shop.settings.locale } : null,
    staff: rows.filter(row => row.active === 1).map(tile),
    details,
    demo: pins && {
      people: rows.flatMap(row => {
        const pin = pins.find(person => person.name === row.name)?.pin
        return pin === undefined ? [] : [{ id: row.id, name: row.name, pin, role: row.role }]
      }),
    },
  })
}

function demoPins(resources: string): readonly DemoPerson[] {
  return JSON.parse(readFileSync(join(resources, 'demo', 'people.json'), 'utf8')) as readonly DemoPerson[]
}
