/** An answer to a question; `na` where it does not apply to this item. */
export const checklistAnswers = ['yes', 'no', 'na'] as const
export type ChecklistAnswer = (typeof checklistAnswers)[number]

/** What an answer says about a unit. */
export const unitFlags = ['opened', 'incomplete', 'not_ours', 'unsafe', 'damaged', 'data_on_it'] as const
export type UnitFlag = (typeof unitFlags)[number]

/** One question at the counter. Its text is `grading.check.<id>`. */
export interface ChecklistQuestion {
  readonly id: string
  /** The answer that means trouble; the other one is fine. */
  readonly bad: 'yes' | 'no'
  readonly flag: UnitFlag
  /** The bad answer needs a person with more to say: the unit goes to `needs_decision`. */
  readonly asksPerson: boolean
}

/** Sets of questions; a category of the shop falls into one of them. */
export const checklistKinds = ['generic', 'clothing', 'footwear', 'electronics', 'personal_care', 'kitchen'] as const
export type ChecklistKind = (typeof checklistKinds)[number]

const isOurs: ChecklistQuestion = { id: 'is_ours', bad: 'no', flag: 'not_ours', asksPerson: true }
const complete: ChecklistQuestion = { id: 'complete', bad: 'no', flag: 'incomplete', asksPerson: false }
const undamaged: ChecklistQuestion = { id: 'undamaged', bad: 'no', flag: 'damaged', asksPerson: false }
const sealed: ChecklistQuestion = { id: 'sealed', bad: 'no', flag: 'opened', asksPerson: false }

/** The questions of each set, in the order they are asked: short, because a customer waits. */
export const checklists: Readonly<Record<ChecklistKind, readonly ChecklistQuestion[]>> = {
  generic: [isOurs, complete, undamaged],
  clothing: [
    isOurs,
    { id: 'labels_on', bad: 'no', flag: 'opened', asksPerson: false },
    { id: 'worn', bad: 'yes', flag: 'damaged', asksPerson: false },
    { id: 'smells', bad: 'yes', flag: 'unsafe', asksPerson: true },
  ],
  footwear: [
    isOurs,
    { id: 'pair_matches', bad: 'no', flag: 'incomplete', asksPerson: true },
    { id: 'soles_clean', bad: 'no', flag: 'damaged', asksPerson: false },
    { id: 'box_there', bad: 'no', flag: 'incomplete', asksPerson: false },
  ],
  electronics: [
    { id: 'serial_matches', bad: 'no', flag: 'not_ours', asksPerson: true },
    complete,
    { id: 'switches_on', bad: 'no', flag: 'damaged', asksPerson: false },
    { id: 'data_wiped', bad: 'no', flag: 'data_on_it', asksPerson: false },
    { id: 'battery_swollen', bad: 'yes', flag: 'unsafe', asksPerson: true },
  ],
  personal_care: [isOurs, sealed, { id: 'leaks', bad: 'yes', flag: 'unsafe', asksPerson: false }],
  kitchen: [isOurs, complete, { id: 'food_residue', bad: 'yes', flag: 'unsafe', asksPerson: false }, undamaged],
}

const words: readonly (readonly [ChecklistKind, readonly string[]])[] = [
  ['footwear', ['shoe', 'boot', 'sneaker', 'footwear', 'sandal', 'schuh', 'stiefel']],
  ['clothing', ['cloth', 'apparel', 'shirt', 'dress', 'trouser', 'jacket', 'jeans', 'sock', 'kleid', 'hosen', 'hemd']],
  ['electronics', ['electr', 'audio', 'phone', 'computer', 'laptop', 'camera', 'elektr', 'rechner', 'kamera']],
  [
    'personal_care',
    [
      'cosmet',
      'beauty',
      'hygien',
      'personal care',
      'skin care',
      'skincare',
      'perfume',
      'kosmet',
      'pflege',
      'parfum',
      'parfüm',
    ],
  ],
  ['kitchen', ['kitchen', 'cook', 'tableware', 'küche', 'geschirr', 'koch']],
]

/** The set of questions for a shop's own category text, by words in it; `generic` when none is known. */
export function checklistKindOf(category: string | null): ChecklistKind {
  const text = (category ?? '').toLowerCase()
  return words.find(([, known]) => known.some(word => text.includes(word)))?.[0] ?? 'generic'
}

/** What a filled checklist says. */
export interface ChecklistOutcome {
  readonly flags: readonly UnitFlag[]
  /** Questions whose answer a person should look at. */
  readonly asksPerson: readonly string[]
  readonly unanswered: readonly string[]
}

/** Reads a checklist by the questions it may answer: what is wrong with the unit, and whether a person should look. */
export function readChecklist(
  questions: readonly ChecklistQuestion[],
  answers: Readonly<Record<string, ChecklistAnswer | undefined>>,
): ChecklistOutcome {
  const bad = questions.filter(question => answers[question.id] === question.bad)
  return {
    flags: [...new Set(bad.map(question => question.flag))],
    asksPerson: bad.filter(question => question.asksPerson).map(question => question.id),
    unanswered: questions.filter(question => answers[question.id] === undefined).map(question => question.id),
  }
}
