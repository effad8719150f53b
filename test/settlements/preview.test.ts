import { expect, test } from 'vitest'
import { amountOfGross, amountOfNet, zeroAmount } from '../../shared/settlements/amount.ts'
import { portionOf, type SoldLine, untouched } from '../../shared/settlements/line-history.ts'
import { type PreviewFacts, previewSettlement, type SettlementPreview } from '../../shared/settlements/preview.ts'

const vat = { code: 'S', rateMilli: 19_000 }
const reducedVat = { code: 'R', rateMilli: 7_000 }
const three: SoldLine = { soldUnits: 3, paid: amountOfGross(3_000, [{ ...vat, taxMinor: 479 }]) }
const book: SoldLine = { soldUnits: 1, paid: amountOfGross(1_070, [{ ...reducedVat, taxMinor: 70 }]) }
const tenPercent = { kind: 'percent', percentMilli: 10_000 } as const

const facts = (changes: Partial<PreviewFacts>): PreviewFacts => ({
  taxMode: 'inclusive',
  saleLines: [
    { id: 'three', line: three, history: untouched },
    { id: 'book', line: book, history: untouched },
  ],
  units: [],
  allowances: [],
  feeSupply: null,
  shipping: null,
  returnShipping: null,
  bonusPercentMilli: 0,
  payout: {
    tenders: [{ id: 'card', kind: 'card', amountMinor: 4_070, paidBackMinor: 0, elsewhereMinor: 0 }],
    allowed: ['store_credit'],
    wish: 'original',
    cashStepMinor: 1,
    toOriginal: true,
  },
  ...changes,
})
const ask = (key: string, saleLineId: string, units: number, fee: PreviewFacts['units'][number]['fee'] = null) => ({
  key,
  saleLineId,
  units,
  fee,
  deduction: null,
})

function previewed(changes: Partial<PreviewFacts>): SettlementPreview {
  const preview = previewSettlement(facts(changes))
  if (!preview.ok) throw new Error(JSON.stringify(preview.failure))
  return preview.value
}

test('two lines at two rates: the credit note shows each reduced tax and the card gets it all', () => {
  const preview = previewed({ units: [ask('a', 'three', 1, tenPercent), ask('b', 'book', 1)] })
  expect(preview.credit.grossMinor).toBe(2_070)
  expect(preview.fees.grossMinor).toBe(100)
  expect(preview.noted.taxes).toEqual([
    { ...vat, taxMinor: 160 - 16 },
    { ...reducedVat, taxMinor: 70 },
  ])
  expect(preview.dueMinor).toBe(1_970)
  expect(preview.plan.payouts).toEqual([{ tenderId: 'card', kind: 'card', amountMinor: 1_970, handedMinor: 1_970 }])
})

test('two return lines of one sale line never give the same cent twice', () => {
  const line: SoldLine = { soldUnits: 3, paid: amountOfGross(1_000, [{ ...vat, taxMinor: 160 }]) }
  const saleLines = [{ id: 'x', line, history: untouched }]
  const preview = previewed({ saleLines, units: [ask('a', 'x', 1), ask('b', 'x', 1), ask('c', 'x', 1)] })
  expect(preview.lines.map(one => one.credit.grossMinor)).toEqual([333, 334, 333])
  expect(preview.credit).toEqual(line.paid)
})

test('two return lines of one sale line cannot take more units than it has', () => {
  const asked = facts({ units: [ask('a', 'three', 2), ask('b', 'three', 2)] })
  expect(previewSettlement(asked)).toEqual({
    ok: false,
    failure: { code: 'units_not_possible', askedUnits: 2, leftUnits: 1, key: 'b' },
  })
})

test('an allowance after units sees what they took', () => {
  const units = [ask('a', 'three', 3)]
  const asked = facts({ units, allowances: [{ key: 'p', saleLineId: 'three', minor: 1 }] })
  expect(previewSettlement(asked)).toMatchObject({ ok: false, failure: { code: 'amount_not_possible', key: 'p' } })
  const preview = previewed({
    units: [ask('a', 'three', 2)],
    allowances: [{ key: 'p', saleLineId: 'three', minor: 400 }],
  })
  expect(preview.allowed.grossMinor).toBe(400)
  expect(preview.dueMinor).toBe(2_400)
})

