import type { ScanRead } from '../../parts/scan/scan-hub.ts'

/** Something the scan box found. */
export interface ScanHit {
  readonly id: string
  /** What it is, in the reader's words: receipt, customer, product, return. */
  readonly kind: string
  readonly title: string
  readonly detail?: string
  readonly end?: string
  readonly href: string
  /** The text is its number, code or address, not a part of it: opened at once. */
  readonly exact: boolean
}

/** One place the scan box looks in. */
export interface ScanFinder {
  readonly id: string
  readonly find: (scan: ScanRead) => Promise<readonly ScanHit[]>
}

/** Looks everywhere at once; exact hits come first, the order of the finders is kept. */
export async function findAll(finders: readonly ScanFinder[], scan: ScanRead): Promise<readonly ScanHit[]> {
  const found = (await Promise.all(finders.map(finder => finder.find(scan).catch(() => [])))).flat()
  return [...found.filter(hit => hit.exact), ...found.filter(hit => !hit.exact)]
}

/** The hit to open without asking: the only exact one, or for a scan the only one at all. */
export function hitToOpen(hits: readonly ScanHit[], scan: ScanRead): ScanHit | null {
  const exact = hits.filter(hit => hit.exact)
  if (exact.length === 1) return exact[0] ?? null
  return scan.source === 'scanner' && hits.length === 1 ? (hits[0] ?? null) : null
}
