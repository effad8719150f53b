import { expect, test } from 'vitest'
import { addForfeited, allowanceOf } from '../../shared/settlements/allowance.ts'
import { type Amount, amountOfGross, amountOfNet, zeroAmount } from '../../shared/settlements/amount.ts'
import { type Credit, creditOf } from '../../shared/settlements/credit.ts'
import {
  historyOf,
  type LineHistory,
  leftUnits,
  portionOf,
  type SettledEntry,
  type SoldLine,
  untouched,
  withEntry,
} from '../../shared/settlements/line-history.ts'

const gross = (grossMinor: number, taxMinor: number, rateMilli = 19_000) =>
  amountOfGross(grossMinor, [{ code: 'S', rateMilli, taxMinor }])
const net = (netMinor: number, taxMinor: number, rateMilli = 19_000) =>
  amountOfNet(netMinor, [{ code: 'S', rateMilli, taxMinor }])
/** Ten units at 23.90 less 25 %. */
const ten: SoldLine = { soldUnits: 10, paid: gross(17_925, 2_862) }
const three: SoldLine = { soldUnits: 3, paid: gross(3_000, 479) }

function given(line: SoldLine, history: LineHistory, units = 1, partialMinor?: number): Credit {
  const credit = creditOf('inclusive', line, history, units, partialMinor)
  if (!credit.ok) throw new Error(JSON.stringify(credit.failure))
  return credit.value
}

const entry = (credit: Credit, reversed = false): SettledEntry => ({ ...credit, allowed: zeroAmount, reversed })
const allowed = (amount: Amount, reversed = false): SettledEntry => ({
  units: 0,
  credit: zeroAmount,
  forfeited: zeroAmount,
  allowed: amount,
  reversed,
})

test('ten units at 23.90 less 25 %, one by one, give exactly 179.25', () => {
  let history = untouched
  const amounts: number[] = []
  for (let unit = 0; unit < 10; unit++) {
    const credit = given(ten, history)
    amounts.push(credit.credit.grossMinor)
    history = withEntry(history, { ...credit, allowed: zeroAmount })
  }
  expect(amounts).toEqual([1793, 1792, 1793, 1792, 1793, 1792, 1793, 1792, 1793, 1792])
  expect(history.credited).toEqual(ten.paid)
})

test('three and seven units give what ten give', () => {
  const first = given(ten, untouched, 3)
  const second = given(ten, historyOf([entry(first)]), 7)
  expect(first.credit.grossMinor).toBe(5_378)
  expect(first.credit.grossMinor + second.credit.grossMinor).toBe(17_925)
  expect(first.credit.netMinor + second.credit.netMinor).toBe(ten.paid.netMinor)
})

test('a tax-exclusive shop applies the rule to net and to the tax, and gross is the sum', () => {
  const line: SoldLine = { soldUnits: 3, paid: net(1_000, 190) }
  const credit = creditOf('exclusive', line, untouched, 1)
  expect(credit).toMatchObject({ ok: true, value: { credit: net(333, 63) } })
})

test('a reversal heals: the next unit gets what the reversed one had', () => {
  const first = given(ten, untouched)
  const second = given(ten, historyOf([entry(first)]))
  const afterReversal = given(ten, historyOf([entry(first, true), entry(second)]))
  expect(afterReversal.credit.grossMinor).toBe(1_793)
  const rest = given(ten, historyOf([entry(first, true), entry(second), entry(afterReversal)]), 8)
  expect(rest.credit.grossMinor + 1_793 + 1_792).toBe(17_925)
})

test('an allowance is taken off the last unit, and the preview says how much', () => {
  const tenOff = allowanceOf('inclusive', three, untouched, 1_000)
  if (!tenOff.ok) throw new Error('refused')
  const first = given(three, historyOf([allowed(tenOff.value)]))
  const second = given(three, historyOf([allowed(tenOff.value), entry(first)]))
  const third = given(three, historyOf([allowed(tenOff.value), entry(first), entry(second)]))
  expect([first, second, third].map(credit => credit.credit.grossMinor)).toEqual([1_000, 1_000, 0])
  expect(third).toMatchObject({ worthMinor: 1_000, takenOffMinor: 1_000 })
  expect(first.takenOffMinor).toBe(0)
})

