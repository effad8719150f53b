import type { Name } from '../../shared/contract.ts'
import type { UnitState } from '../../shared/returns/unit-states.ts'
import type { TestDesk } from '../support/test-desk.ts'
import {
  awaitedOf,
  creditOf,
  decisionOf,
  failedBackOf,
  hasLost,
  openClaimOf,
  openParcelOf,
  waitingBackOf,
} from './found.ts'
import type { Kind, Step } from './history.ts'

/** What staff would do next: tried far more often than anything at all, so that histories get somewhere. */
const next: readonly (readonly [Name, Kind, UnitState])[] = [
  ['returns.authorize', 'authorize', 'awaiting'],
  ['returns.receive', 'receive', 'awaiting'],
  ['grading.decide', 'decide', 'needs_decision'],
  ['grading.inspect', 'inspect', 'received'],
  ['grading.quarantine', 'quarantine', 'rejected'],
  ['settlements.pay', 'pay', 'accepted'],
  ['grading.handBack', 'handBack', 'rejected'],
  ['settlements.reverse', 'reverse', 'accepted'],
  ['settlements.confirmPayout', 'confirm', 'accepted'],
  ['grading.dispose', 'dispose', 'accepted'],
  ['grading.dispose', 'dispose', 'accepted'],
  ['grading.dispose', 'regrade', 'accepted'],
  ['settlements.reverse', 'spend', 'accepted'],
  ['returns.reopen', 'reopen', 'expired'],
  ['returns.cancel', 'cancel', 'awaiting'],
  ['returns.decline', 'decline', 'awaiting'],
  ['returns.receive', 'short', 'awaiting'],
  ['returns.receive', 'extra', 'awaiting'],
  ['returns.receive', 'extra', 'awaiting'],
  ['returns.split', 'split', 'awaiting'],
  ['returns.split', 'split', 'received'],
  ['returns.attach', 'attach', 'received'],
  ['returns.attach', 'attach', 'rejected'],
  ['returns.attach', 'attach', 'quarantined'],
  ['grading.disposeWithConsent', 'consent', 'rejected'],
  ['grading.takeBack', 'takeBack', 'accepted'],
  ['settlements.pay', 'exchange', 'accepted'],
  ['settlements.pay', 'exchange', 'accepted'],
  ['settlements.reverse', 'void', 'accepted'],
  ['settlements.reverse', 'void', 'accepted'],
  ['settlements.giveAmount', 'allow', 'awaiting'],
  ['grading.takeBack', 'advance', 'accepted'],
  ['settlements.reverse', 'advance', 'accepted'],
  ['returns.keepItem', 'keep', 'awaiting'],
  ['returns.keepItem', 'keep', 'awaiting'],
  ['grading.handBack', 'parcel', 'rejected'],
  ['returns.receive', 'claim', 'awaiting'],
  ['grading.inspect', 'claim', 'received'],
]

/** What is left to do once everything is paid: as often as taking that back. */
const afterwards: readonly Kind[] = ['dispose', 'spend', 'void', 'advance']

/** The next sensible step of a return, with a line that has units for it, all of them or only a part. */
export async function nextOf(desk: TestDesk, returnId: string, one: Step) {
  const begun = begunOf(desk, returnId, one)
  if (begun) return begun
  const { possible, lines } = await desk.must('returns.read', { return: returnId }, { as: 'supervisor' })
  const hasCredit = creditOf(desk, returnId) !== undefined
  const decided = lines.find(candidate => decisionOf(desk, candidate.id))
  const pointless = (kind: Kind) =>
    ((kind === 'spend' || kind === 'void') && !hasCredit) || (kind === 'advance' && !decided)
  const sensible = next.filter(([name, kind]) => possible.includes(name) && !pointless(kind))
  const usual = sensible[one.pick % 3 === 2 ? (one.way + 8 * one.pick) % Math.max(1, sensible.length) : 0]
  const late = sensible.filter(([, kind]) => afterwards.includes(kind))
  const found = usual?.[1] === 'reverse' && one.way > 3 ? late[one.way % Math.max(1, late.length)] : usual
  if (!found) return null
  const [, kind, state] = found
  const there = lines.filter(candidate => (candidate.units[state] ?? 0) > 0)
  const unasked = kind === 'quarantine' ? there.find(candidate => candidate.saleLine === null) : undefined
  const line = kind === 'advance' ? decided : (unasked ?? there[0])
  const most = line?.units[state] ?? 1
  return { kind, line: line?.id ?? '', quantity: one.pick % 4 === 2 ? Math.min(one.units, most) : most }
}

/** What was begun beside the goods themselves and waits to go on: a parcel, a claim, money that did not come back. */
function begunOf(desk: TestDesk, returnId: string, { way, pick, units }: Step) {
  const go = (kind: Kind) => ({ kind, line: '', quantity: units })
  if (pick % 2 === 0 && hasLost(desk, returnId)) return go('lostPay')
  const parcel = openParcelOf(desk, returnId)
  if (parcel && way < 5) return go('parcelOn')
  if (way === 5 && parcel) return null
  if (way > 3 && failedBackOf(desk, returnId, false) !== undefined) return go('retry')
  if (way > 2 && waitingBackOf(desk, returnId) !== undefined) return go('back')
  if (way % 2 === 0 && openClaimOf(desk, returnId)) return go('claimOn')
  const awaited = way > 5 && !parcel ? awaitedOf(desk, returnId) : undefined
  return awaited ? { kind: 'parcel' as const, line: awaited.line, quantity: Math.min(units, awaited.quantity) } : null
}
