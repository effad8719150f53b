import { expect } from 'vitest'
import type { Output, Sent } from '../../shared/contract.ts'
import type { SaleToSell, Sold } from '../support/sold.ts'
import type { TestDesk } from '../support/test-desk.ts'
import { followMore } from './follow-more.ts'
import { soldOf } from './follow-rows.ts'
import { followSettled } from './follow-settled.ts'
import { WayFollower } from './follow-way.ts'
import type { Tried } from './history.ts'
import { Model } from './model.ts'

/** Plays a desk's history on the model too: says beforehand what must be done or refused, and compares afterwards. */
export class Follower {
  readonly #model: Model
  readonly #desk: TestDesk
  readonly #seen = new Map<string, 'gross' | 'net'>()
  /** Nothing refunded elsewhere and paid in full: then the model knows each credit to the minor unit. */
  readonly #plain: boolean
  /** Returns that may be refused for what the model doesn't keep: serials, and sales that were taken back. */
  readonly #unsure = new Set<string>()
  readonly #exchanged = new Set<string>()
  readonly #payouts = new Map<string, { readonly settlement: string; readonly at: number; readonly back: boolean }>()
  readonly #codes = new Map<string, string>()
  readonly #way: WayFollower

  constructor(desk: TestDesk, sale: SaleToSell, sold: Sold) {
    this.#desk = desk
    this.#model = new Model([])
    this.#way = new WayFollower(desk, this.#model)
    this.#sell(sold.sale)
    const total = sale.lines.reduce((sum, line) => sum + line.grossMinor, sale.shippingGrossMinor ?? 0)
    const paid = (sale.tenders ?? []).reduce((sum, tender) => sum + tender.amountMinor, 0)
    this.#plain = paid === total && (sale.refundedElsewhereMinor ?? 0) === 0
  }

  #sell(sale: string): readonly string[] {
    const lines = soldOf(this.#desk, sale)
    for (const { id, mode } of lines) this.#seen.set(id, mode === 'exclusive' ? 'net' : 'gross')
    this.#model.sell(
      lines.map(line => ({
        ...{ id: line.id, sale, sold: line.sold },
        paidMinor: line[this.#seen.get(line.id) ?? 'gross'],
      })),
    )
    return lines.map(line => line.id)
  }

