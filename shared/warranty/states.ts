import { ok, type Result, refuse } from '../result.ts'
import {
  type Actor,
  type ConditionNotMet,
  findTransition,
  type NotPossibleFrom,
  type Transition,
} from '../returns/transition.ts'

/** Where a warranty claim is. */
export const warrantyClaimStatuses = [
  'opened',
  'to_repair',
  'at_repairer',
  'repaired',
  'to_replace',
  'to_refund',
  'refused',
  'closed',
  'withdrawn',
] as const
export type WarrantyClaimStatus = (typeof warrantyClaimStatuses)[number]

/** What is decided on a claim. */
export const warrantyDecisions = ['repair', 'replace', 'refund', 'refuse', 'reopen'] as const
export type WarrantyDecision = (typeof warrantyDecisions)[number]

/** What happens to a claim's goods after it was decided. */
export const warrantySteps = ['send_out', 'come_back', 'mend', 'give_up', 'hand_over', 'close', 'withdraw'] as const
export type WarrantyStep = (typeof warrantySteps)[number]

export const warrantyClaimEvents = ['open', ...warrantyDecisions, ...warrantySteps] as const
export type WarrantyClaimEvent = (typeof warrantyClaimEvents)[number]

/** What must hold for a claim's event; the caller finds it out, the table asks for it. */
export const warrantyConditions = [
  'covered_or_goodwill',
  'has_reason',
  'has_repairer',
  'goods_here',
  'no_goods_here',
  'settled',
] as const
export type WarrantyCondition = (typeof warrantyConditions)[number]

type Row = Transition<WarrantyClaimStatus, WarrantyClaimEvent, WarrantyCondition>

const counter: readonly Actor[] = ['counter']
const supervisor: readonly Actor[] = ['supervisor']

/** The machine of a warranty claim: decided by a supervisor, carried out at the counter. */
export const warrantyClaimTable: readonly Row[] = [
  { from: null, event: 'open', to: 'opened', who: counter, needs: [] },
  { from: 'opened', event: 'repair', to: 'to_repair', who: supervisor, needs: ['covered_or_goodwill'] },
  { from: 'opened', event: 'replace', to: 'to_replace', who: supervisor, needs: ['covered_or_goodwill'] },
  { from: 'opened', event: 'refund', to: 'to_refund', who: supervisor, needs: ['covered_or_goodwill'] },
  { from: 'opened', event: 'refuse', to: 'refused', who: supervisor, needs: ['has_reason'] },
  { from: 'opened', event: 'withdraw', to: 'withdrawn', who: counter, needs: [] },
  { from: 'to_repair', event: 'send_out', to: 'at_repairer', who: counter, needs: ['has_repairer', 'goods_here'] },
  { from: 'to_repair', event: 'mend', to: 'repaired', who: counter, needs: ['goods_here'] },
  { from: 'to_repair', event: 'give_up', to: 'opened', who: counter, needs: ['has_reason'] },
  { from: 'to_repair', event: 'withdraw', to: 'withdrawn', who: counter, needs: [] },
  { from: 'at_repairer', event: 'come_back', to: 'repaired', who: counter, needs: [] },
  { from: 'at_repairer', event: 'give_up', to: 'opened', who: counter, needs: ['has_reason'] },
  { from: 'repaired', event: 'hand_over', to: 'closed', who: counter, needs: ['goods_here'] },
  { from: 'to_replace', event: 'close', to: 'closed', who: counter, needs: ['settled'] },
  { from: 'to_refund', event: 'close', to: 'closed', who: counter, needs: ['settled'] },
  { from: 'refused', event: 'hand_over', to: 'closed', who: counter, needs: ['goods_here'] },
  { from: 'refused', event: 'close', to: 'closed', who: counter, needs: ['no_goods_here'] },
  ...(['refused', 'repaired', 'to_replace', 'to_refund'] as const).map(
    (from): Row => ({ from, event: 'reopen', to: 'opened', who: supervisor, needs: ['has_reason'] }),
  ),
]

/** States in which nothing more happens. */
export const finalWarrantyStatuses: readonly WarrantyClaimStatus[] = ['closed', 'withdrawn']

/** Where a claim goes by an event. `status` null: it doesn't exist yet. */
export function moveWarrantyClaim(
  status: WarrantyClaimStatus | null,
  event: WarrantyClaimEvent,
  holds: Readonly<Partial<Record<WarrantyCondition, boolean>>> = {},
): Result<WarrantyClaimStatus, NotPossibleFrom | ConditionNotMet> {
  const found = findTransition(warrantyClaimTable, status, event, holds)
  return found.ok ? ok(found.value.to) : refuse(found.failure)
}
