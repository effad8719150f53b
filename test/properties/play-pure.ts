import { expect } from 'vitest'
import { seenMinor } from '../../shared/settlements/amount.ts'
import { type Deed, type DeedKind, type MoveName, type PlainMove, plainMoves } from './deeds.ts'
import { Model } from './model.ts'
import type { ModelPayout } from './model-money.ts'
import { type Plain, plainPayouts } from './plain-payouts.ts'
import { payWithoutGoods } from './play-without-goods.ts'
import type { PureDesk, PureReturn, PureSettlement } from './pure-desk.ts'

const wishes: readonly Plain[] = ['original', 'original', 'original', 'original', 'cash', 'store_credit']
const percents = [0, 0, 0, 10_000, 12_500, 33_333]
const isMove = (kind: DeedKind): kind is MoveName => kind in plainMoves
const waysBack = ['hand_back', 'ship_back', 'dispose_with_consent'] as const

/** Half up, apart from the desk's own division. */
function percent(minor: number, percentMilli: number): number {
  return Number((2n * BigInt(minor) * BigInt(percentMilli) + 100_000n) / 200_000n)
}

/** The model of a sale as the pure desk has it. */
export function modelOf(desk: PureDesk): Model {
  const { lines, mode } = desk.sale
  return new Model(
    lines.map((line, at) => ({ id: `l${at}`, sold: line.soldUnits, paidMinor: seenMinor(mode, line.paid) })),
  )
}

/** Tries one thing on both, and expects that both agree whether it is done; answers what was tried. */
export function playPure(
  model: Model,
  desk: PureDesk,
  deed: Deed,
): { readonly kind: DeedKind; readonly done: boolean } {
  const rma = desk.returns.at(deed.pick % Math.max(1, desk.returns.length)) ?? null
  const kind: DeedKind = deed.kind === 'next' ? nextOf(model, rma, deed) : deed.kind
  if (kind === 'request' || rma === null) return { kind: 'request', done: request(model, desk, deed) }
  const line = rma.lines[deed.way % rma.lines.length]
  if (isMove(kind)) {
    if (!line) return { kind, done: false }
    const move: PlainMove = plainMoves[kind]
    const units = deed.kind === 'next' && deed.pick % 3 > 0 ? everyUnit(model, line.id, move) : deed.units
    const can = model.canMove(rma.id, line.id, move.from, units)
    const moved = desk.move(rma, line, move.desk, units, move.deskFrom)
    expect([kind, moved.ok]).toEqual([kind, can])
    if (can) model.move(line.id, move.from, move.to, units)
    return { kind, done: can }
  }
  if (kind === 'pay') return { kind, done: pay(model, desk, rma, deed) }
  if (kind === 'keep' || kind === 'pay_lost')
    return { kind, done: line ? payWithoutGoods(model, desk, rma, line.id, kind, deed.units) : false }
  const settlement = desk.settlements[deed.pick % Math.max(1, desk.settlements.length)]
  if (kind === 'confirm' || kind === 'fail' || kind === 'reverse' || kind === 'spend') {
    return { kind, done: settlement ? money(model, desk, settlement, kind, deed) : false }
  }
  return { kind, done: decide(model, desk, rma, kind, deed) }
}

function everyUnit(model: Model, line: string, move: PlainMove): number {
  const counts = model.counts(line)
  return Math.max(
    1,
    move.from.reduce((sum, place) => sum + (counts[place] ?? 0), 0),
  )
}

