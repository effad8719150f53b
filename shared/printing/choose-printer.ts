import { canPrint, type PrinterLanguage, type SpoolKind } from './papers/paper.ts'

/** A printer in use, as far as choosing needs it. */
export interface Choosable {
  readonly language: PrinterLanguage
  /** What it was set up to print. */
  readonly papers: readonly string[]
}

/**
 * The printer for a paper, from the printers in use in the order they were added; null when there is none.
 * - one that was set up for the paper and can print it; a store credit comes out where receipts do, a carrier's label
 *   where return labels do
 * - else, in a shop with one printer, that one if it can print it: labels and tags come out of the receipt roll
 */
export function choosePrinter<P extends Choosable>(printers: readonly P[], kind: SpoolKind): P | null {
  const setUpFor = kind === 'credit' ? 'receipt' : kind === 'carrier_label' ? 'return_label' : kind
  const meant = printers.find(printer => printer.papers.includes(setUpFor) && canPrint(printer.language, kind))
  if (meant) return meant
  const [only] = printers
  return printers.length === 1 && only && canPrint(only.language, kind) ? only : null
}
