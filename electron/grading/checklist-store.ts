import {
  type ChecklistDocument,
  checklistDocument,
  everyQuestion,
  type ShopQuestion,
  usualChecklists,
} from '../../shared/grading/checklist-document.ts'
import type { Reader } from '../database/open.ts'

/** The checklists of a shop as they are now, and every question that was ever asked. */
export interface StoredChecklists {
  /** 0: the shop changed nothing yet. */
  readonly version: number
  readonly document: ChecklistDocument
  readonly known: readonly ShopQuestion[]
}

/** Reads the shop's checklists with their history. */
export async function loadChecklists(db: Reader): Promise<StoredChecklists> {
  const rows = await db.selectFrom('checklistVersion').select(['number', 'document']).orderBy('number').execute()
  const documents = rows.map(row => checklistDocument.parse(JSON.parse(row.document)))
  return {
    version: rows.at(-1)?.number ?? 0,
    document: documents.at(-1) ?? usualChecklists,
    known: everyQuestion(documents),
  }
}
