import type { PrinterView } from '../../shared/printing/contract.ts'

type Shown = Pick<PrinterView, 'state' | 'detail'>

/** What a printer's state is called: what waits at the printer itself is paper only where it says so. */
export function stateWord({ state, detail }: Shown): PrinterView['state'] | 'needs_attention' {
  const wantsElse = state === 'needs_paper' && detail !== null && detail.key !== 'print_reason.paper_out'
  return wantsElse ? 'needs_attention' : state
}

/** Whether a printer's detail is of now: while it prints, asks or is off, it is of before. */
export function detailCounts({ state }: Shown): boolean {
  return state !== 'printing' && state !== 'asks' && state !== 'off'
}

/** Whether a printer's detail is to be said beside its state. */
export function detailAdds(printer: Shown): boolean {
  return printer.detail !== null && detailCounts(printer) && stateWord(printer) !== 'needs_paper'
}

/** Whether a printer's detail says all that its state does. */
export function detailSaysAll({ state, detail }: Shown): boolean {
  return detail !== null && (state === 'needs_paper' || state === 'offline')
}
