import { expect, test } from 'vitest'
import {
  claimedReasons,
  counterReasons,
  faultOf,
  keyOfReason,
  needsNote,
  reasonOfKey,
  storedReasons,
} from '../../shared/returns/reasons.ts'
import { typeOfReturn } from '../../shared/returns/return-types.ts'

test('each number key is one reason, and back', () => {
  expect(counterReasons.map(keyOfReason)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'])
  for (const reason of counterReasons) expect(reasonOfKey(keyOfReason(reason) ?? '')).toBe(reason)
})

test('other keys and reasons without a number are nothing', () => {
  expect(['', 'a', '10', ' ', '-1'].map(reasonOfKey)).toEqual([null, null, null, null, null])
  expect(keyOfReason('end_of_life')).toBeNull()
})

test('fault follows the closed list', () => {
  const by = (fault: string) => claimedReasons.filter(reason => faultOf(reason) === fault)
  expect(by('customer')).toEqual(['changed_mind', 'size_fit', 'style_colour'])
  expect(by('shop')).toEqual(['not_as_described', 'wrong_item', 'wrong_quantity', 'missing_parts'])
  expect(by('carrier')).toEqual(['damaged_in_transit', 'late_delivery', 'refused_undelivered'])
  expect(by('supplier')).toEqual(['defective_on_arrival', 'failed_in_use', 'recall'])
  expect(by('none')).toEqual(['unauthorised_purchase', 'unsold_stock', 'end_of_life', 'other'])
})

test('what was found outweighs what was claimed', () => {
  expect(faultOf('failed_in_use', 'customer_damage')).toBe('customer')
  expect(faultOf('changed_mind', 'defective_on_arrival')).toBe('supplier')
  expect(faultOf('changed_mind', null)).toBe('customer')
})

test('a note is mandatory where the reason says too little', () => {
  expect(storedReasons.filter(needsNote)).toEqual(['unauthorised_purchase', 'unsold_stock', 'end_of_life', 'other'])
})

test('the kind of a return follows receipt, gift and reason', () => {
  const kind = (reason: Parameters<typeof typeOfReturn>[0]['reason'], hasSale = true, gift = false) =>
    typeOfReturn({ reason, hasSale, gift })
  expect(kind('changed_mind')).toBe('remorse')
  expect(kind('changed_mind', false)).toBe('no_receipt')
  expect(kind('end_of_life', false)).toBe('take_back')
  expect(kind('size_fit', true, true)).toBe('gift')
  expect(kind('wrong_item')).toBe('defect')
  expect(kind('failed_in_use')).toBe('warranty')
  expect(kind('recall')).toBe('recall')
  expect(kind('refused_undelivered')).toBe('undeliverable')
})
