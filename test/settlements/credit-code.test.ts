import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditCodeBase, creditCodeOf, creditCodePlaces, readCreditCode } from '../../shared/settlements/credit-code.ts'

const code = fc
  .array(fc.nat(creditCodeBase - 1), { minLength: creditCodePlaces, maxLength: creditCodePlaces })
  .map(creditCodeOf)

describe('the code of a store credit', () => {
  it('reads back however it was typed', () => {
    fc.assert(
      fc.property(code, text => {
        expect(readCreditCode(text)).toBe(text)
        expect(readCreditCode(` ${text.toLowerCase().replaceAll('-', ' ')} `)).toBe(text)
        expect(readCreditCode(text.slice(3).replaceAll('-', ''))).toBe(text)
      }),
    )
  })
  it('never reads with one wrong letter or two neighbours swapped', () => {
    const places = fc.nat(creditCodePlaces - 1)
    fc.assert(
      fc.property(code, places, fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTUVWXYZ'), (text, at, letter) => {
        const letters = [...text.slice(3).replaceAll('-', '')]
        fc.pre(letters[at] !== letter)
        expect(readCreditCode(letters.with(at, letter).join(''))).toBeNull()
        const swapped = letters.with(at, letters[at + 1] ?? '').with(at + 1, letters[at] ?? '')
        if (swapped.join('') !== letters.join('')) expect(readCreditCode(swapped.join(''))).toBeNull()
      }),
    )
  })
  it('is not any other text', () => {
    for (const text of ['', 'SC-', 'RMA-26-000123', 'SC-7K3M-9QXD', 'SC-0000-0000-0000'])
      expect(readCreditCode(text)).toBeNull()
  })
})
