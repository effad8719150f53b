import { expect, test } from 'vitest'
import { amountOfGross, zeroAmount } from '../../shared/settlements/amount.ts'
import { type LineHistory, untouched, withEntry } from '../../shared/settlements/line-history.ts'
import { type PreviewFacts, previewSettlement } from '../../shared/settlements/preview.ts'

const line = { soldUnits: 3, paid: amountOfGross(3_000, [{ code: 'VAT', rateMilli: 19_000, taxMinor: 479 }]) }

function settle(history: LineHistory, what: Pick<PreviewFacts, 'units' | 'allowances'>) {
  const preview = previewSettlement({
    ...what,
    taxMode: 'inclusive',
    saleLines: [{ id: 'l', line, history }],
    feeSupply: null,
    shipping: null,
    returnShipping: null,
    bonusPercentMilli: 0,
    payout: { tenders: [], allowed: ['cash'], wish: 'cash', cashStepMinor: 1, toOriginal: true },
  })
  if (!preview.ok) throw new Error(preview.failure.code)
  const allowed = preview.value.allowances[0]?.amount ?? zeroAmount
  const { units = 0, credit = zeroAmount, forfeited = zeroAmount } = preview.value.lines[0] ?? {}
  return { dueMinor: preview.value.dueMinor, history: withEntry(history, { units, credit, forfeited, allowed }) }
}

test('allowance and then the rest: all three units give what was paid less the allowance, with its tax', () => {
  const allowance = settle(untouched, { units: [], allowances: [{ key: 'a', saleLineId: 'l', minor: 500 }] })
  expect(allowance.dueMinor).toBe(500)
  const rest = { units: [{ key: 'u', saleLineId: 'l', units: 3, fee: null, deduction: null }], allowances: [] }
  const after = settle(allowance.history, rest)
  expect(after.dueMinor).toBe(2_500)
  expect(after.history.credited.taxes[0]?.taxMinor).toBe(479 - (allowance.history.allowed.taxes[0]?.taxMinor ?? 0))
})