/** What staff would most likely do with a return now. */
function nextOf(model: Model, rma: PureReturn | null, { pick, way }: Deed): DeedKind {
  if (rma === null || pick === 0) return 'request'
  if (rma.status === 'requested' || rma.status === 'needs_approval') return 'authorize'
  if (rma.status === 'expired' || (rma.status === 'closed' && way % 3 === 0)) return 'reopen'
  const line = rma.lines[way % rma.lines.length]
  const counts = model.counts(line?.id ?? '')
  if (counts.awaiting && pick % 9 === 4) return 'keep'
  if (counts.awaiting) return pick % 4 === 1 ? 'hand_over' : 'receive'
  if (counts.in_transit) return pick % 7 === 1 ? 'short' : 'receive'
  if (counts.received) return pick % 6 === 1 ? 'ask' : pick % 6 === 2 ? 'reject' : 'accept'
  if (counts.needs_decision) return way % 2 === 0 ? 'decide_for' : 'decide_against'
  if (counts.lost && pick % 3 === 0) return 'pay_lost'
  if (counts.rejected) return waysBack[pick % 3] ?? 'hand_back'
  return model.payable(line?.id ?? '') > 0 ? 'pay' : 'request'
}

function request(model: Model, desk: PureDesk, { pick, units, way }: Deed): boolean {
  const many = desk.sale.lines.length
  const asked = Array.from({ length: 1 + (way % 2) }, (_, index) => ({ saleLine: `l${(pick + index) % many}`, units }))
  const can = model.canRequest(asked)
  const made = desk.request(asked)
  expect(['request', made.ok]).toEqual(['request', can])
  if (!made.ok) return false
  model.request(
    made.value.id,
    made.value.lines.map((line, at) => ({ ...line, line: line.id, units: asked[at]?.units ?? 0 })),
  )
  return true
}

function decide(
  model: Model,
  desk: PureDesk,
  rma: PureReturn,
  kind: 'authorize' | 'decline' | 'cancel' | 'expire' | 'reopen' | 'close',
  { way }: Deed,
): boolean {
  const status = model.statuses.get(rma.id) ?? ''
  const asks = status === 'requested' && kind === 'authorize' && way % 4 === 0
  const event = kind === 'authorize' && status === 'needs_approval' ? 'approve' : kind
  const can = {
    authorize: status === 'requested' || status === 'needs_approval',
    decline: status === 'requested' || status === 'needs_approval',
    cancel: model.canCancel(rma.id),
    expire: model.canExpire(rma.id),
    reopen: model.canReopen(rma.id),
    close: model.canClose(rma.id),
  }[kind]
  const moved = desk.decide(rma, event, {
    findings_allow: !asks,
    findings_ask_approval: asks,
    override_recorded: true,
    has_decline_reason: true,
    expiry_day_over: true,
    has_new_expiry_day: true,
    has_reason: true,
  })
  expect([kind, status, moved.ok]).toEqual([kind, status, can])
  if (!can) return false
  if (kind === 'authorize') model.statuses.set(rma.id, asks ? 'needs_approval' : 'authorized')
  else if (kind === 'decline') model.statuses.set(rma.id, 'declined')
  else if (kind === 'close') model.statuses.set(rma.id, 'closed')
  else if (kind === 'reopen') model.reopen(rma.id)
  else model.end(rma.id, kind === 'cancel' ? 'cancelled' : 'expired')
  return true
}

