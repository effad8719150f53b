import type { IdentityProblem } from '../grading/check-identity.ts'
import type { ChecklistAnswer, UnitFlag } from '../grading/checklists.ts'

/** What of a unit can make staff wonder whether it is what was sold, and whole. */
const wondering: readonly UnitFlag[] = ['not_ours', 'incomplete']

/** What was read and answered at a unit. */
export interface SeenOnUnit {
  readonly mismatch: IdentityProblem | null
  readonly questions: readonly { readonly id: string; readonly bad: ChecklistAnswer; readonly flag: UnitFlag }[]
  readonly answers: Readonly<Record<string, ChecklistAnswer>>
  readonly missingParts: string
}

/**
 * Whether a suspicion is offered to be noted while a unit is graded. It is never noted by itself.
 * - its serial or lot is not the one that was sold or announced
 * - a check says that it isn't the shop's item, or not whole
 * - parts are named that are missing
 */
export function looksWrong({ mismatch, questions, answers, missingParts }: SeenOnUnit): boolean {
  if (mismatch !== null || missingParts.trim() !== '') return true
  return questions.some(one => wondering.includes(one.flag) && answers[one.id] === one.bad)
}
