import { type LearntValues, learntValuesOf } from '../../shared/grading/expected-value.ts'
import type { Reader } from '../database/open.ts'

/** A category as its history is kept: as it is written, and nothing for goods without one. */
export const categoryKey = (category: string | null) => (category ?? '').trim().toLowerCase()

/** What each grade of a category is worth by what the shop really got for such units; a handful of rows, whatever its age. */
export async function learntValues(db: Reader, category: string | null): Promise<LearntValues> {
  const rows = await db
    .selectFrom('valueHistory')
    .select(['grade', 'units', 'soldNetMinor', 'gotMinor'])
    .where('category', '=', categoryKey(category))
    .execute()
  return learntValuesOf(new Map(rows.map(row => [row.grade, row])))
}