function pay(model: Model, desk: PureDesk, rma: PureReturn, { pick, units, way }: Deed): boolean {
  const open = model.statuses.get(rma.id) === 'authorized'
  const entries: Parameters<Model['settle']>[2][number][] = []
  const asked = rma.lines.flatMap(line => {
    const most = model.payable(line.id)
    const many = pick % 3 === 0 ? units : most
    if (many === 0) return []
    const charges = { fee: percents[pick % 6] ?? 0, deduction: percents[(pick + way) % 6] ?? 0 }
    const whole =
      open && many <= most
        ? model.credit(
            line.saleLine,
            many,
            entries.map(one => one.entry),
          )
        : 0
    const partialMinor = way === 7 ? Math.floor((whole * pick) / 29) : undefined
    const creditMinor = partialMinor ?? whole
    const entry = { saleLine: line.saleLine, units: many, creditMinor, forfeitedMinor: whole - creditMinor }
    entries.push({ line: line.id, entry })
    const charge = (percentMilli: number) => (percentMilli === 0 ? null : { kind: 'percent' as const, percentMilli })
    const partial = partialMinor === undefined ? {} : { partialMinor }
    return [
      {
        line: line.id,
        units: many,
        ...partial,
        fee: charge(charges.fee),
        deduction: charge(charges.deduction),
        charges,
      },
    ]
  })
  const can = open && asked.length > 0 && asked.every(one => one.units <= model.payable(one.line))
  const wish = wishes[way % wishes.length] ?? 'original'
  const bonus = pick % 5 === 0 ? 10_000 : 0
  const paid = desk.pay(rma, asked, wish, bonus)
  expect(['pay', paid.ok]).toEqual(['pay', can])
  if (!paid.ok) return false
  const { preview, id } = paid.value
  const seen = preview.lines.map(line => seenMinor(desk.sale.mode, line.credit))
  expect(seen).toEqual(entries.map(one => one.entry.creditMinor))
  if (desk.sale.mode === 'inclusive') {
    const kept = asked.map(({ charges }, at) => {
      const credit = entries[at]?.entry.creditMinor ?? 0
      const fee = percent(credit, charges.fee)
      return credit - fee - Math.min(percent(credit, charges.deduction), credit - fee)
    })
    expect(preview.dueMinor).toBe(kept.reduce((sum, minor) => sum + minor, 0))
  }
  const bonusMinor = wish === 'store_credit' ? percent(preview.dueMinor, bonus) : 0
  const payouts = plainPayouts(model, desk, preview.dueMinor, bonusMinor, wish)
  const planned = preview.plan.payouts.map(({ tenderId, amountMinor }) => [tenderId, amountMinor])
  expect(planned).toEqual(payouts.map(one => [one.tender, one.amountMinor]))
  model.settle(id, rma.id, entries)
  model.paidOut(id, payouts)
  if (wish === 'store_credit' && preview.dueMinor > 0) {
    const issuedMinor = preview.dueMinor + bonusMinor
    model.balances.set(id, { issuedMinor, leftMinor: issuedMinor })
  }
  return true
}

function money(
  model: Model,
  desk: PureDesk,
  settlement: PureSettlement,
  kind: 'confirm' | 'fail' | 'reverse' | 'spend',
  { way, units }: Deed,
): boolean {
  const known = model.settlements.get(settlement.id)
  const balance = model.balances.get(settlement.id)
  if (kind === 'spend') {
    const spent = Math.min(balance?.leftMinor ?? 0, units)
    if (balance) balance.leftMinor -= spent
    settlement.balanceMinor -= spent
    return spent > 0
  }
  if (kind === 'reverse') {
    const can = known?.state !== 'reversed' && (balance ? balance.leftMinor === balance.issuedMinor : true)
    expect(['reverse', desk.reverse(settlement).ok]).toEqual(['reverse', can])
    if (can) model.reverse(settlement.id)
    if (can && known) goesBackAtOnce(model, settlement.id, known)
    return can
  }
  if (known?.state === 'reversed' || !known) return false
  const at = way % Math.max(1, known.payouts.length)
  const can = known.payouts[at]?.state === 'recorded'
  expect([kind, desk.turnOut(settlement, at, kind).ok]).toEqual([kind, can])
  if (can) model.turnOut(settlement.id, at, kind === 'confirm' ? 'confirmed' : 'failed')
  return can
}

/** The desk in memory keeps no payouts of a reversal: what was open never left, the rest is back. */
function goesBackAtOnce(model: Model, id: string, { payouts, backs }: ReversedPayouts): void {
  for (const [at, one] of payouts.entries()) if (one.state === 'recorded') model.turnOut(id, at, 'failed')
  for (const [at, one] of backs.entries()) if (one.state === 'recorded') model.turnOut(id, at, 'confirmed', true)
}

interface ReversedPayouts {
  readonly payouts: readonly ModelPayout[]
  readonly backs: readonly ModelPayout[]
}
