import { ok, type Result, refuse } from '../result.ts'
import { findTransition, type NotPossibleFrom, type Transition } from '../returns/transition.ts'

/** Where a settlement is after its preview. */
export const settlementStatuses = ['approved', 'paid', 'failed', 'reversed'] as const
export type SettlementStatus = (typeof settlementStatuses)[number]
export const settlementEvents = ['approve', 'pay', 'fail', 'reverse'] as const
export type SettlementEvent = (typeof settlementEvents)[number]

/** Where a payout is. */
export const payoutStatuses = ['recorded', 'confirmed', 'failed'] as const
export type PayoutStatus = (typeof payoutStatuses)[number]
export const payoutEvents = ['record', 'confirm', 'fail'] as const
export type PayoutEvent = (typeof payoutEvents)[number]

/** The machine of a settlement. */
export const settlementTable: readonly Transition<SettlementStatus, SettlementEvent, never>[] = [
  { from: null, event: 'approve', to: 'approved', who: ['counter'], needs: [] },
  { from: 'approved', event: 'pay', to: 'paid', who: ['counter'], needs: [] },
  { from: 'approved', event: 'fail', to: 'failed', who: ['counter'], needs: [] },
  { from: 'failed', event: 'pay', to: 'paid', who: ['counter'], needs: [] },
  { from: 'approved', event: 'reverse', to: 'reversed', who: ['supervisor'], needs: [] },
  { from: 'failed', event: 'reverse', to: 'reversed', who: ['supervisor'], needs: [] },
  { from: 'paid', event: 'reverse', to: 'reversed', who: ['supervisor'], needs: [] },
]

/** The machine of a payout. */
export const payoutTable: readonly Transition<PayoutStatus, PayoutEvent, never>[] = [
  { from: null, event: 'record', to: 'recorded', who: ['counter'], needs: [] },
  { from: 'recorded', event: 'confirm', to: 'confirmed', who: ['counter'], needs: [] },
  { from: 'recorded', event: 'fail', to: 'failed', who: ['counter'], needs: [] },
]

/** Where a settlement goes by an event. `status` null: not approved yet. */
export function moveSettlement(
  status: SettlementStatus | null,
  event: SettlementEvent,
): Result<SettlementStatus, NotPossibleFrom> {
  const found = findTransition(settlementTable, status, event, {})
  return found.ok ? ok(found.value.to) : refuse({ code: 'not_possible_from', state: status ?? 'none', event })
}

/** Where a payout goes by an event. `status` null: not recorded yet. */
export function movePayout(status: PayoutStatus | null, event: PayoutEvent): Result<PayoutStatus, NotPossibleFrom> {
  const found = findTransition(payoutTable, status, event, {})
  return found.ok ? ok(found.value.to) : refuse({ code: 'not_possible_from', state: status ?? 'none', event })
}

/** The state a new payout ends in at once: cash and store credit need no confirmation. */
export function firstPayoutStatus(kind: string): PayoutStatus {
  return kind === 'cash' || kind === 'store_credit' ? 'confirmed' : 'recorded'
}
