import { ok, type Result, refuse } from '../result.ts'
import {
  type Actor,
  type ConditionNotMet,
  findTransition,
  type NotPossibleFrom,
  type Transition,
} from './transition.ts'

/** What a return is by decision; the rest of what is shown is derived from its lines. */
export const returnStatuses = [
  'draft',
  'requested',
  'needs_approval',
  'authorized',
  'declined',
  'expired',
  'cancelled',
  'closed',
] as const
export type ReturnStatus = (typeof returnStatuses)[number]

export const returnEvents = [
  'save_draft',
  'request',
  'authorize',
  'decline',
  'approve',
  'expire',
  'reopen',
  'cancel',
  'close',
  'split',
] as const
export type ReturnEvent = (typeof returnEvents)[number]

/** What must hold for a return's event; the caller finds it out, the table asks for it. */
export const returnConditions = [
  'has_line_or_customer',
  'findings_allow',
  'findings_ask_approval',
  'has_decline_reason',
  'override_recorded',
  'expiry_day_over',
  'has_new_expiry_day',
  'nothing_received',
  'nothing_settled',
  'no_claim_open',
  'every_unit_final',
  'nothing_owed',
  'has_reason',
] as const
export type ReturnCondition = (typeof returnConditions)[number]

type ReturnRow = Transition<ReturnStatus, ReturnEvent, ReturnCondition>

const counter: readonly Actor[] = ['counter']
const supervisor: readonly Actor[] = ['supervisor']

const cancellable = (['draft', 'requested', 'needs_approval', 'authorized'] as const).map(
  (from): ReturnRow => ({
    from,
    event: 'cancel',
    to: 'cancelled',
    who: counter,
    needs: ['nothing_received', 'nothing_settled'],
  }),
)

const split = (['requested', 'needs_approval', 'authorized'] as const).map(
  (status): ReturnRow => ({ from: status, event: 'split', to: status, who: counter, needs: [] }),
)

/** The machine of a return, row by row. */
export const returnTable: readonly ReturnRow[] = [
  { from: null, event: 'save_draft', to: 'draft', who: counter, needs: [] },
  { from: 'draft', event: 'save_draft', to: 'draft', who: counter, needs: [] },
  { from: null, event: 'request', to: 'requested', who: counter, needs: ['has_line_or_customer'] },
  { from: 'draft', event: 'request', to: 'requested', who: counter, needs: ['has_line_or_customer'] },
  { from: 'requested', event: 'authorize', to: 'authorized', who: counter, needs: ['findings_allow'] },
  { from: 'requested', event: 'authorize', to: 'needs_approval', who: counter, needs: ['findings_ask_approval'] },
  {
    from: 'requested',
    event: 'decline',
    to: 'declined',
    who: ['counter', 'supervisor'],
    needs: ['has_decline_reason'],
  },
  {
    from: 'needs_approval',
    event: 'decline',
    to: 'declined',
    who: ['counter', 'supervisor'],
    needs: ['has_decline_reason'],
  },
  { from: 'needs_approval', event: 'approve', to: 'authorized', who: supervisor, needs: ['override_recorded'] },
  {
    from: 'authorized',
    event: 'expire',
    to: 'expired',
    who: ['clock'],
    needs: ['expiry_day_over', 'nothing_received'],
  },
  { from: 'expired', event: 'reopen', to: 'authorized', who: supervisor, needs: ['has_new_expiry_day'] },
  ...cancellable,
  {
    from: 'authorized',
    event: 'close',
    to: 'closed',
    who: ['counter', 'clock'],
    needs: ['no_claim_open', 'every_unit_final', 'nothing_owed'],
  },
  { from: 'closed', event: 'reopen', to: 'authorized', who: supervisor, needs: ['has_reason'] },
  ...split,
]

/** Where a return goes by an event, and who may cause it. `status` null: it doesn't exist yet. */
export function moveReturn(
  status: ReturnStatus | null,
  event: ReturnEvent,
  holds: Readonly<Partial<Record<ReturnCondition, boolean>>> = {},
): Result<{ readonly to: ReturnStatus; readonly who: readonly Actor[] }, NotPossibleFrom | ConditionNotMet> {
  const found = findTransition(returnTable, status, event, holds)
  return found.ok ? ok({ to: found.value.to, who: found.value.who }) : refuse(found.failure)
}
