import fc from 'fast-check'
import { expect, test } from 'vitest'
import { totalUnits, unitStates } from '../../shared/returns/unit-states.ts'
import { seenMinor, sumAmounts, taxAt } from '../../shared/settlements/amount.ts'
import { randomSale } from '../settlements/random-sale.ts'
import { deed } from './deeds.ts'
import type { Model } from './model.ts'
import { modelOf, playPure } from './play-pure.ts'
import { PureDesk } from './pure-desk.ts'
import { seedOf, times } from './seed.ts'

const runs = 10_000 * times

/** Compares cheaply: a history has some hundred comparisons at each of its steps. */
function same(given: unknown, wanted: unknown): void {
  if (JSON.stringify(given) !== JSON.stringify(wanted)) expect(given).toEqual(wanted)
}

function atMost(given: number, most: number): void {
  if (given > most) expect(given).toBeLessThanOrEqual(most)
}

const sorted = (counts: Readonly<Record<string, number>>) => Object.entries(counts).sort()

/** Invariants 1 and 5: every unit is where the model has it, and no line holds more than was sold. */
function checkUnits(model: Model, desk: PureDesk): void {
  for (const rma of desk.returns) {
    same([rma.id, rma.status], [rma.id, model.statuses.get(rma.id)])
    for (const { id, counts, settled } of rma.lines) {
      const there = Object.fromEntries(
        unitStates.filter(state => counts[state] > 0).map(state => [state, counts[state]]),
      )
      same(sorted(there), sorted(model.counts(id)))
      same(settled, counts.accepted - model.payable(id))
      same(totalUnits(counts), model.units.filter(unit => unit.line === id).length)
    }
  }
  desk.sale.lines.forEach((line, at) => {
    same(line.soldUnits - desk.live(`l${at}`), model.free(`l${at}`))
    atMost(0, model.free(`l${at}`))
  })
}

/** Invariant 2: never more than was paid, with each tax, and exactly that when every unit is settled whole. */
function checkCredit(model: Model, desk: PureDesk): void {
  const entries = model.inForce().flatMap(one => one.entries)
  desk.sale.lines.forEach((line, at) => {
    const { credited, units } = desk.history(`l${at}`)
    const mine = entries.filter(one => one.saleLine === `l${at}`)
    same(
      units,
      mine.reduce((sum, one) => sum + one.units, 0),
    )
    atMost(credited.grossMinor, line.paid.grossMinor)
    for (const tax of line.paid.taxes) atMost(taxAt(credited, tax.code, tax.rateMilli), tax.taxMinor)
    if (units === line.soldUnits && mine.every(one => one.forfeitedMinor === 0)) {
      same([credited.grossMinor, credited.netMinor], [line.paid.grossMinor, line.paid.netMinor])
    }
  })
}

/** Invariants 3 and 9: no tender gives more than it took, no store credit falls below nothing. */
function checkMoney(model: Model, desk: PureDesk): void {
  for (const tender of desk.tenders) {
    same(desk.paidBack(tender.id), model.paidBack(tender.id))
    atMost(desk.paidBack(tender.id), tender.amountMinor)
  }
  for (const { id, state, balanceMinor, preview, payouts } of desk.settlements) {
    same([id, state], [id, model.settlements.get(id)?.state])
    same(balanceMinor, model.balances.get(id)?.leftMinor ?? 0)
    atMost(0, balanceMinor)
    const out = payouts.reduce((sum, { plan }) => sum + plan.amountMinor, 0)
    const back = preview.lines.reduce((sum, line) => sum + line.backMinor, 0)
    same(out, back + preview.bonusMinor)
    same(sumAmounts(preview.lines.map(line => line.noted)).grossMinor, back)
  }
}

test(`${runs} random histories: the pure functions and a plain model agree at every step, and no invariant breaks`, {
  timeout: 660_000 * times,
}, () => {
  const done = new Map<string, number>()
  const refused = new Map<string, number>()
  const history = fc.record({
    sale: randomSale,
    cash: fc.integer({ min: 0, max: 100 }),
    deeds: fc.array(deed, { minLength: 12, maxLength: 40, size: 'max' }),
  })
  fc.assert(
    fc.property(history, ({ sale, cash, deeds }) => {
      const total = sale.lines.reduce((sum, line) => sum + line.paid.grossMinor, 0)
      const inCash = Math.floor((total * cash) / 100)
      const desk = new PureDesk(sale, [
        { id: 't0', kind: 'card', amountMinor: total - inCash, elsewhereMinor: 0 },
        { id: 't1', kind: 'cash', amountMinor: inCash, elsewhereMinor: 0 },
      ])
      const model = modelOf(desk)
      for (const one of deeds) {
        const tried = playPure(model, desk, one)
        const counted = tried.done ? done : refused
        counted.set(tried.kind, (counted.get(tried.kind) ?? 0) + 1)
        checkUnits(model, desk)
        checkCredit(model, desk)
        checkMoney(model, desk)
      }
      const seen = desk.sale.lines.reduce((sum, line) => sum + seenMinor(sale.mode, line.paid), 0)
      expect(
        model
          .inForce()
          .flatMap(one => one.entries)
          .reduce((sum, one) => sum + one.creditMinor, 0),
      ).toBeLessThanOrEqual(seen)
    }),
    { numRuns: runs, seed: seedOf('Histories of the pure functions') },
  )
  for (const [kind, count] of done) expect([kind, count > 5]).toEqual([kind, true])
  expect(done.size).toBeGreaterThanOrEqual(30)
})
