import { contract, type Name } from '../contract.ts'
import type { Role } from '../define.ts'
import { moveReturn, type ReturnEvent, type ReturnStatus } from './states.ts'
import { nothingReceived, totalUnits, type UnitCounts } from './unit-states.ts'

/** What decides which operations make sense for a return. */
export interface PossibleFacts {
  readonly status: ReturnStatus
  readonly imported: boolean
  /** A warranty claim of it is open. */
  readonly claimOpen?: boolean
  /** Nobody is paid for the goods. */
  readonly unpaid?: boolean
  /** It has a sale: something was paid that can be given back. */
  readonly ofSale: boolean
  /** It comes by post or is picked up. */
  readonly byCarrier: boolean
  /** Of all lines together. */
  readonly counts: UnitCounts
  readonly settledUnits: number
  /** Accepted units without a decision where they go. */
  readonly undisposedUnits: number
  /** Accepted units that are neither settled nor disposed of: their acceptance can be taken back. */
  readonly looseUnits?: number
  /** Units here that nobody asked for, and those of them that are rejected. */
  readonly unasked?: { readonly here: number; readonly rejected: number }
  /** Settlements that are not reversed. */
  readonly settlementsInForce: number
  /** Settlements whose money did not arrive: it is owed still. */
  readonly failedSettlements: number
  /** Payouts that wait to be confirmed, in either direction. */
  readonly openPayouts: number
  /** Payouts that should have taken money back for a reversal and failed: the customer has it still. */
  readonly payoutsToRetry?: number
}

/** What a return's state and a person's role allow now, by wire name, in the order of work. */
export function possibleActions(facts: PossibleFacts, role: Role): readonly Name[] {
  if (facts.imported) return []
  const { counts, status } = facts
  const open = status === 'authorized'
  const can = (event: ReturnEvent) =>
    moveReturn(status, event, {
      has_line_or_customer: true,
      findings_allow: true,
      has_decline_reason: true,
      override_recorded: true,
      nothing_received: nothingReceived(counts),
      nothing_settled: facts.settledUnits === 0 && facts.settlementsInForce === 0,
      has_new_expiry_day: true,
      has_reason: true,
      no_claim_open: !facts.claimOpen,
      every_unit_final:
        counts.awaiting + counts.in_transit + counts.received + counts.needs_decision + counts.rejected === 0,
      nothing_owed: facts.unpaid
        ? facts.undisposedUnits === 0
        : facts.openPayouts === 0 &&
          (facts.payoutsToRetry ?? 0) === 0 &&
          facts.failedSettlements === 0 &&
          counts.accepted === facts.settledUnits,
    }).ok
  const wanted: readonly (readonly [Name, boolean])[] = [
    ['returns.saveDraft', can('save_draft')],
    ['returns.request', can('request')],
    ['returns.authorize', can('authorize') || can('approve')],
    ['returns.decline', can('decline')],
    ['returns.receive', open && counts.awaiting + counts.in_transit > 0],
    ['grading.inspect', open && counts.received > 0],
    ['grading.decide', open && counts.needs_decision > 0],
    ['grading.handBack', open && counts.rejected + counts.quarantined > 0],
    ['grading.quarantine', open && (facts.unasked?.rejected ?? 0) > 0],
    ['returns.attach', open && (facts.unasked?.here ?? 0) > 0],
    ['grading.disposeWithConsent', open && counts.rejected > 0],
    ['grading.takeBack', open && (facts.looseUnits ?? 0) > 0],
    ['grading.dispose', (open || status === 'closed') && facts.undisposedUnits > 0],
    ['settlements.pay', open && !facts.unpaid && counts.accepted > facts.settledUnits],
    ['returns.keepItem', open && facts.ofSale && counts.awaiting > 0],
    ['settlements.giveAmount', (open || status === 'closed') && facts.ofSale],
    ['settlements.reimburseLabel', (open || status === 'closed') && facts.byCarrier && !facts.unpaid],
    ['settlements.confirmPayout', facts.openPayouts > 0],
    ['settlements.retryPayout', (facts.payoutsToRetry ?? 0) > 0],
    ['settlements.reverse', facts.settlementsInForce > 0],
    ['returns.split', can('split') && totalUnits(counts) > 1],
    ['returns.cancel', can('cancel')],
    ['returns.close', can('close')],
    ['returns.reopen', can('reopen')],
  ]
  return wanted.flatMap(([name, makesSense]) => (makesSense && isAllowed(name, role) ? [name] : []))
}

function isAllowed(name: Name, role: Role): boolean {
  const { allow } = contract[name]
  return typeof allow === 'string' || allow.includes(role)
}
