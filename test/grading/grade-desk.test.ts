import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sell } from '../support/sold.ts'
import { acceptUnits, pay, type TakenIn, takeIn } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const first = (taken: TakenIn) => ({ return: taken.return, line: taken.lines[0] ?? '' })
const read = (taken: TakenIn) => desk.must('returns.read', { return: taken.return })

describe('grading', () => {
  it('gives units of one line their own grades, and counts them by state', async () => {
    const taken = await takeIn(desk, sell(desk, { lines: [{ grossMinor: 900, quantity: 3 }] }), [{ quantity: 3 }])
    const grade = (letter: 'A' | 'D' | 'X') =>
      desk.must('grading.inspect', { ...first(taken), quantity: 1, grade: letter, minutes: 3 }, { as: 'counter' })
    expect(await grade('A')).toMatchObject({ unitsAre: 'accepted', suggestion: { code: 'restock' } })
    expect(await grade('D')).toMatchObject({ unitsAre: 'accepted' })
    expect(await grade('X')).toMatchObject({ unitsAre: 'rejected', suggestion: { code: 'return_to_customer' } })
    const view = await read(taken)
    expect(view.lines[0]?.units).toEqual({ accepted: 2, rejected: 1 })
    expect(view.shown).toBe('inspected')
  })
  it('lays units before a supervisor when the checklist asks for a person', async () => {
    const taken = await takeIn(desk, sell(desk, { lines: [{ grossMinor: 900, quantity: 2 }] }), [{ quantity: 2 }])
    const graded = {
      ...first(taken),
      quantity: 2,
      grade: 'C' as const,
      checklist: { is_ours: 'no' as const },
      minutes: 1,
    }
    expect(await desk.must('grading.inspect', graded, { as: 'counter' })).toMatchObject({ unitsAre: 'needs_decision' })
    const early = await desk.call('settlements.pay', { return: taken.return, expectedTotalMinor: 0 }, { as: 'counter' })
    expect(early).toMatchObject({ ok: false, failure: { code: 'nothing_to_settle' } })
    const decide = (input: { accept: boolean; reason?: string }) =>
      desk.call('grading.decide', { ...first(taken), quantity: 1, ...input }, { as: 'supervisor' })
    expect(await decide({ accept: false })).toMatchObject({ ok: false, failure: { code: 'reason_needed' } })
    expect(await decide({ accept: true })).toMatchObject({ ok: true, value: { unitsAre: 'accepted' } })
    expect(await decide({ accept: false, reason: 'Not ours' })).toMatchObject({ ok: true })
    expect(await decide({ accept: true })).toMatchObject({ ok: false, failure: { code: 'not_possible_from' } })
    expect((await pay(desk, taken, { reference: 'R' })).totalMinor).toBe(450)
    expect((await read(taken)).shown).toBe('settled')
    await desk.must('grading.handBack', { ...first(taken), quantity: 1 }, { as: 'counter' })
    expect((await read(taken)).shown).toBe('closed')
  })
  it('lays units before a supervisor when what was found is denied, though the claim was not', async () => {
    const sold = sell(desk, { soldDay: '2025-05-10', lines: [{ grossMinor: 900, product: { hygiene: true } }] })
    const taken = await takeIn(desk, sold)
    const opened = { ...first(taken), quantity: 1, grade: 'B' as const, minutes: 1 }
    expect(await desk.must('grading.inspect', opened, { as: 'counter' })).toMatchObject({ unitsAre: 'needs_decision' })
  })
  it('grades anew with both inspections on record, and money follows the new grade', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 900, quantity: 3 }] }), [{ quantity: 3 }])
    const replaces = (await read(taken)).lines[0]?.inspections[0]?.id
    const again = { ...first(taken), grade: 'C' as const, minutes: 1, replaces }
    const tooMany = await desk.call('grading.inspect', { ...again, quantity: 4 }, { as: 'counter' })
    expect(tooMany).toMatchObject({ ok: false, failure: { code: 'too_many_units', availableUnits: 3 } })
    await desk.must('grading.inspect', { ...again, quantity: 2 }, { as: 'counter' })
    const view = await read(taken)
    expect(view.lines[0]?.inspections).toMatchObject([
      { grade: 'A', current: true },
      { grade: 'C', current: true },
    ])
    const preview = await desk.must('settlements.preview', { return: taken.return }, { as: 'counter' })
    expect(preview.lines.map(({ grade, quantity }) => [grade, quantity])).toEqual([
      ['A', 1],
      ['C', 2],
    ])
  })
})

describe('disposing', () => {
  it('refuses what may not be done with a grade, and says why', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 900 }] }), [{}], 'C')
    const refused = await desk.call(
      'grading.dispose',
      { ...first(taken), quantity: 1, code: 'restock' },
      { as: 'counter' },
    )
    expect(refused).toMatchObject({
      ok: false,
      failure: { code: 'disposition_refused', disposition: 'restock', why: { key: 'grading.refused.grade' } },
    })
  })
  it('keeps the decision, what was suggested, and the chain when it is changed', async () => {
    const taken = await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 900, product: { unitCostMinor: 300 } }] }))
    const dispose = (more: object) =>
      desk.must('grading.dispose', { ...first(taken), quantity: 1, code: 'restock', ...more }, { as: 'counter' })
    const { disposition, printJobs } = await dispose({})
    expect(printJobs).toHaveLength(1)
    const again = await desk.call(
      'grading.dispose',
      { ...first(taken), quantity: 1, code: 'donate' },
      { as: 'counter' },
    )
    expect(again).toMatchObject({ ok: false, failure: { code: 'not_possible_from', state: 'disposed' } })
    await dispose({ code: 'donate', replaces: disposition, print: false })
    expect((await read(taken)).lines[0]?.dispositions).toMatchObject([
      { code: 'restock', suggestedCode: 'restock', current: false },
      { code: 'donate', suggestedCode: 'restock', current: true },
    ])
  })
  it('picks the units whose grade allows it', async () => {
    const taken = await takeIn(desk, sell(desk, { lines: [{ grossMinor: 900, quantity: 2 }] }), [{ quantity: 2 }])
    for (const grade of ['E', 'A'] as const) {
      await desk.must('grading.inspect', { ...first(taken), quantity: 1, grade, minutes: 1 }, { as: 'counter' })
    }
    await desk.must('grading.dispose', { ...first(taken), quantity: 1, code: 'restock' }, { as: 'counter' })
    const more = await desk.call(
      'grading.dispose',
      { ...first(taken), quantity: 1, code: 'restock' },
      { as: 'counter' },
    )
    expect(more).toMatchObject({
      ok: false,
      failure: { code: 'disposition_refused', why: { key: 'grading.refused.unsafe' } },
    })
  })
})