test('what was refunded elsewhere is never paid twice', () => {
  const elsewhere = { amount: portionOf(three.paid, 2_500), units: 0 }
  const first = given(three, historyOf([], elsewhere), 1)
  expect(first.credit).toEqual(gross(500, 80))
  expect(first.takenOffMinor).toBe(500)
  const second = given(three, historyOf([entry(first)], elsewhere), 2)
  expect(second).toMatchObject({ worthMinor: 2_000, takenOffMinor: 2_000, credit: { grossMinor: 0 } })
})

test('units refunded elsewhere cannot come back again', () => {
  const history = historyOf([], { amount: portionOf(three.paid, 1_000), units: 1 })
  expect(leftUnits(three, history)).toBe(2)
  expect(creditOf('inclusive', three, history, 3)).toEqual({
    ok: false,
    failure: { code: 'units_not_possible', askedUnits: 3, leftUnits: 2 },
  })
  expect(given(three, history, 2).credit.grossMinor).toBe(2_000)
})

test('a refund elsewhere larger than what is left leaves nothing, not less than nothing', () => {
  const first = given(three, untouched, 2)
  const history = historyOf([entry(first)], { amount: portionOf(three.paid, 1_500), units: 0 })
  expect(given(three, history).credit).toMatchObject({ grossMinor: 0, netMinor: 0 })
})

test('a partial amount settles its unit and the rest of its credit is forfeited', () => {
  const half = given(three, untouched, 1, 500)
  expect(half.credit).toEqual(gross(500, 80))
  expect(half.forfeited).toEqual(gross(500, 80))
  const others = given(three, historyOf([entry(half)]), 2)
  expect(others.credit.grossMinor).toBe(2_000)
})

test('a supervisor may add what was forfeited, and no more', () => {
  const half = given(three, untouched, 1, 400)
  const history = historyOf([entry(half)])
  expect(addForfeited('inclusive', three, history, 601)).toEqual({
    ok: false,
    failure: { code: 'amount_not_possible', askedMinor: 601, leftMinor: 600 },
  })
  const added = addForfeited('inclusive', three, history, 600)
  if (!added.ok) throw new Error('refused')
  const after = historyOf([entry(half), { ...added.value, reversed: false }])
  expect(after.credited.grossMinor).toBe(1_000)
  const rest = given(three, after, 2)
  expect(after.credited.grossMinor + rest.credit.grossMinor).toBe(3_000)
  expect((after.credited.taxes[0]?.taxMinor ?? 0) + (rest.credit.taxes[0]?.taxMinor ?? 0)).toBe(479)
})

test('when a partial amount is reversed after the rest was added, the addition counts as credit given', () => {
  const half = given(three, untouched, 1, 400)
  const added = addForfeited('inclusive', three, historyOf([entry(half)]), 600)
  if (!added.ok) throw new Error('refused')
  const after = historyOf([entry(half, true), { ...added.value, reversed: false }])
  expect(given(three, after).credit.grossMinor).toBe(400)
  expect(given(three, after, 3).credit.grossMinor).toBe(2_400)
})

test('when all that is left of a line is given back, so is all that is left of its tax', () => {
  const line: SoldLine = { soldUnits: 3, paid: gross(100, 16) }
  const elsewhere = { amount: gross(40, 6), units: 0 }
  const first = given(line, historyOf([], elsewhere), 1)
  const rest = given(line, historyOf([entry(first)], elsewhere), 1)
  expect(first.credit).toEqual(gross(33, 5))
  expect(rest.credit).toEqual(gross(27, 5))
})

test('a refund elsewhere that an import brings late leaves a tax-exclusive line within what was paid', () => {
  const line: SoldLine = { soldUnits: 2, paid: net(100, 20, 20_000) }
  const credited = { ...net(50, 18, 20_000) }
  const history = { ...untouched, units: 1, credited, elsewhere: net(40, 8, 20_000) }
  const credit = creditOf('exclusive', line, history, 1)
  expect(credit).toMatchObject({ ok: true, value: { credit: net(4, 0, 20_000) } })
})

