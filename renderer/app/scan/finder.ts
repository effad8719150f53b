import type { Hit } from '../../../shared/sales/contract.ts'
import { callDesk } from '../../call/call-desk.ts'
import type { ScanRead } from '../../parts/scan/scan-hub.ts'

/** What was found, or null when the desk did not answer. */
export type Hits = readonly Hit[] | null

/** Looks everywhere at once: receipts, returns, customers, products, credits; for a scan also in its other reading. */
export async function findHits(scan: ScanRead): Promise<Hits> {
  const first = await callDesk('sales.find', { text: scan.text })
  if (!first.ok) return null
  if (first.value.hits.length > 0 || scan.alternative === null) return first.value.hits
  const second = await callDesk('sales.find', { text: scan.alternative })
  return second.ok ? second.value.hits : null
}

/** The hit to open without asking: the only exact one. Half a code would open the wrong thing and leave the right one. */
export function hitToOpen(hits: readonly Hit[]): Hit | null {
  const exact = hits.filter(hit => hit.exact)
  return exact.length === 1 ? (exact[0] ?? null) : null
}
