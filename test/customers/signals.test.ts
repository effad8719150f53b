import { describe, expect, it } from 'vitest'
import { type FoundWhole, isAccessoryMismatch } from '../../shared/customers/accessories.ts'
import { type SignalFacts, signalsOf } from '../../shared/customers/signals.ts'

const quiet: SignalFacts = {
  history: { purchases: [], returns: [], kept: [] },
  askedDay: '2025-05-14',
  otherNames: 0,
  serialMismatches: 0,
  accessoryMismatches: 0,
  windowEnds: null,
  isStaff: false,
}
const kinds = (more: Partial<SignalFacts>) => signalsOf({ ...quiet, ...more }).map(({ kind }) => kind)
const back = (day: string, minor: number, receipt = true) => ({ day, minor, receipt })

describe('signals', () => {
  it('are none where nothing is known', () => expect(kinds({})).toEqual([]))
  it('say a share from half of the purchases of 12 months on', () => {
    const history = (minor: number) => ({
      purchases: [{ day: '2025-01-02', minor: 1000 }],
      returns: [back('2025-02-01', minor)],
      kept: [],
    })
    expect(kinds({ history: history(499) })).toEqual([])
    expect(signalsOf({ ...quiet, history: history(500) })).toEqual([{ kind: 'return_share', value: 50 }])
  })
  it('count four returns in 90 days, and not the one of the 91st', () => {
    const returns = ['2025-05-01', '2025-05-02', '2025-05-03'].map(day => back(day, 1))
    const history = (day: string) => ({ purchases: [], returns: [...returns, back(day, 1)], kept: [] })
    expect(kinds({ history: history('2025-02-14') })).toEqual(['returns_count'])
    expect(kinds({ history: history('2025-02-13') })).toEqual([])
  })
  it('count a single one without a receipt', () => {
    const history = { purchases: [], returns: [back('2025-05-01', 1, false)], kept: [] }
    expect(kinds({ history })).toEqual(['no_receipt_count'])
  })
  it('see the last two days of the window, neither the third last nor the day after', () => {
    const on = (windowEnds: string) => kinds({ windowEnds })
    expect([on('2025-05-13'), on('2025-05-14'), on('2025-05-15'), on('2025-05-16')]).toEqual([
      [],
      ['window_end'],
      ['window_end'],
      [],
    ])
  })
  it('see a shared phone, a foreign serial, missing accessories and our own staff', () => {
    expect(kinds({ otherNames: 1, serialMismatches: 1, accessoryMismatches: 1, isStaff: true })).toEqual([
      'shared_phone',
      'serial_mismatch',
      'accessory_mismatch',
      'own_staff',
    ])
  })
})

describe('an accessory mismatch', () => {
  const whole: FoundWhole = { claimed: 'changed_mind', found: null, missingParts: null, flags: [] }
  const rows: readonly (readonly [string, Partial<FoundWhole>, boolean])[] = [
    ['a whole unit', {}, false],
    ['an empty note of parts', { missingParts: '  ' }, false],
    ['parts noted as missing', { missingParts: 'charger' }, true],
    ['a check that says incomplete', { flags: ['opened', 'incomplete'] }, true],
    ['a check that says opened', { flags: ['opened'] }, false],
    ['found incomplete', { found: 'incomplete' }, true],
    ['found swapped', { found: 'swapped_item' }, true],
    ['found empty', { found: 'empty_box' }, true],
    ['found damaged by the customer', { found: 'customer_damage' }, false],
    ['what the customer said was missing', { claimed: 'missing_parts', missingParts: 'charger' }, false],
    ['what was found to be sold without parts', { found: 'missing_parts', flags: ['incomplete'] }, false],
    ['a claim of missing parts found to be incomplete', { claimed: 'missing_parts', found: 'incomplete' }, true],
  ]
  it.each(rows)('%s', (_, found, is) => expect(isAccessoryMismatch({ ...whole, ...found })).toBe(is))
})
