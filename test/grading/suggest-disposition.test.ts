import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Disposition, dispositions } from '../../shared/grading/dispositions.ts'
import { counterGrades } from '../../shared/grading/grades.ts'
import {
  type DispositionFacts,
  defaultGradeSettings,
  refusedDispositions,
  suggestDisposition,
} from '../../shared/grading/suggest-disposition.ts'
import { en } from '../../shared/grading/texts.ts'
import { outcomes } from '../../shared/returns/outcomes.ts'
import { faults, foundReasons } from '../../shared/returns/reasons.ts'

const facts = (changes: Partial<DispositionFacts>): DispositionFacts => ({
  grade: 'A',
  fault: 'customer',
  foundReason: null,
  outcome: null,
  hygiene: false,
  opened: null,
  unsafe: false,
  recalled: false,
  dropshipped: false,
  netMinor: 10_000,
  unitCostMinor: 4_000,
  refurbishMinor: null,
  supplier: null,
  ...defaultGradeSettings,
  ...changes,
})
const code = (changes: Partial<DispositionFacts>) => suggestDisposition(facts(changes)).code
const terms = { takesBack: true, destroysInField: false, creditMinor: 3_500 }

test('grade alone: shelf, open box, sold off, parts, disposed of, back to the customer', () => {
  expect(counterGrades.map(grade => code({ grade }))).toEqual([
    'restock',
    'restock_open_box',
    'liquidate',
    'harvest_parts',
    'dispose',
    'return_to_customer',
  ])
})

test('a suggestion says its numbers: stock value is the lower of cost and expected value', () => {
  expect(suggestDisposition(facts({}))).toMatchObject({
    why: { key: 'grading.suggest.restock', values: { grade: 'A', expectedMinor: 9_000, stockMinor: 4_000 } },
    expectedMinor: 9_000,
    lossMinor: 0,
  })
  expect(suggestDisposition(facts({ grade: 'C', unitCostMinor: 4_000 }))).toMatchObject({
    why: { key: 'grading.suggest.liquidate', values: { expectedMinor: 3_000, netMinor: 10_000 } },
    lossMinor: 1_000,
  })
})

test('an unknown cost is unknown, never nothing', () => {
  const suggestion = suggestDisposition(facts({ unitCostMinor: null }))
  expect(suggestion).toMatchObject({ code: 'restock', lossMinor: null })
  expect(suggestion.why.key).toBe('grading.suggest.restock_cost_unknown')
})

test('the supplier’s fault goes back to a supplier that takes it back, with the credit', () => {
  expect(suggestDisposition(facts({ grade: 'D', fault: 'supplier', supplier: terms }))).toMatchObject({
    code: 'return_to_vendor',
    why: { key: 'grading.suggest.supplier_credit', values: { creditMinor: 3_500 } },
  })
  expect(code({ grade: 'D', fault: 'supplier', supplier: { ...terms, destroysInField: true } })).toBe(
    'vendor_field_destroy',
  )
  expect(code({ grade: 'D', fault: 'supplier', supplier: { ...terms, takesBack: false } })).toBe('harvest_parts')
  expect(code({ grade: 'D', fault: 'supplier' })).toBe('harvest_parts')
  expect(code({ grade: 'B', fault: 'customer', supplier: terms })).toBe('restock_open_box')
})

test('what is not ours, swapped, empty, recalled, dropshipped or to be repaired goes its own way', () => {
  expect(code({ foundReason: 'empty_box', grade: 'E' })).toBe('missing')
  expect(code({ foundReason: 'swapped_item', grade: 'X' })).toBe('hold_evidence')
  expect(code({ recalled: true, fault: 'supplier', supplier: terms })).toBe('quarantine')
  expect(code({ dropshipped: true })).toBe('return_to_vendor')
  expect(code({ outcome: 'repair', grade: 'D' })).toBe('repair_for_customer')
})