test('an unknown sale line is refused with its key', () => {
  expect(previewSettlement(facts({ units: [ask('a', 'nowhere', 1)] }))).toEqual({
    ok: false,
    failure: { code: 'sale_line_unknown', key: 'a' },
  })
})

test('a fee of its own leaves the credit note whole and is charged beside it', () => {
  const preview = previewed({ units: [ask('a', 'three', 3, tenPercent)], feeSupply: { code: 'F', rateMilli: 20_000 } })
  expect(preview.noted).toEqual(three.paid)
  expect(preview.supplies).toEqual({
    grossMinor: 300,
    netMinor: 250,
    taxes: [{ code: 'F', rateMilli: 20_000, taxMinor: 50 }],
  })
  expect(preview.dueMinor).toBe(2_700)
})

test('return shipping is charged once, with its own tax, and never takes more than is owed', () => {
  const returnShipping = { minor: 500, tax: vat }
  const preview = previewed({ units: [ask('a', 'three', 1), ask('b', 'book', 1)], returnShipping })
  expect(preview.returnShippingFee).toEqual(amountOfGross(500, [{ ...vat, taxMinor: 80 }]))
  expect(preview.dueMinor).toBe(1_570)
  const small = previewed({ allowances: [{ key: 'p', saleLineId: 'book', minor: 200 }], returnShipping })
  expect(small.returnShippingFee.grossMinor).toBe(200)
  expect(small.dueMinor).toBe(0)
  expect(small.plan.payouts).toEqual([])
})

test('outbound shipping is on the credit note with its own tax', () => {
  const paid = amountOfGross(499, [{ ...reducedVat, taxMinor: 33 }])
  const preview = previewed({
    units: [ask('a', 'three', 3), ask('b', 'book', 1)],
    shipping: {
      mode: 'full_return_only',
      paid,
      refunded: zeroAmount,
      elsewhere: zeroAmount,
      goodsPaidMinor: 4_070,
      goodsSettledMinor: 4_070,
      everyUnitSettled: true,
    },
  })
  expect(preview.shipping).toEqual(paid)
  expect(preview.noted.grossMinor).toBe(4_569)
  expect(preview.plan.payouts.map(payout => [payout.kind, payout.amountMinor])).toEqual([
    ['card', 4_070],
    ['store_credit', 499],
  ])
})

test('the bonus comes only with store credit', () => {
  const units = [ask('a', 'three', 1)]
  const { payout } = facts({})
  expect(previewed({ units, bonusPercentMilli: 10_000 }).bonusMinor).toBe(0)
  const asCredit = previewed({ units, bonusPercentMilli: 10_000, payout: { ...payout, wish: 'store_credit' } })
  expect(asCredit.bonusMinor).toBe(100)
  expect(asCredit.plan.payouts.map(one => [one.kind, one.amountMinor])).toEqual([
    ['store_credit', 1_000],
    ['store_credit', 100],
  ])
})

test('the bonus is a percent of what the customer really gets', () => {
  const payout = { ...facts({}).payout, wish: 'store_credit' as const }
  const returnShipping = { minor: 500, tax: vat }
  const preview = previewed({ units: [ask('a', 'three', 1)], returnShipping, bonusPercentMilli: 10_000, payout })
  expect([preview.dueMinor, preview.bonusMinor]).toEqual([500, 50])
})

test('what was given back before is told, and a partial amount is named', () => {
  const history = { ...untouched, elsewhere: portionOf(three.paid, 2_500) }
  const saleLines = [{ id: 'three', line: three, history }]
  expect(previewed({ saleLines, units: [ask('a', 'three', 1)] }).lines[0]).toMatchObject({
    worthMinor: 1_000,
    takenOffMinor: 500,
  })
  const partial = previewed({ units: [{ ...ask('a', 'three', 1), partialMinor: 250 }] })
  expect(partial.lines[0]?.forfeited.grossMinor).toBe(750)
  expect(partial.dueMinor).toBe(250)
})

test('a tax-exclusive shop is paid back with tax on top', () => {
  const line: SoldLine = { soldUnits: 2, paid: amountOfNet(2_000, [{ code: 'NY', rateMilli: 8_875, taxMinor: 178 }]) }
  const saleLines = [{ id: 'x', line, history: untouched }]
  const preview = previewed({ taxMode: 'exclusive', saleLines, units: [ask('a', 'x', 1, tenPercent)] })
  expect(preview.dueMinor).toBe(1_089 - 109)
})
