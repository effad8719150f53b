import { describe, expect, it } from 'vitest'
import { costKinds, signedCost, typedCostKinds } from '../../shared/costs/kinds.ts'
import { type CostOnRecord, netCostOf } from '../../shared/costs/net-cost.ts'

let made = 0
const cost = (kind: CostOnRecord['kind'], amountMinor: number | null, more: Partial<CostOnRecord> = {}) => {
  made += 1
  return { id: `c${made}`, kind, amountMinor, minutes: null, reversesId: null, ...more }
}

describe('the net cost of a return', () => {
  it('is nothing where nothing is on record', () => {
    expect(netCostOf([])).toEqual({ kinds: [], totalMinor: 0 })
  })
  it('adds what it costs and takes off what was kept or got back', () => {
    const { totalMinor } = netCostOf([
      cost('label', 490),
      cost('labour', 250, { minutes: 5 }),
      cost('stock_loss', 400),
      cost('fee_kept', -286),
      cost('carrier_claim', -300),
    ])
    expect(totalMinor).toBe(554)
  })
  it('is unknown, never 0, while a part of it is', () => {
    const { kinds, totalMinor } = netCostOf([cost('label', 490), cost('stock_loss', null), cost('stock_loss', 10)])
    expect(totalMinor).toBeNull()
    expect(kinds).toEqual([
      { kind: 'label', amountMinor: 490, minutes: 0 },
      { kind: 'stock_loss', amountMinor: null, minutes: 0 },
    ])
  })
  it('is known again once the unknown part is taken back', () => {
    const unknown = cost('stock_loss', null)
    const { totalMinor } = netCostOf([
      cost('label', 490),
      unknown,
      cost('stock_loss', null, { reversesId: unknown.id }),
    ])
    expect(totalMinor).toBe(490)
  })
  it('counts neither an entry that was taken back nor its opposite, nor its minutes', () => {
    const wrong = cost('labour', 250, { minutes: 5 })
    expect(netCostOf([wrong, cost('labour', -250, { reversesId: wrong.id })])).toEqual({ kinds: [], totalMinor: 0 })
  })
  it('shows the kinds in one order', () => {
    const { kinds } = netCostOf([cost('other', 1), cost('label', 1), cost('bonus', 1)])
    expect(kinds.map(one => one.kind)).toEqual(['label', 'bonus', 'other'])
  })
})

describe('kinds that are typed', () => {
  it('leave out what follows by itself', () => {
    expect(costKinds.filter(kind => !typedCostKinds.some(one => one === kind))).toEqual([
      'bonus',
      'stock_loss',
      'fee_kept',
    ])
  })
  it('count what a carrier pays against the cost', () => {
    expect(signedCost('carrier_claim', 300)).toBe(-300)
    expect(signedCost('label', 300)).toBe(300)
  })
})
