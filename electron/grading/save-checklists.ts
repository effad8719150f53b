import { documentProblem, settleQuestions } from '../../shared/grading/checklist-document.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { loadChecklists } from './checklist-store.ts'

/** Saves the shop's checklists as a new version. Answers to older ones keep their questions. */
export const saveChecklists: Handler<'grading.saveChecklists'> = async (desk, input) => {
  const { version, known } = await loadChecklists(desk.db)
  if (version !== input.version) return refuse({ code: 'checklists_changed' })
  const problem = documentProblem(input.document)
  if (problem) return refuse(problem)
  const document = settleQuestions(input.document, known, desk.newId)
  const id = desk.newId()
  const number = version + 1
  await desk.db
    .insertInto('checklistVersion')
    .values({ id, number, document: JSON.stringify(document), at: desk.now, byStaffId: desk.caller.staffId })
    .execute()
  desk.note({ kind: 'checklists', id }, { version: number, sets: document.sets.length })
  return ok({ version: number })
}