  #all<R>(sql: string, ...values: readonly unknown[]): readonly R[] {
    return this.#desk.writer.file.raw.prepare(sql).all(...values) as readonly R[]
  }

  /** Notes what was tried. Throws when the desk did what the model forbids, or refused what it allows. */
  follow({ name, done, input, value }: Tried): void {
    const model = this.#model
    switch (name) {
      case 'returns.request': {
        const { lines } = input as Sent<'returns.request'>
        const asked = lines.map(line => ({ saleLine: line.saleLine, units: line.quantity }))
        const unsure = lines.some(line => line.serial !== undefined || this.#exchanged.has(line.saleLine))
        this.#expect(name, done, model.canRequest(asked), !unsure)
        if (!done) return
        const made = value as Output<'returns.request'>
        if (unsure) this.#unsure.add(made.return)
        model.request(
          made.return,
          made.lines.map(({ id, saleLine }, at) => ({ line: id, saleLine, units: asked[at]?.units ?? 0 })),
        )
        return
      }
      case 'returns.authorize': {
        const { return: rma } = input as Sent<'returns.authorize'>
        this.#expect(name, done, this.#isAsked(rma), false)
        if (!done) return
        const { outcome } = value as Output<'returns.authorize'>
        if (outcome !== 'policy_denies') model.statuses.set(rma, outcome)
        return
      }
      case 'returns.decline': {
        const { return: rma } = input as Sent<'returns.decline'>
        this.#expect(name, done, this.#isAsked(rma))
        if (done) model.statuses.set(rma, 'declined')
        return
      }
      case 'returns.cancel': {
        const { return: rma } = input as Sent<'returns.cancel'>
        this.#expect(name, done, model.canCancel(rma))
        if (done) model.end(rma, 'cancelled')
        return
      }
      case 'returns.expire': {
        for (const rma of model.statuses.keys()) if (model.canExpire(rma)) model.end(rma, 'expired')
        return
      }
      case 'returns.reopen': {
        const { return: rma } = input as Sent<'returns.reopen'>
        this.#expect(name, done, model.canReopen(rma), !this.#unsure.has(rma))
        if (done) model.reopen(rma)
        return
      }
      case 'returns.close': {
        const { return: rma } = input as Sent<'returns.close'>
        this.#expect(name, done, model.canClose(rma) && !this.#way.claims.isOpen(rma))
        if (done) model.statuses.set(rma, 'closed')
        return
      }
      default:
        this.#followGoods({ name, done, input, value })
    }
  }

  #followGoods({ name, done, input, value }: Tried): void {
    const model = this.#model
    switch (name) {
      case 'grading.inspect': {
        const { return: rma, line, quantity, replaces } = input as Sent<'grading.inspect'>
        if (replaces !== undefined) {
          this.#expect('regrade', done, model.statuses.get(rma) === 'authorized', false)
          return
        }
        const here = this.#way.claims.spares(line, quantity)
        this.#expect(name, done, here && model.canMove(rma, line, ['received'], quantity))
        if (done) model.move(line, ['received'], (value as Output<'grading.inspect'>).unitsAre, quantity)
        return
      }
      case 'grading.decide': {
        const { return: rma, line, quantity } = input as Sent<'grading.decide'>
        this.#expect(name, done, model.canMove(rma, line, ['needs_decision'], quantity))
        if (done) model.move(line, ['needs_decision'], (value as Output<'grading.decide'>).unitsAre, quantity)
        return
      }
      case 'grading.handBack': {
        const { return: rma, line, quantity } = input as Sent<'grading.handBack'>
        const here = this.#way.claims.sparesBack(line, quantity)
        this.#expect(name, done, here && model.canMove(rma, line, ['rejected', 'quarantined'], quantity))
        if (!done) return
        model.move(line, ['rejected', 'quarantined'], 'handed_back', quantity)
        this.#closeIfDone(rma)
        return
      }
      default:
        this.#followMoney({ name, done, input, value })
    }
  }

  #followMoney({ name, done, input, value }: Tried): void {
    const model = this.#model
    switch (name) {
      case 'settlements.pay': {
        const { return: rma, basis = 'accepted' } = input as Sent<'settlements.pay'>
        const place = basis === 'accepted' ? 'accepted' : 'lost'
        const payable = model.of(rma).some(unit => unit.place === place && unit.settlement === null)
        this.#expect(name, done, payable && !model.owesBack(rma), false)
        if (done) this.#settled(rma, value as Output<'settlements.pay'>)
        return
      }
      case 'settlements.confirmPayout': {
        const { payout, state } = input as Sent<'settlements.confirmPayout'>
        const known = this.#payouts.get(payout)
        const settlement = model.settlements.get(known?.settlement ?? '')
        if (!known || !settlement) return
        const { at, back } = known
        const waits = settlement[back ? 'backs' : 'payouts'][at]?.state === 'recorded'
        this.#expect(name, done, waits, !back || state === 'confirmed')
        if (done) model.turnOut(known.settlement, at, state, back)
        if (done) this.#closeIfDone(settlement.rma)
        return
      }
      case 'settlements.reverse': {
        const { settlement } = input as Sent<'settlements.reverse'>
        const known = model.settlements.get(settlement)
        const credit = model.balances.get(settlement)
        const unspent = credit === undefined || credit.leftMinor === credit.issuedMinor
        const sure = !this.#exchanged.has(settlement)
        this.#expect(name, done, known !== undefined && known.state !== 'reversed' && unspent, sure)
        if (!done || !known) return
        model.reverse(settlement)
        const backs = this.#all<{ id: string }>(
          'select id from payout where settlement_id = ? and reverses_id is not null order by reverses_id',
          settlement,
        )
        expect(backs).toHaveLength(known.backs.length)
        for (const [at, { id }] of backs.entries()) this.#payouts.set(id, { settlement, at, back: true })
        this.#closeIfDone(known.rma)
        return
      }
      case 'credits.redeem': {
        const { code, amountMinor } = input as Sent<'credits.redeem'>
        const credit = model.balances.get(this.#codes.get(code) ?? '')
        this.#expect(name, done, (credit?.leftMinor ?? 0) >= amountMinor)
        if (done && credit) credit.leftMinor -= amountMinor
        return
      }
      case 'settlements.retryPayout': {
        const { payout } = input as Sent<'settlements.retryPayout'>
        const known = this.#payouts.get(payout)
        const again = known?.back ? model.retry(known.settlement, known.at) : null
        this.#expect(name, done, again !== null)
        if (!known || again === null) return
        const { payout: id } = value as Output<'settlements.retryPayout'>
        this.#payouts.set(id, { settlement: known.settlement, at: again, back: true })
        return
      }
      case 'shipments.save':
      case 'shipments.advance':
      case 'warranty.open':
      case 'warranty.decide':
      case 'warranty.advance': {
        const within = {
          expect: (allowed: boolean, sure?: boolean) => this.#expect(name, done, allowed, sure),
          closeIfDone: (rma: string) => this.#closeIfDone(rma),
        }
        this.#way.follow(within, { name, done, input, value })
        return
      }
      default:
        followMore(
          {
            parcels: this.#way.parcels,
            claims: this.#way.claims,
            model,
            expect: (allowed, sure) => this.#expect(name, done, allowed, sure),
            closeIfDone: rma => this.#closeIfDone(rma),
            linesOf: rma => this.#all<{ id: string }>('select id from return_line where return_id = ?', rma),
            split: (from, to) => void (this.#unsure.has(from) && this.#unsure.add(to)),
            creditOf: code => model.balances.get(this.#codes.get(code) ?? ''),
            isUnsure: rma => this.#unsure.has(rma),
            settled: (rma, made) => this.#settled(rma, made),
            exchanged: (rma, made) => {
              this.#settled(rma, made)
              for (const id of [made.settlement, ...this.#sell(made.sale)]) this.#exchanged.add(id)
            },
          },
          { name, done, input, value },
        )
    }
  }

  #isAsked(rma: string): boolean {
    return ['requested', 'needs_approval'].includes(this.#model.statuses.get(rma) ?? '')
  }

  /** `sure` false: what the model allows may still be refused for a reason it doesn't keep, such as a serial. */
  #expect(name: string, done: boolean, allowed: boolean, sure = true): void {
    if (!allowed || sure) expect([name, done]).toEqual([name, allowed])
  }

  #closeIfDone(rma: string): void {
    const lost = this.#model.of(rma).some(unit => unit.place === 'lost' && unit.settlement === null)
    const waits = lost || this.#way.claims.isOpen(rma)
    if (this.#model.canClose(rma) && !waits) this.#model.statuses.set(rma, 'closed')
  }

  #settled(rma: string, made: Pick<Output<'settlements.pay'>, 'settlement' | 'storeCredit'>): void {
    const within = { desk: this.#desk, model: this.#model, seen: this.#seen, plain: this.#plain }
    for (const [at, id] of followSettled(within, rma, made).entries())
      this.#payouts.set(id, { settlement: made.settlement, at, back: false })
    if (made.storeCredit) this.#codes.set(made.storeCredit.code, made.settlement)
    this.#closeIfDone(rma)
  }

  /** Every unit where the model has it, every status, every balance. */
  compare(): void {
    this.#way.compare()
    for (const [rma, status] of this.#model.statuses) {
      expect(this.#all<{ status: string }>('select status from rma where id = ?', rma)).toEqual([{ status }])
    }
    for (const line of new Set(this.#model.units.map(unit => unit.line))) {
      const there = this.#all<{ state: string; quantity: number }>(
        'select state, quantity from return_unit where return_line_id = ? and quantity > 0',
        line,
      )
      expect(Object.fromEntries(there.map(one => [one.state, one.quantity]))).toEqual(this.#model.counts(line))
    }
    for (const [code, settlement] of this.#codes) {
      const [row] = this.#all<{ balance: number }>(
        `select sum(amount_minor) as balance from store_credit_event join store_credit on store_credit.id = store_credit_id
         where code = ?`,
        code,
      )
      expect(row?.balance).toBe(this.#model.balances.get(settlement)?.leftMinor)
    }
  }
}
