import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ChecklistDocument } from '../../shared/grading/checklist-document.ts'
import { checklistFor } from '../../shared/grading/checklist-document.ts'
import { sell } from '../support/sold.ts'
import { takeIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const read = () => desk.must('grading.checklists', {})
const save = (version: number, document: ChecklistDocument) =>
  desk.call('grading.saveChecklists', { version, document }, { as: 'supervisor' })
const cable = { id: 'new-1', text: 'Is the cable there?', bad: 'no', flag: 'incomplete', asksPerson: false } as const
const wet = { id: 'new-2', text: 'Was it in water?', bad: 'yes', flag: 'unsafe', asksPerson: true } as const

it('asks the built-in questions until the shop changes them', async () => {
  const { version, document } = await read()
  expect(version).toBe(0)
  expect(document.sets.map(set => set.id)).toContain('electronics')
})
it('keeps own questions in the shop’s words, for the categories it chose', async () => {
  const { document } = await read()
  const lamps = { id: 'lamps', name: 'Lamps', questions: [cable, wet] }
  const changed = { sets: [...document.sets, lamps], categories: { Lighting: 'lamps' } }
  expect(await save(0, changed)).toMatchObject({ ok: true, value: { version: 1 } })
  const now = await read()
  expect(checklistFor(now.document, 'Lighting')?.questions.map(one => one.text)).toEqual([cable.text, wet.text])
  expect(checklistFor(now.document, 'Sneakers')?.id).toBe('footwear')
})
it('an own question’s trouble asks a supervisor and forbids the shelf', async () => {
  const question = (await read()).document.sets.at(-1)?.questions[1]?.id ?? ''
  const sold = sell(desk, { lines: [{ grossMinor: 900, product: { category: 'Lighting' } }] })
  const taken = await takeIn(desk, sold)
  const unit = { return: taken.return, line: taken.lines[0] ?? '', quantity: 1 }
  const graded = { ...unit, grade: 'A' as const, minutes: 0, checklist: { [question]: 'yes' as const } }
  expect(await desk.must('grading.inspect', graded, { as: 'counter' })).toMatchObject({ unitsAre: 'needs_decision' })
  await desk.must('grading.decide', { ...unit, accept: true })
  expect(await desk.call('grading.dispose', { ...unit, code: 'restock' }, { as: 'counter' })).toMatchObject({
    failure: { code: 'disposition_refused', why: { key: 'grading.refused.unsafe' } },
  })
})
it('a question whose words change is another question: old answers keep theirs', async () => {
  const before = await read()
  const sets = before.document.sets.map(set =>
    set.id === 'lamps'
      ? { ...set, questions: set.questions.map(one => (one.text === wet.text ? { ...one, text: 'Is it wet?' } : one)) }
      : set,
  )
  await save(1, { ...before.document, sets })
  const after = await read()
  const old = before.document.sets.at(-1)?.questions[1]
  const fresh = after.document.sets.at(-1)?.questions[1]
  expect(fresh?.text).toBe('Is it wet?')
  expect(fresh?.id).not.toBe(old?.id)
  expect(after.known.find(one => one.id === old?.id)?.text).toBe(wet.text)
  expect(after.document.sets.at(-1)?.questions[0]?.id).toBe(before.document.sets.at(-1)?.questions[0]?.id)
})
it('a built-in question keeps its meaning, whatever is sent', async () => {
  const { version, document } = await read()
  const sets = document.sets.map(set => ({
    ...set,
    questions: set.questions.map(one => (one.id === 'is_ours' ? { ...one, bad: 'yes' as const } : one)),
  }))
  await save(version, { ...document, sets })
  const kept = (await read()).document.sets.flatMap(set => set.questions).find(one => one.id === 'is_ours')
  expect(kept?.bad).toBe('no')
})
it('refuses an older version, a set twice, a set that is not there, and a question without words', async () => {
  const { version, document } = await read()
  const first = document.sets[0]
  if (!first) throw new Error('There is a set')
  const codeOf = async (reply: ReturnType<typeof save>) => {
    const answer = await reply
    return answer.ok ? 'ok' : answer.failure.code
  }
  expect(await codeOf(save(version - 1, document))).toBe('checklists_changed')
  expect(await codeOf(save(version, { ...document, sets: [first, first] }))).toBe('checklist_set_twice')
  expect(await codeOf(save(version, { ...document, categories: { Toys: 'toys' } }))).toBe('checklist_set_not_known')
  const mute = { ...first, questions: [{ ...cable, text: null }] }
  expect(await codeOf(save(version, { sets: [mute], categories: {} }))).toBe('checklist_question_without_text')
})
it('is changed by supervisors and owners only', async () => {
  const { version, document } = await read()
  expect(await desk.call('grading.saveChecklists', { version, document }, { as: 'counter' })).toMatchObject({
    failure: { code: 'not_allowed' },
  })
})
