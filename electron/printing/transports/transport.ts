import type { PaperTarget } from '../../../shared/printing/papers/paper.ts'
import type { Stranger } from './stranger.ts'

/** Bytes to hand to a printer. */
export interface Handover {
  readonly jobId: string
  readonly bytes: Uint8Array
  readonly target: PaperTarget
}

/** Why nothing of the job reached the printer: it may be sent again. */
export type NotStartedReason =
  | Stranger
  | 'refused'
  | 'unreachable'
  | 'connect_timeout'
  | 'name_not_found'
  | 'closed_before_start'
  | 'reset_before_start'
  | 'paper_out'
  | 'cover_open'
  | 'offline'
  | 'printer_error'
  | 'cancelled'
  | 'not_drawable'
  | 'folder_not_writable'
  | 'ribbon_out'
  | 'paused_there'
  | 'cutter_fault'
  | 'too_hot'
  | 'needs_attention'
  | 'unplugged'
  | 'no_permission'
  | 'busy'
  | 'not_a_printer'
  | 'module_missing'
  | 'queue_missing'
  | 'queue_closed'
  | 'spooler_missing'

/** Why nobody knows whether the job came out: a person is asked. */
export type UnknownReason =
  | Stranger
  | 'closed_early'
  | 'reset'
  | 'stalled'
  | 'never_closed'
  | 'not_confirmed'
  | 'not_stored'
  | 'cancelled'
  | 'queue_refused'
  | 'queue_silent'

/**
 * How a handover ended.
 * - `confirmed`: the printer said that it printed
 * - `sent`: everything was taken and the connection ended cleanly; this printer can't say more. `queueJob` is what the
 *   system's queue calls it
 * - `not_started`: no payload byte was handed over
 * - `unknown`: some bytes were handed over; `bytesSent` is what the system took, not what was printed
 */
export type Outcome =
  | { readonly state: 'confirmed'; readonly bytesSent: number }
  | { readonly state: 'sent'; readonly bytesSent: number; readonly queueJob?: string }
  | { readonly state: 'not_started'; readonly reason: NotStartedReason }
  | { readonly state: 'unknown'; readonly reason: UnknownReason; readonly bytesSent: number }

/** What a printer mentions without stopping. */
export type Notice = 'paper_near_end' | 'head_worn' | 'head_dirty' | 'needs_calibrating' | 'mute'

/** What the sender of a job wants to be told, in this order. */
export interface Progress {
  /**
   * Called once, after the printer answered and before the first payload byte. When it rejects, nothing is sent, the
   * connection is given up and the rejection is passed on.
   */
  readonly beforeFirstByte: () => void | Promise<void>
  /** Called with the payload bytes that the system took so far. */
  readonly handedOver?: (bytesSent: number) => void
  readonly noticed?: (notice: Notice) => void
  /** Gives the job up: `not_started` before the first payload byte, `unknown` after it. */
  readonly signal?: AbortSignal
}

/** A way to a printer. Never sends a job twice, never throws for what printers do. */
export interface Transport {
  send(handover: Handover, progress: Progress): Promise<Outcome>
}
