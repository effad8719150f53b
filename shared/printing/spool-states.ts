import { ok, type Result, refuse } from '../result.ts'
import type { printJobStates } from './contract.ts'

/** Where a print job is. */
export type SpoolState = (typeof printJobStates)[number]

/** What happens to a print job. */
export const spoolEvents = [
  'queue',
  'cannot_encode',
  'begin',
  'not_started',
  'give_up',
  'confirm',
  'hand_over',
  'lose_sight',
  'interrupt',
  'cancel',
  'expire',
  'came_out',
  'did_not_come_out',
] as const
export type SpoolEvent = (typeof spoolEvents)[number]

/** One row of the spool's machine. */
export interface SpoolRow {
  readonly from: SpoolState | null
  readonly event: SpoolEvent
  readonly to: SpoolState
}

/**
 * The machine of a print job (printing.md 4): at most once by itself, never silently lost.
 * - `sending` is committed before the first byte, and leads back to `queued` only when no byte was handed over
 * - `unknown` is left by a person's answer alone
 */
export const spoolTable: readonly SpoolRow[] = [
  { from: null, event: 'queue', to: 'queued' },
  { from: null, event: 'cannot_encode', to: 'failed' },
  { from: 'queued', event: 'begin', to: 'sending' },
  { from: 'queued', event: 'not_started', to: 'queued' },
  { from: 'sending', event: 'not_started', to: 'queued' },
  { from: 'queued', event: 'give_up', to: 'failed' },
  { from: 'sending', event: 'give_up', to: 'failed' },
  { from: 'sending', event: 'confirm', to: 'confirmed' },
  { from: 'sending', event: 'hand_over', to: 'sent' },
  { from: 'sending', event: 'lose_sight', to: 'unknown' },
  { from: 'sending', event: 'interrupt', to: 'unknown' },
  { from: 'queued', event: 'cancel', to: 'cancelled' },
  { from: 'queued', event: 'expire', to: 'cancelled' },
  { from: 'unknown', event: 'came_out', to: 'confirmed' },
  { from: 'unknown', event: 'did_not_come_out', to: 'failed' },
]

/** States that a job leaves by nothing. */
export const endedSpoolStates: readonly SpoolState[] = ['confirmed', 'sent', 'failed', 'cancelled']

/** Where a print job goes by an event. `state` null: not written yet. Refused: `not_possible_from`. */
export function moveSpool(
  state: SpoolState | null,
  event: SpoolEvent,
): Result<SpoolState, { readonly code: 'not_possible_from'; readonly state: string; readonly event: string }> {
  const row = spoolTable.find(one => one.from === state && one.event === event)
  return row ? ok(row.to) : refuse({ code: 'not_possible_from', state: state ?? 'none', event })
}
