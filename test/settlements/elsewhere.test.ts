import { describe, expect, it } from 'vitest'
import { holdBack } from '../../shared/settlements/elsewhere.ts'

describe('an amount refunded elsewhere on nobody knows which line', () => {
  const left = { wholeMinor: 1000, linesMinor: [300, 200], shippingMinor: 50 }

  it('holds nothing back while the rest of the sale can bear it', () => {
    expect(holdBack(left, 450)).toEqual({ linesMinor: [0, 0], shippingMinor: 0 })
  })
  it('then takes shipping, then the lines settled now, the last one first', () => {
    expect(holdBack(left, 470)).toEqual({ linesMinor: [0, 0], shippingMinor: 20 })
    expect(holdBack(left, 600)).toEqual({ linesMinor: [0, 100], shippingMinor: 50 })
    expect(holdBack(left, 1000)).toEqual({ linesMinor: [300, 200], shippingMinor: 50 })
  })
  it('never takes more than there is', () => {
    expect(holdBack(left, 5000)).toEqual({ linesMinor: [300, 200], shippingMinor: 50 })
  })
})