test('refurbishing is suggested where the better grade brings more than the work costs', () => {
  expect(code({ grade: 'C', refurbishMinor: 2_499 })).toBe('refurbish')
  expect(code({ grade: 'C', refurbishMinor: 2_500 })).toBe('liquidate')
  expect(code({ grade: 'D', refurbishMinor: 1_000 })).toBe('refurbish')
})

test('what brings nothing is recycled', () => {
  expect(code({ grade: 'D', netMinor: 3 })).toBe('recycle')
})

test('an opened hygiene item is disposed of, a sealed one goes back to the shelf', () => {
  expect(code({ hygiene: true, grade: 'B' })).toBe('dispose')
  expect(code({ hygiene: true, grade: 'A' })).toBe('restock')
  expect(code({ hygiene: true, grade: 'A', opened: true })).toBe('dispose')
})

const refusals = (changes: Partial<DispositionFacts>) =>
  Object.fromEntries(refusedDispositions(facts(changes)).map(one => [one.code, one.why.key]))

test('restock is refused for a recalled lot, an opened hygiene item and a grade the category does not allow', () => {
  expect(refusals({ recalled: true })).toMatchObject({
    restock: 'grading.refused.recalled',
    donate: 'grading.refused.recalled',
  })
  expect(refusals({ hygiene: true, grade: 'B' })).toEqual({
    restock: 'grading.refused.hygiene_opened',
    restock_open_box: 'grading.refused.hygiene_opened',
  })
  expect(refusals({ grade: 'B' })).toEqual({ restock: 'grading.refused.grade' })
  expect(refusals({ grade: 'B', restockGrades: ['A', 'B'] })).toEqual({})
  expect(refusals({ grade: 'E' })).toMatchObject({
    restock: 'grading.refused.unsafe',
    liquidate: 'grading.refused.unsafe',
  })
})

test('goods that are not ours can only go back, aside, or be kept as evidence', () => {
  const open = dispositions.filter(one => !(one in refusals({ grade: 'X' })))
  expect(open).toEqual(['return_to_customer', 'quarantine', 'hold_evidence', 'missing'])
})

test('no suggestion is ever one of the refused, a restock never breaks the rules, and its sentence exists', () => {
  const anyFacts = fc.record({
    grade: fc.constantFrom(...counterGrades),
    fault: fc.constantFrom(...faults),
    foundReason: fc.option(fc.constantFrom(...foundReasons)),
    outcome: fc.option(fc.constantFrom(...outcomes), { freq: 3 }),
    hygiene: fc.boolean(),
    opened: fc.option(fc.boolean()),
    unsafe: fc.boolean(),
    recalled: fc.boolean(),
    dropshipped: fc.boolean(),
    netMinor: fc.nat(50_000),
    unitCostMinor: fc.option(fc.nat(30_000)),
    refurbishMinor: fc.option(fc.nat(9_000)),
    supplier: fc.option(
      fc.record({ takesBack: fc.boolean(), destroysInField: fc.boolean(), creditMinor: fc.option(fc.nat(9_000)) }),
    ),
    restockGrades: fc.subarray([...counterGrades].slice(0, 4)),
    openBoxGrades: fc.subarray([...counterGrades].slice(0, 4)),
  })
  fc.assert(
    fc.property(anyFacts, made => {
      const given = facts(made)
      const { code: suggested, refused, why } = suggestDisposition(given)
      expect(refused.map(one => one.code)).not.toContain(suggested)
      expect(why.key in en).toBe(true)
      for (const blank of en[why.key].match(/(?<=\{\{)\w+/g) ?? []) expect(Object.keys(why.values)).toContain(blank)
      const onShelf: readonly Disposition[] = ['restock', 'restock_open_box']
      if (!onShelf.includes(suggested)) return
      expect(given.recalled || given.unsafe).toBe(false)
      expect(given.hygiene && (given.opened ?? given.grade !== 'A')).toBe(false)
      expect([...given.restockGrades, ...given.openBoxGrades]).toContain(given.grade)
    }),
    { numRuns: 3_000 },
  )
})
