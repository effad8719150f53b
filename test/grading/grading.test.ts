import { expect, test } from 'vitest'
import {
  checklistKindOf,
  checklistKinds,
  checklists,
  readChecklist,
  unitFlags,
} from '../../shared/grading/checklists.ts'
import { dispositionStatuses, moveDisposition } from '../../shared/grading/disposition-states.ts'
import { dispositions } from '../../shared/grading/dispositions.ts'
import {
  expectedValueMinor,
  stockLossMinor,
  stockValueMinor,
  valuePercentMilli,
} from '../../shared/grading/expected-value.ts'
import { grades, isOpened } from '../../shared/grading/grades.ts'
import { de, en } from '../../shared/grading/texts.ts'

test('a grade is worth its percent of the net selling price, rounded once', () => {
  expect(grades.map(grade => expectedValueMinor(grade, 9_999))).toEqual([8_999, 5_499, 3_000, 1_000, 0, null, null])
  expect(expectedValueMinor('A', 200, { A: 50_000, B: 0, C: 0, D: 0, E: 0 })).toBe(100)
  expect(valuePercentMilli('X')).toBeNull()
})

test('cost 10 resold for 6 loses 4, back in stock at cost loses nothing, an unknown cost stays unknown', () => {
  expect(stockLossMinor(1_000, 600)).toBe(400)
  expect(stockLossMinor(1_000, 1_000)).toBe(0)
  expect(stockLossMinor(1_000, 1_500)).toBe(0)
  expect(stockLossMinor(null, 600)).toBeNull()
  expect([stockValueMinor(1_000, 600), stockValueMinor(500, 600), stockValueMinor(null, 600)]).toEqual([600, 500, null])
})

test('a grade tells whether the seal is broken, where it can', () => {
  expect(grades.map(isOpened)).toEqual([false, true, true, true, true, null, null])
  expect(isOpened(null)).toBeNull()
})

test('checklists are short: at most five questions, each with its text', () => {
  for (const kind of checklistKinds) {
    expect(checklists[kind].length).toBeGreaterThanOrEqual(3)
    expect(checklists[kind].length).toBeLessThanOrEqual(5)
    expect(new Set(checklists[kind].map(one => one.id)).size).toBe(checklists[kind].length)
    for (const { id } of checklists[kind]) expect(`grading.check.${id}` in en).toBe(true)
  }
})

test('a serial that does not match asks for a person, a missing cable does not', () => {
  const answers = { serial_matches: 'no', complete: 'no', switches_on: 'yes', data_wiped: 'na' } as const
  expect(readChecklist(checklists.electronics, answers)).toEqual({
    flags: ['not_ours', 'incomplete'],
    asksPerson: ['serial_matches'],
    unanswered: ['battery_swollen'],
  })
})

test('good answers and answers that do not apply say nothing', () => {
  const answers = { is_ours: 'yes', complete: 'na', undamaged: 'yes' } as const
  expect(readChecklist(checklists.generic, answers)).toEqual({ flags: [], asksPerson: [], unanswered: [] })
})

test.each([
  ['Sneakers', 'footwear'],
  ['Herrenschuhe', 'footwear'],
  ['T-Shirts', 'clothing'],
  ['Elektronik & Audio', 'electronics'],
  ['Gesichtspflege', 'personal_care'],
  ['Küche', 'kitchen'],
  ['Garden hose', 'generic'],
  ['', 'generic'],
  [null, 'generic'],
])('the category %s has the questions for %s', (category, kind) => {
  expect(checklistKindOf(category)).toBe(kind)
})

test('a disposition is decided, changed or carried out, and once done only corrected anew', () => {
  expect(moveDisposition(null, 'decide')).toEqual({ ok: true, value: 'decided' })
  expect(moveDisposition('decided', 'change')).toEqual({ ok: true, value: 'replaced' })
  expect(moveDisposition('decided', 'carry_out')).toEqual({ ok: true, value: 'done' })
  for (const status of ['done', 'replaced'] as const) {
    for (const event of ['decide', 'change', 'carry_out'] as const) {
      expect(moveDisposition(status, event)).toEqual({
        ok: false,
        failure: { code: 'not_possible_from', state: status, event },
      })
    }
  }
})

test('every code has a text, and both languages leave the same blanks', () => {
  const named = [
    ...grades.map(code => `grade.${code}`),
    ...dispositions.map(code => `disposition.${code}`),
    ...dispositionStatuses.map(code => `disposition_status.${code}`),
    ...checklistKinds.map(code => `checklist.${code}`),
    ...unitFlags.map(code => `unit_flag.${code}`),
  ]
  expect(named.filter(key => !(key in en))).toEqual([])
  const blanks = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort()
  for (const key of Object.keys(en) as (keyof typeof en)[])
    expect([key, blanks(de[key])]).toEqual([key, blanks(en[key])])
})
