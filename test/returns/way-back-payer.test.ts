import { describe, expect, it } from 'vitest'
import { wayBackPayer } from '../../shared/returns/way-back-payer.ts'

const finding = (key: string, values: Readonly<Record<string, number>> = {}, notApplicable: unknown = null) => ({
  ...{ line: 'one', rule: 'return_shipping', text: { key: `policy.return_shipping.${key}`, values }, notApplicable },
})

describe('who pays the way back', () => {
  it('is the customer only when the policy says so of every line', () => {
    expect(wayBackPayer([finding('customer')])).toEqual({ payer: 'customer', feeMinor: 0 })
    expect(wayBackPayer([finding('customer'), finding('shop')])).toEqual({ payer: 'shop', feeMinor: 0 })
  })
  it('costs the customer the least that any line asks for, once', () => {
    const lines = [finding('fee', { feeMinor: 490 }), finding('fee', { feeMinor: 290 })]
    expect(wayBackPayer(lines)).toEqual({ payer: 'customer', feeMinor: 290 })
  })
  it('is the shop where a statutory right puts the customer’s part aside', () => {
    expect(wayBackPayer([finding('customer', {}, { key: 'policy.not_applicable.statutory_right' })])).toEqual({
      payer: 'shop',
      feeMinor: 0,
    })
  })
  it('is not said where the policy has no rule for it', () => {
    expect(wayBackPayer([{ ...finding('shop'), rule: 'return_window' }])).toBeNull()
  })
})
