import type { PrinterView } from './contract.ts'

/** How printers are, what a person has to see to first: a question, what stops papers, what is only not known yet. */
const urgency: readonly PrinterView['state'][] = [
  'asks',
  'offline',
  'needs_paper',
  'paused',
  'unknown',
  'printing',
  'ready',
  'off',
]

/** Printers in the order in which a person has to see to them; equals stay as they were. */
export function byUrgency<P extends Pick<PrinterView, 'state'>>(printers: readonly P[]): readonly P[] {
  return printers.toSorted((one, other) => urgency.indexOf(one.state) - urgency.indexOf(other.state))
}
