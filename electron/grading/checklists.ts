import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { loadChecklists } from './checklist-store.ts'

/** Reads what is asked of goods by category, and every question that was ever asked. */
export const readChecklists: Handler<'grading.checklists'> = async desk => {
  const { version, document, known } = await loadChecklists(desk.db)
  const rows = await desk.db
    .selectFrom('product')
    .select('category')
    .distinct()
    .where('category', 'is not', null)
    .orderBy('category')
    .limit(300)
    .execute()
  return ok({ version, document, known: [...known], categories: rows.flatMap(row => row.category ?? []) })
}
