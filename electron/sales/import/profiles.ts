import * as z from 'zod'
import { ok, refuse } from '../../../shared/result.ts'
import { salesProfile } from '../../../shared/sales/import/profile.ts'
import type { Handler } from '../../context.ts'
import { foldName } from '../../staff/store.ts'

const stored = z.object(salesProfile.omit({ name: true }).shape)

/** The mappings kept under a name. */
export const listProfiles: Handler<'sales.profiles'> = async desk => {
  const rows = await desk.db
    .selectFrom('importProfile')
    .select(['id', 'name', 'mapping'])
    .where('format', '=', 'mapped')
    .orderBy('nameFolded')
    .execute()
  return ok({
    profiles: rows.map(({ id, name, mapping }) => ({ id, name, profile: stored.parse(JSON.parse(mapping)) })),
  })
}

/** Keeps a mapping under a name, or changes one. */
export const saveProfile: Handler<'sales.saveProfile'> = async (desk, { id: wanted, name, profile }) => {
  const { db } = desk
  const nameFolded = foldName(name)
  const namesake = await db
    .selectFrom('importProfile')
    .select('id')
    .where('nameFolded', '=', nameFolded)
    .executeTakeFirst()
  if (namesake && namesake.id !== wanted) return refuse({ code: 'name_taken', name })
  const values = { name, nameFolded, mapping: JSON.stringify(profile) }
  const id = wanted ?? desk.newId()
  if (wanted === undefined)
    await db
      .insertInto('importProfile')
      .values({ ...values, id, format: 'mapped', createdAt: desk.now })
      .execute()
  else {
    const changed = await db
      .updateTable('importProfile')
      .set(eb => ({ ...values, version: eb('version', '+', 1) }))
      .where('id', '=', wanted)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) return refuse({ code: 'not_found' })
  }
  desk.note({ kind: 'import_profile', id }, { created: wanted === undefined })
  return ok({ id, name })
}
