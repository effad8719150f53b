import type { ScanFinder } from './scan/finder.ts'

/** A printer as the top bar shows it. */
export interface PrinterState {
  readonly id: string
  readonly name: string
  readonly state: 'ready' | 'printing' | 'low_paper' | 'needs_paper' | 'offline' | 'asks'
}

/** What the scan box looks through, each capability's own: the first exact hit is opened at once. */
export const finders: readonly ScanFinder[] = []

/** The printers' states for the top bar, renewed by itself. */
export function usePrinterStates(): readonly PrinterState[] {
  return []
}