test('items worth a cent with two taxes still end at exactly what was paid, tax by tax', () => {
  const paid = amountOfGross(25, [
    { code: 'GST', rateMilli: 5_000, taxMinor: 11 },
    { code: 'QST', rateMilli: 9_975, taxMinor: 11 },
  ])
  const line: SoldLine = { soldUnits: 20, paid }
  const most = given(line, untouched, 19)
  const last = given(line, historyOf([entry(most)]))
  expect(most.credit.taxes.map(tax => tax.taxMinor)).toEqual([10, 10])
  expect(last.credit.taxes.map(tax => tax.taxMinor)).toEqual([1, 1])
  expect(last.credit.grossMinor).toBe(1)
})

test('where late news leave more tax than money, the money is the limit', () => {
  const exclusive: SoldLine = { soldUnits: 2, paid: net(100, 20, 20_000) }
  const late = { ...untouched, units: 1, credited: net(80, 2, 20_000), elsewhere: net(26, 8, 20_000) }
  expect(creditOf('exclusive', exclusive, late, 1)).toMatchObject({ ok: true, value: { credit: net(0, 4, 20_000) } })
  const inclusive: SoldLine = { soldUnits: 2, paid: gross(120, 20, 20_000) }
  expect(allowanceOf('inclusive', inclusive, late, 4)).toEqual({ ok: true, value: gross(4, 4, 20_000) })
})

test('an addition never brings back more of a tax than the line has left', () => {
  const line: SoldLine = { soldUnits: 1, paid: gross(12, 2) }
  const elsewhere = { amount: portionOf(line.paid, 4), units: 0 }
  const nothing = given(line, historyOf([], elsewhere), 1, 0)
  const four = allowanceOf('inclusive', line, historyOf([entry(nothing)], elsewhere), 4)
  if (!four.ok) throw new Error('refused')
  const added = addForfeited('inclusive', line, historyOf([entry(nothing), allowed(four.value)], elsewhere), 4)
  expect(added).toMatchObject({ ok: true, value: { credit: gross(4, 0) } })
})

test('nothing comes back for an item that cost nothing', () => {
  expect(given({ soldUnits: 2, paid: zeroAmount }, untouched, 2).credit).toEqual(zeroAmount)
})

test.each([0, -1, 1.5, 4, Number.NaN])('%s units of three are refused', units => {
  expect(creditOf('inclusive', three, untouched, units)).toMatchObject({
    ok: false,
    failure: { code: 'units_not_possible', leftUnits: 3 },
  })
})

test.each([-1, 0.5, 1_001])('a partial amount of %s for one unit of 10.00 is refused', minor => {
  expect(creditOf('inclusive', three, untouched, 1, minor)).toMatchObject({
    ok: false,
    failure: { code: 'amount_not_possible', leftMinor: 1_000 },
  })
})

test('amounts of yen and of dinars follow the same rule', () => {
  const yen: SoldLine = { soldUnits: 3, paid: gross(1_000, 91, 10_000) }
  const dinars: SoldLine = { soldUnits: 7, paid: gross(12_345, 1_609, 15_000) }
  expect([1, 2, 3].map(units => given(yen, untouched, units).credit.grossMinor)).toEqual([333, 667, 1_000])
  expect(given(dinars, untouched, 7).credit).toEqual(dinars.paid)
})

test('two taxes on one line each follow their own rounding, and net is the rest', () => {
  const paid = amountOfGross(1_150, [
    { code: 'GST', rateMilli: 5_000, taxMinor: 50 },
    { code: 'QST', rateMilli: 9_975, taxMinor: 100 },
  ])
  const credit = given({ soldUnits: 3, paid }, untouched)
  expect(credit.credit.grossMinor).toBe(383)
  expect(credit.credit.taxes.map(tax => tax.taxMinor)).toEqual([17, 33])
  expect(credit.credit.netMinor).toBe(333)
})
