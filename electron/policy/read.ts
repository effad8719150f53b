import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import type { Reader } from '../database/open.ts'
import { policyPresets } from './presets.ts'
import { policyOfId } from './store.ts'

/** Reads a published version (the newest unless told), the list of all, and what scopes can name. */
export const readPolicy: Handler<'policy.read'> = async (desk, { version }) => {
  const versions = await listVersions(desk.db)
  const chosen = version === undefined ? versions[0] : versions.find(one => one.id === version)
  if (!chosen) return refuse({ code: 'not_found' })
  const { document } = await policyOfId(desk.db, chosen.id)
  const categories = await desk.db
    .selectFrom('visibleProduct')
    .select('category')
    .distinct()
    .where('category', 'is not', null)
    .orderBy('category')
    .execute()
  const suppliers = await desk.db.selectFrom('supplier').select(['id', 'name']).orderBy('name').execute()
  return ok({
    version: { ...chosen, document },
    versions,
    categories: categories.flatMap(row => (row.category === null ? [] : [row.category])),
    suppliers,
    presets: policyPresets(desk.room.resources).map(preset => ({ ...preset })),
  })
}

/** All published versions, the newest first. */
export async function listVersions(db: Reader) {
  return db
    .selectFrom('policyVersion')
    .innerJoin('staff', 'staff.id', 'policyVersion.publishedBy')
    .select([
      'policyVersion.id',
      'policyVersion.number',
      'policyVersion.validFrom',
      'policyVersion.publishedAt',
      'staff.name as publishedBy',
      'policyVersion.note',
    ])
    .orderBy('policyVersion.number', 'desc')
    .execute()
}
