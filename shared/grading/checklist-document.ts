import * as z from 'zod'
import { type ChecklistQuestion, checklistKindOf, checklistKinds, checklists, unitFlags } from './checklists.ts'

/** A question as a shop keeps it. `text` null: one of ours, with its text in the reader's language. */
export const checklistQuestion = z.object({
  id: z.string().min(1).max(60),
  text: z.string().trim().min(1).max(160).nullable(),
  bad: z.enum(['yes', 'no']),
  flag: z.enum(unitFlags),
  asksPerson: z.boolean(),
})
export type ShopQuestion = z.infer<typeof checklistQuestion>

/** A set of questions. `name` null: one of ours. */
export const checklistSet = z.object({
  id: z.string().min(1).max(60),
  name: z.string().trim().min(1).max(60).nullable(),
  questions: z.array(checklistQuestion).min(1).max(12),
})
export type ChecklistSet = z.infer<typeof checklistSet>

/** All sets of a shop, and which of its categories has which; a category that isn't named is judged by its words. */
export const checklistDocument = z.object({
  sets: z.array(checklistSet).min(1).max(30),
  categories: z.record(z.string().max(120), z.string().max(60)),
})
export type ChecklistDocument = z.infer<typeof checklistDocument>

/** What a shop asks before it changed anything. */
export const usualChecklists: ChecklistDocument = {
  sets: checklistKinds.map(kind => ({
    id: kind,
    name: null,
    questions: checklists[kind].map(question => ({ ...question, text: null })),
  })),
  categories: {},
}

const usualQuestions: ReadonlyMap<string, ChecklistQuestion> = new Map(
  checklistKinds.flatMap(kind => checklists[kind].map(question => [question.id, question] as const)),
)

/** The set for a category: the one the shop chose, else by words in its name, else the general one. */
export function checklistFor(document: ChecklistDocument, category: string | null): ChecklistSet | null {
  const setOf = (id: string | undefined) => document.sets.find(set => set.id === id)
  const chosen = category === null ? undefined : setOf(document.categories[category])
  return chosen ?? setOf(checklistKindOf(category)) ?? setOf('generic') ?? document.sets[0] ?? null
}

/** Every question that was ever asked, once each: an old answer keeps its meaning and its text. */
export function everyQuestion(documents: readonly ChecklistDocument[]): readonly ShopQuestion[] {
  const all = [usualChecklists, ...documents].flatMap(one => one.sets.flatMap(set => set.questions))
  return [...new Map(all.map(question => [question.id, question])).values()]
}

/**
 * The document as it is kept: a question whose words or meaning changed is another question, under an id of its own,
 * so that answers to the old one stay what they were. Ours keep their meaning.
 */
export function settleQuestions(
  asked: ChecklistDocument,
  known: readonly ShopQuestion[],
  newId: () => string,
): ChecklistDocument {
  const before = new Map(known.map(question => [question.id, question]))
  const settle = (question: ShopQuestion): ShopQuestion => {
    const usual = question.text === null ? usualQuestions.get(question.id) : undefined
    if (usual) return { ...usual, text: null }
    const old = before.get(question.id)
    return old && sameQuestion(old, question) ? question : { ...question, id: newId() }
  }
  return { ...asked, sets: asked.sets.map(set => ({ ...set, questions: set.questions.map(settle) })) }
}

function sameQuestion(one: ShopQuestion, other: ShopQuestion): boolean {
  return (
    one.text === other.text && one.bad === other.bad && one.flag === other.flag && one.asksPerson === other.asksPerson
  )
}

/** What is wrong with a document beyond its shape; null: nothing. */
export function documentProblem(
  document: ChecklistDocument,
):
  | { readonly code: 'checklist_set_not_known'; readonly set: string }
  | { readonly code: 'checklist_set_twice'; readonly set: string }
  | { readonly code: 'checklist_question_without_text' }
  | null {
  const ids = document.sets.map(set => set.id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) return { code: 'checklist_set_twice', set: twice }
  const strange = Object.values(document.categories).find(id => !ids.includes(id))
  if (strange !== undefined) return { code: 'checklist_set_not_known', set: strange }
  const mute = document.sets.some(set => set.questions.some(one => one.text === null && !usualQuestions.has(one.id)))
  return mute ? { code: 'checklist_question_without_text' } : null
}
