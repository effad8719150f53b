import type { PrinterView, PrintJobView } from '../../shared/printing/contract.ts'
import type { Tone } from '../parts/tone.ts'

/** How a printer's state looks. */
export const printerTones: Readonly<Record<PrinterView['state'], Tone>> = {
  ready: 'good',
  printing: 'information',
  needs_paper: 'attention',
  offline: 'problem',
  asks: 'problem',
  paused: 'attention',
  unknown: 'neutral',
  off: 'neutral',
}

/** How a paper's state looks. */
export const jobTones: Readonly<Record<PrintJobView['state'], Tone>> = {
  queued: 'information',
  sending: 'information',
  confirmed: 'good',
  sent: 'good',
  unknown: 'attention',
  failed: 'problem',
  cancelled: 'neutral',
}
