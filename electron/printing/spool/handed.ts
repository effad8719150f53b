import type { SpoolEvent } from '../../../shared/printing/spool-states.ts'
import { unreachable } from '../../../shared/result.ts'
import type { Notice, Outcome } from '../transports/transport.ts'

/** How a job's handover ended, as the spool tells the writer. `broken`: a fault of our own after the first byte. */
export type Ending = Outcome | { readonly state: 'unknown'; readonly reason: 'broken'; readonly bytesSent: number }

/** What is stored of an ending: the job's step, and how its printer is. */
export interface Handed {
  readonly event: SpoolEvent
  readonly reason: string | null
  readonly bytesSent: number
  readonly queueJob?: string
  readonly printerState: 'ready' | 'needs_paper' | 'offline' | 'unknown'
  readonly printerDetail: string | null
}

const hopeless: readonly string[] = ['not_drawable']
const atThePrinter: readonly string[] = [
  'paper_out',
  'cover_open',
  'ribbon_out',
  'paused_there',
  'needs_attention',
  'cutter_fault',
  'too_hot',
]

/** Reads an ending. What waiting can't heal fails; everything else that did not start waits on. */
export function handedBy(ending: Ending, notices: readonly Notice[] = []): Handed {
  const low = notices.find(notice => notice !== 'mute') ?? null
  switch (ending.state) {
    case 'confirmed':
    case 'sent': {
      const event = ending.state === 'confirmed' ? 'confirm' : 'hand_over'
      const queued = ending.state === 'sent' && ending.queueJob !== undefined ? { queueJob: ending.queueJob } : {}
      const { bytesSent } = ending
      return { event, reason: null, bytesSent, ...queued, printerState: 'ready', printerDetail: low }
    }
    case 'unknown': {
      const { reason, bytesSent } = ending
      return { event: 'lose_sight', reason, bytesSent, printerState: 'unknown', printerDetail: reason }
    }
    case 'not_started': {
      const { reason } = ending
      if (hopeless.includes(reason))
        return { event: 'give_up', reason, bytesSent: 0, printerState: 'ready', printerDetail: null }
      if (reason === 'cancelled')
        return { event: 'not_started', reason, bytesSent: 0, printerState: 'unknown', printerDetail: null }
      const printerState = atThePrinter.includes(reason) ? 'needs_paper' : 'offline'
      return { event: 'not_started', reason, bytesSent: 0, printerState, printerDetail: reason }
    }
    default:
      return unreachable(ending)
  }
}
